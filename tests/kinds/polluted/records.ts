import type { KindFile } from '../sheet'
import { squared } from '../sheet'
import { usual, wideBase, type Base } from '../tables'
import { joinCells, joinLines, writeCell, writeLine, writeLines } from '../writing/write'
import { lineOf, places, textFile, withLine } from './build'

const bases = [...usual, wideBase]
const columnsOf = ({ sheet }: Base) => {
  const { length } = sheet.header
  return length < 20 ? [...Array(length).keys()] : [0, 1, length >> 1, length - 2, length - 1]
}

export function* delimiterMissing(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet))
    for (const column of columnsOf(base).slice(0, -1)) {
      const cells = lineOf(sheet, line)
      const written = cells.map((cell) => writeCell(cell, dialect))
      // Where a quoted cell meets another one, what it holds would be a matter of taste.
      if ([column, column + 1].some((c) => written[c] !== cells[c])) continue
      const merge = (from: readonly string[]) =>
        from.toSpliced(column, 2, from[column] + from[column + 1])
      const { text, truth } = withLine(base, line, merge(cells), joinCells(merge(written), dialect))
      yield textFile(
        'delimiter missing',
        `${base.name}, ${place}, column ${column + 1}`,
        text,
        truth,
      )
    }
}

export function* delimiterTooMany(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet))
    for (const column of columnsOf(base)) {
      const cells = lineOf(sheet, line).toSpliced(column, 0, '')
      const { text, truth } = withLine(base, line, cells, writeLine(cells, dialect))
      yield textFile(
        'delimiter too many',
        `${base.name}, ${place}, column ${column + 1}`,
        text,
        truth,
      )
    }
}

export function* otherDelimiter(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet))
    for (const delimiter of [',', ';', '\t', '|', ' ', '||'].filter(
      (d) => d !== dialect.delimiter,
    )) {
      const cells = lineOf(sheet, line)
      // Quoted as either delimiter needs it: the line says clearly where its cells end.
      const written = cells.map((cell) => {
        const once = writeCell(cell, dialect)
        return once === cell ? writeCell(cell, { ...dialect, delimiter }) : once
      })
      const { text, truth } = withLine(base, line, cells, written.join(delimiter))
      yield textFile(
        'another delimiter in one row',
        `${base.name}, ${place}, ${JSON.stringify(delimiter)}`,
        text,
        truth,
      )
    }
}

export function* otherEnd(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const end of ['\r\n', '\n', '\r'] as const)
    for (const other of ['\r\n', '\n', '\r'])
      for (const [place, line] of places(sheet)) {
        if (other === end) continue
        const text = () =>
          joinLines(writeLines(sheet, dialect), { ...dialect, end }, { [line]: other })
        yield textFile(
          'another record end in one row',
          `${base.name}, ${place}, ${JSON.stringify([end, other])}`,
          text,
          () => squared(sheet.header, sheet.rows),
        )
      }
}

/** Pollutions of one record. */
export function* records(): Generator<KindFile> {
  for (const base of bases) {
    yield* delimiterMissing(base)
    yield* delimiterTooMany(base)
    yield* otherDelimiter(base)
    yield* otherEnd(base)
  }
}
