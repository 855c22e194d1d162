import { squared, type KindFile } from '../sheet'
import { usual, wideBase, type Base } from '../tables'
import { writeLine, writeLines, joinLines } from '../writing/write'
import { fullWidth, places, textFile, withLine } from './build'

export function* fewerCells(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  const { length } = sheet.header
  for (const [place, line] of places(sheet).slice(1))
    for (const kept of new Set([length - 1, length - 2, length >> 1, 1])) {
      // One cell alone before or behind the rows could as well be a remark.
      if (kept === 1 && place !== 'middle row') continue
      const cells = sheet.rows[line - 1].slice(0, kept)
      const { text, truth } = withLine(base, line, cells, writeLine(cells, dialect))
      yield textFile('fewer cells', `${base.name}, ${place}, ${kept} cells`, text, truth)
    }
}

export function* moreCells(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet).slice(1))
    for (const extra of [['extra'], ['1.5', 'see note'], ['a', '', 'b', '', '5']]) {
      const cells = [...sheet.rows[line - 1], ...extra]
      const { text, truth } = withLine(base, line, cells, writeLine(cells, dialect))
      yield textFile('more cells', `${base.name}, ${place}, ${extra.length} more`, text, truth)
    }
}

/** Rows without anything in them, which are no data. */
export function* emptyRows(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  const { length } = sheet.rows
  const written = { 'an empty line': '', delimiters: fullWidth([], base) }
  const where = {
    'before the header': [0],
    'below the header': [1],
    'in the middle': [1 + (length >> 1)],
    'before the last row': [length],
    'at the end': [length + 1],
    'in five places': [1, 4, 9, 9, length],
    'behind each row': Array.from({ length: length - 1 }, (_, i) => i + 2),
  }
  for (const [how, line] of Object.entries(written))
    for (const [place, at] of Object.entries(where)) {
      const text = () => {
        const lines = writeLines(sheet, dialect)
        for (const before of at.toReversed()) lines.splice(before, 0, line)
        return joinLines(lines, dialect)
      }
      yield textFile('empty rows', `${base.name}, ${how} ${place}`, text, () =>
        squared(sheet.header, sheet.rows),
      )
    }
}

/** One cell in another date or number format; every cell stays as it is written. */
export function* otherFormats(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  const formats = [
    '2019-03-07',
    '7 March 2019',
    '03/07/19',
    '1,234.5',
    '1 234,5',
    '1.2E+01',
    '€ 5',
    '12 %',
    '#REF!',
    'n/a',
  ]
  for (const [place, line] of places(sheet).slice(1))
    for (const format of formats) {
      const column = 1 + (format.length % 4)
      const cells = sheet.rows[line - 1].with(column, format)
      const { text, truth } = withLine(base, line, cells, writeLine(cells, dialect))
      yield textFile('a cell in another format', `${base.name}, ${place}, ${format}`, text, truth)
    }
}

/** Pollutions of rows as a whole. */
export function* rows(): Generator<KindFile> {
  for (const base of usual) {
    yield* fewerCells(base)
    yield* moreCells(base)
    yield* emptyRows(base)
    yield* otherFormats(base)
  }
  yield* fewerCells(wideBase)
  yield* moreCells(wideBase)
}
