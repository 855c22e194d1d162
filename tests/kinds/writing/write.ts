import type { Sheet } from '../sheet'
import type { WrittenDialect } from './dialect'

const number = /^[-+]?[\d.,]*\d(?:[eE][-+]?\d+)?%?$/
const escapes = { backslash: '\\', nul: '\0', 'not at all': '' } as const

function mustBeQuoted(cell: string, { delimiter, quote, escape }: WrittenDialect): boolean {
  const mark = escape === 'not at all' ? cell.startsWith(quote) : cell.includes(quote)
  return mark || cell.includes(delimiter[0]) || /[\r\n]/.test(cell) || /^\s|\s$/.test(cell)
}

/** A quoted cell, however its text. */
export function quoted(cell: string, { quote, escape }: WrittenDialect): string {
  const before = escape === 'doubled' ? quote : escapes[escape]
  return quote + cell.replaceAll(quote, before + quote) + quote
}

export function writeCell(cell: string, dialect: WrittenDialect): string {
  const { quoting } = dialect
  const bare = quoting !== 'all' && !(quoting === 'text' && cell !== '' && !number.test(cell))
  return bare && !mustBeQuoted(cell, dialect) ? cell : quoted(cell, dialect)
}

/** Cells that are written already, as one line. */
export function joinCells(cells: readonly string[], dialect: WrittenDialect): string {
  const { delimiter, trailingDelimiter } = dialect
  return cells.join(delimiter) + (trailingDelimiter ? delimiter : '')
}

export function writeLine(cells: readonly string[], dialect: WrittenDialect): string {
  return joinCells(
    cells.map((cell) => writeCell(cell, dialect)),
    dialect,
  )
}

export function writeLines({ header, rows }: Sheet, dialect: WrittenDialect): string[] {
  return [header, ...rows].map((cells) => writeLine(cells, dialect))
}

/** Lines as one text; `ends` names single lines that end otherwise. */
export function joinLines(
  lines: readonly string[],
  dialect: WrittenDialect,
  ends: Readonly<Record<number, string>> = {},
): string {
  const { end, finalEnds, bom, sepLine, delimiter } = dialect
  const endOf = (line: number) =>
    ends[line] ?? (end === 'mixed' ? ['\r\n', '\n', '\r'][line % 3] : end)
  const parts = lines.flatMap((line, index) =>
    index < lines.length - 1 ? [line, endOf(index)] : [line],
  )
  const last = finalEnds > 0 ? [endOf(lines.length - 1).repeat(finalEnds)] : []
  const sep = sepLine ? [`sep=${delimiter}`, endOf(0)] : []
  return [bom ? '\uFEFF' : '', ...sep, ...parts, ...last].join('')
}
