import { basename } from 'node:path'
import { kindSaid } from '../core/table/kindSaid'
import { understand, type Reading } from '../core/table/shape/understand'
import { shapesDiffer, type NamedTable } from '../core/table/stack/oneShape'
import { stackTables } from '../core/table/stack/stackTables'
import type { ReadSettings, Table } from '../core/table/types'
import { IsodenseError } from '../core/errors'
import { allSheets } from '../shared/readSettings'

/** Records that are stacked with others. */
export interface SourcePart {
  name: string
  reading: Reading
  /** Its records, where `reading` is only the beginning of them. */
  records?: number
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

/** What part of the whole work one reading is, in fractions of it. */
interface Share {
  from: number
  to: number
}

type Read = (path: string, settings: ReadSettings, share: Share) => Promise<Reading>

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
  for (const [i, path] of paths.entries()) {
    const share = { from: i / paths.length, to: (i + 1) / paths.length }
    const sheets = await readSheets(path, settings, share, read)
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

/** How many sheets there are is known when the first, the largest, is read: half of the work. */
const ofFirst = 0.5

async function readSheets(
  path: string,
  settings: ReadSettings,
  { from, to }: Share,
  read: Read,
): Promise<Reading[]> {
  if (settings.sheet !== allSheets) return [await read(path, settings, { from, to })]
  const half = from + (to - from) * ofFirst
  const first = await read(path, { ...settings, sheet: undefined }, { from, to: half })
  const readings: Reading[] = []
  const notes: string[] = []
  const others = (first.sheets?.length ?? 1) - 1
  let done = 0
  for (const sheet of first.sheets ?? []) {
    if (sheet === first.sheet) readings.push(first)
    else {
      const each = (to - half) / others
      const share = { from: half + each * done, to: half + each * ++done }
      try {
        readings.push(await read(path, { ...settings, sheet }, share))
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
  const table = stacked(stack, settings)
  // The first column is in none of the parts.
  return { ...table, kinds: table.names.map((name) => kindSaid(settings, name)) }
}

function stacked(stack: NonNullable<Origin['stack']>, settings: ReadSettings): Table {
  const tables = stack.parts.map((part) => ({
    name: part.name,
    table: understand(part.reading, settings),
  }))
  if (stack.what === 'file') return stackTables(tables, 'file')
  const size = (i: number) => stack.parts[i].records ?? tables[i].table.rows
  const largest = tables.reduce((a, _, i) => (size(i) > size(a) ? i : a), 0)
  const whyNot = (one: NamedTable) =>
    one === tables[largest] ? null : shapesDiffer(tables[largest], one)
  const alike = tables.filter((one) => whyNot(one) === null)
  const notes = tables.flatMap((one) => {
    const why = whyNot(one)
    return why === null ? [] : [`Sheet “${one.name}” is left out: ${why}.`]
  })
  const table = stackTables(alike, 'sheet')
  return { ...table, notes: [...table.notes, ...notes] }
}
