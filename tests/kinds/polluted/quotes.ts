import type { KindFile } from '../sheet'
import { inspectionBase, oneColumnBase, shopBase, usual, type Base } from '../tables'
import { joinCells, quoted, writeCell } from '../writing/write'
import { lineOf, places, textFile, withLine } from './build'

const within = {
  beginning: () => 0,
  middle: (text: string) => text.length >> 1,
  end: (text: string) => text.length,
}
type Within = keyof typeof within

const insert = (text: string, at: number, mark: string) => text.slice(0, at) + mark + text.slice(at)

/** One quote too many in one cell; the cell holds it, and no other cell is touched. */
export function* extraQuote(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet))
    for (const column of sheet.header.keys())
      for (const where of Object.keys(within) as Within[]) {
        const cells = lineOf(sheet, line)
        const cell = cells[column]
        if (cell.length < 2 || cell.includes(dialect.quote)) continue
        const now = insert(cell, within[where](cell), dialect.quote)
        const written = cells.map((other) => writeCell(other, dialect))
        const inQuotes = written[column] !== cell
        written[column] = inQuotes ? dialect.quote + now + dialect.quote : now
        const { text, truth } = withLine(
          base,
          line,
          cells.with(column, now),
          joinCells(written, dialect),
        )
        yield textFile(
          `extra quote, ${inQuotes ? 'quoted' : 'unquoted'} cell`,
          `${base.name}, quoting ${dialect.quoting}, ${dialect.quote}, ${place}, column ${column + 1}, ${where}`,
          text,
          truth,
        )
      }
}

const broken = {
  'two lines': (cell: string, end: string) => `${cell}${end}second line`,
  'a blank line': (cell: string, end: string) => `${cell}${end}${end}third line`,
  'lines with delimiters': (cell: string, end: string) => `${cell}, a; b${end}c, d; e\tf${end}1,2`,
}

export function* newLines(base: Base): Generator<KindFile> {
  const { sheet, dialect } = base
  for (const [place, line] of places(sheet))
    for (const column of sheet.header.keys())
      for (const [what, lines] of Object.entries(broken))
        for (const end of ['\n', '\r\n']) {
          const cells = lineOf(sheet, line)
          const now = lines(cells[column], end)
          const written = cells.map((other) => writeCell(other, dialect))
          written[column] = quoted(now, dialect)
          const { text, truth } = withLine(
            base,
            line,
            cells.with(column, now),
            joinCells(written, dialect),
          )
          yield textFile(
            'new lines in a cell',
            `${base.name}, ${place}, column ${column + 1}, ${what}, ${JSON.stringify(end)}`,
            text,
            truth,
          )
        }
}

/** Pollutions by quotes and within them. */
export function* quotes(): Generator<KindFile> {
  for (const base of [...usual, oneColumnBase])
    for (const quoting of ['needed', 'all'] as const)
      yield* extraQuote({ ...base, dialect: { ...base.dialect, quoting } })
  yield* extraQuote({ ...inspectionBase, dialect: { ...inspectionBase.dialect, quote: "'" } })
  for (const base of [shopBase, inspectionBase]) yield* newLines(base)
}
