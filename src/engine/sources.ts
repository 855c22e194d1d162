import { basename } from 'node:path'
import { understand, type Reading } from '../core/table/shape/understand'
import { shapesDiffer, type NamedTable } from '../core/table/stack/oneShape'
import { stackTables } from '../core/table/stack/stackTables'
import type { ReadSettings, Table } from '../core/table/types'
import { IsodenseError } from '../core/errors'

/** The setting that stands for all sheets of a workbook. */
export const allSheets = '*'

/** Records that are stacked with others. */
export interface SourcePart {
  name: string
  reading: Reading
}

/** Where a table is from. */
export interface Origin {
  /** The file, or the first of several. */
  path: string
  /** Its records. */
  reading: Reading
  stack?: { what: 'file' | 'sheet'; paths: string[]; parts: SourcePart[] }
}

/** All files that were read; none of them is ever written to. */
export const pathsOf = ({ path, stack }: Origin): string[] => stack?.paths ?? [path]

type Read = (path: string, settings: ReadSettings) => Promise<Reading>

/**
 * Reads the records of one file, or of several to be stacked. The sheet `*` stands for all sheets of a
 * workbook.
 */
export async function readOrigin(
  paths: string[],
  settings: ReadSettings,
  read: Read,
): Promise<Origin> {
  const parts: SourcePart[] = []
  for (const path of paths) {
    const sheets = await readSheets(path, settings, read)
    const several = sheets.length > 1
    for (const reading of sheets) {
      const sheet = reading.sheet ?? ''
      const file = basename(path)
      parts.push({
        name: !several ? file : paths.length > 1 ? `${file}: ${sheet}` : sheet,
        reading,
      })
    }
  }
  const [{ reading }] = parts
  const [path] = paths
  if (parts.length === 1) return { path, reading }
  return { path, reading, stack: { what: paths.length > 1 ? 'file' : 'sheet', paths, parts } }
}

async function readSheets(path: string, settings: ReadSettings, read: Read): Promise<Reading[]> {
  if (settings.sheet !== allSheets) return [await read(path, settings)]
  const first = await read(path, { ...settings, sheet: undefined })
  const readings: Reading[] = []
  const notes: string[] = []
  for (const sheet of first.sheets ?? []) {
    if (sheet === first.sheet) readings.push(first)
    else {
      try {
        readings.push(await read(path, { ...settings, sheet }))
      } catch (error) {
        if (!(error instanceof IsodenseError) || error.code !== 'FileEmpty') throw error
        notes.push(`Sheet “${sheet}” is empty and left out.`)
      }
    }
  }
  if (readings.length === 0) return [first]
  return readings.map((reading, i) =>
    i === 0 ? { ...reading, notes: [...reading.notes, ...notes] } : reading,
  )
}

/**
 * The table in records that were read. All files must be of one shape; of the sheets of a workbook those
 * of another shape than the one with the most rows are left out, and named.
 * @throws IsodenseError ShapesDiffer, and what the reader throws
 */
export function tableOf({ reading, stack }: Origin, settings: ReadSettings): Table {
  if (!stack) return understand(reading, settings)
  const tables = stack.parts.map((part) => ({
    name: part.name,
    table: understand(part.reading, settings),
  }))
  if (stack.what === 'file') return stackTables(tables, 'file')
  const largest = tables.reduce((a, b) => (b.table.rows > a.table.rows ? b : a))
  const whyNot = (one: NamedTable) => (one === largest ? null : shapesDiffer(largest, one))
  const alike = tables.filter((one) => whyNot(one) === null)
  const notes = tables.flatMap((one) => {
    const why = whyNot(one)
    return why === null ? [] : [`Sheet “${one.name}” is left out: ${why}.`]
  })
  const stacked = stackTables(alike, 'sheet')
  return { ...stacked, notes: [...stacked.notes, ...notes] }
}
