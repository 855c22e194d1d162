import { IsodenseError } from '../../core/errors'
import { createNotes, type Notes } from '../../core/table/notes'
import { copyRecords } from '../../core/table/records/copyRecords'
import { RecordStore } from '../../core/table/records/store'
import type { RowsOfFile } from '../../core/table/shape/rowsOfFile'
import { filledWidth } from '../../core/table/shape/profile'
import { noteLong, noteShort, raggedRecords } from '../../core/table/shape/ragged'
import { understand } from '../../core/table/shape/understand'
import type { Table } from '../../core/table/types'
import { chooseSample } from './chooseSample'
import { partOf, rowRuleOf, type RowRule } from './dataRows'
import { recordPass, type PassOptions } from './recordPass'
import type { Survey } from './survey'

/** Some rows of a file as a table, and how the others are found. */
export interface Sample {
  /** Names, formats and layout are those of the whole file. */
  table: Table
  rule: RowRule
  /** Rows of the whole file. */
  rows: number
  /** Other rows as a table that is read as this one. */
  tableOf: RowsOfFile
}

/**
 * Reads the file again and keeps a random sample of its rows.
 * @throws what `recordPass` and `understand` throw
 */
export async function readSample(
  { file, outline, table: ends, hashes }: Survey,
  { count, seed }: { count: number; seed: number },
  options: PassOptions,
): Promise<Omit<Sample, 'tableOf'>> {
  const rule = rowRuleOf(outline.store, ends)
  const { names, layout } = ends
  const hasHeader = layout.headerLines.length > 0
  const named = hasHeader ? names.length - layout.addedColumns : names.length
  const store = new RecordStore(outline.fileName)
  const chosen = chooseAmongRows(outline.store, rule, hashes, count, seed)
  const notes = createNotes()
  const least = hasHeader ? 0 : named
  const whole = { notes, width: least, shortRows: 0, longRows: 0, blankLines: 0 }

  copyRecords(
    outline.store,
    recordsWhere(outline.store, (line) => line < rule.firstLine),
    store,
  )
  let [first, rows, taken] = [0, 0, 0]
  for await (const part of recordPass(file, options)) {
    const own: number[] = []
    const kept: number[] = []
    for (let record = 0; record < part.length; record++) {
      const what = partOf(part, record, rule)
      if (what === 'row') {
        own.push(record)
        if (chosen[first + record] === 1) kept.push(record)
      } else if (what !== 'outside') whole.blankLines++
      noteNoRow(what, part.line(record), notes)
    }
    copyRecords(part, kept, store)
    const { short, long } = raggedRecords(part, Int32Array.from(own), named)
    noteShort(part, short, named, notes)
    noteLong(part, long, named, notes)
    for (const record of long) whole.width = Math.max(whole.width, filledWidth(part, record))
    whole.shortRows += short.length
    whole.longRows += long.length
    rows += own.length
    taken += kept.length
    first += part.length
  }
  copyRecords(
    outline.store,
    recordsWhere(outline.store, (line) => line > rule.lastLine),
    store,
  )

  const table = understand({ ...outline, store }, file.settings, whole)
  if (table.rows !== taken || table.lines[0] < rule.firstLine) throw unclear(outline.fileName)
  const place = { ...table.layout.tables[0], lastLine: rule.lastLine, rows }
  return { table: { ...table, layout: { ...table.layout, tables: [place] } }, rule, rows }
}

/** For each record 1 where it is to be in the sample. */
function chooseAmongRows(
  outline: RecordStore,
  { firstLine, lastLine }: RowRule,
  hashes: Float64Array,
  count: number,
  seed: number,
): Uint8Array {
  const above = recordsWhere(outline, (line) => line < firstLine).length
  const below = recordsWhere(outline, (line) => line > lastLine).length
  const chosen = new Uint8Array(hashes.length)
  chosen.set(chooseSample(hashes.subarray(above, hashes.length - below), count, seed), above)
  return chosen
}

const recordsWhere = (store: RecordStore, holds: (line: number) => boolean): number[] =>
  Array.from({ length: store.length }, (_, record) => record).filter((record) =>
    holds(store.line(record)),
  )

function noteNoRow(what: ReturnType<typeof partOf>, line: number, notes: Notes): void {
  const said = {
    blank: () => `Blank line: line ${line} is empty and was skipped.`,
    header: () => `Repeated header: line ${line} repeats the header and was skipped.`,
    aside: () => `Remark: line ${line} is no row and was skipped.`,
  }
  const kinds = { blank: 'blank lines', header: 'repeated headers', aside: 'remarks' }
  if (what !== 'row' && what !== 'outside') notes.add(kinds[what], said[what], line)
}

const unclear = (fileName: string) =>
  new IsodenseError(
    'TableTooLarge',
    `${fileName} is too large to be kept in memory, and where its table begins is not clear: say it with --header-line.`,
  )
