import { IsodenseError } from '../../core/errors'
import { sheetText } from '../../core/table/sheetText'
import type { EngineResult, Judgement } from '../../shared/engineApi'
import { annotate } from '../annotate'
import type { Model } from '../model'

/** Rows of the file as text for the clipboard, in the order given. Throws SettingInvalid for a row that is not there. */
export function rowsText(model: Model, by: Judgement, rows: number[]): EngineResult<'rowsText'> {
  const { table } = model.loaded
  const absent = rows.find((row) => row >= table.rows)
  if (absent !== undefined) {
    throw new IsodenseError('SettingInvalid', `The file has no data row ${absent + 1}.`)
  }
  const wanted = Int32Array.from(rows)
  const annotations = annotate(model.loaded, [model], by, wanted)
  return { ...sheetText(table, annotations, wanted), rows: rows.length }
}
