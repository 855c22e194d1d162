import { IsodenseError } from '../core/errors'
import type { ReadSettings } from '../core/table/types'

interface ReadFile {
  fileName: string
  names: string[]
  /** Of a workbook. */
  sheets?: string[]
}

/**
 * Refuses what was said of a file that has no such thing, so that no option is passed over in silence.
 * @throws IsodenseError ColumnUnknown, SettingInvalid
 */
export function checkSettings(
  { kinds = {}, sheet }: ReadSettings,
  { fileName, names, sheets = [] }: ReadFile,
): void {
  const unknown = Object.keys(kinds).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const known = names.map((name) => `"${name}"`).join(', ')
    throw new IsodenseError(
      'ColumnUnknown',
      `--kind: ${fileName} has no column "${unknown}". Its columns are ${known}.`,
    )
  }
  if (sheet !== undefined && sheets.length === 0)
    throw new IsodenseError('SettingInvalid', `--sheet: ${fileName} is no workbook with sheets.`)
}
