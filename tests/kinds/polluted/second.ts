import type { KindFile } from '../sheet'
import { second, type Base } from '../tables'
import { footers, preambles, totals } from './around'
import { delimited, ended, escaped, inUtf16, odd, unescaped } from './dialects'
import { names, severalLines, shapes, unitRows } from './headers'
import { extraQuote, newLines } from './quotes'
import { delimiterMissing, delimiterTooMany, otherDelimiter, otherEnd } from './records'
import { emptyRows, fewerCells, moreCells, otherFormats } from './rows'
import { beside } from './severalTables'

/** Columns that have a unit and a sum; tables without any are left alone. */
const measured: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  checklist: Object.fromEntries(Array.from({ length: 27 }, (_, k) => [k + 2, 'mm'])),
  single: { 2: 'mm', 3: 'mm' },
  times: { 6: '°C' },
  codes: { 6: 'pcs' },
}

function* withUnits(base: Base): Generator<KindFile> {
  const units = measured[base.name]
  if (units === undefined) return
  yield* unitRows(
    base,
    base.sheet.header.map((_, column) => units[column] ?? ''),
  )
  // One row has nothing to sum up, and where most cells are empty the sum is no number of the table.
  if (base.name === 'codes') yield* totals(base, Object.keys(units).map(Number))
}

/** Tables that the reader was not built with, spoilt in the same ways as the known ones. */
export function* secondRound(): Generator<KindFile> {
  for (const base of second) {
    yield* delimited(base)
    yield* escaped(base)
    yield* unescaped(base)
    yield* ended(base)
    yield* odd(base)
    yield* inUtf16(base)
    yield* delimiterMissing(base)
    yield* delimiterTooMany(base)
    yield* otherDelimiter(base)
    yield* otherEnd(base)
    for (const quoting of ['needed', 'all'] as const)
      yield* extraQuote({ ...base, dialect: { ...base.dialect, quoting } })
    yield* newLines(base)
    yield* fewerCells(base)
    yield* moreCells(base)
    yield* emptyRows(base)
    yield* otherFormats(base)
    yield* preambles(base)
    yield* footers(base)
    yield* severalLines(base)
    yield* withUnits(base)
    yield* names(base)
    yield* shapes(base)
    // Beside one row, any other table is the larger one.
    if (base.sheet.rows.length > 1) yield* beside(base)
  }
}
