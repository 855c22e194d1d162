/** How a spreadsheet knows the encoding. */
export const BOM = '\uFEFF'
const CRLF = '\r\n'

/** Lines joined to one piece of text, so that writing a file is not a million small steps. */
const linesPerPiece = 2000

/**
 * One cell as it stands in a file: in quotes where it holds a delimiter, a quote, a line end or space at an
 * end, where it would be read as an Excel `sep=` line, or where it is a whole line and empty.
 */
export function quoteCell(cell: string, delimiter: string): string {
  if (cell === '') return cell
  const needsQuotes =
    cell.includes(delimiter) || /["\r\n\uFEFF]|^\s|\s$/.test(cell) || /^sep=/i.test(cell)
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell
}

export const joinCells = (cells: string[], delimiter: string): string =>
  // A line of one empty cell would be a blank line, which readers skip.
  cells.length === 1 && cells[0].trim() === ''
    ? `"${cells[0]}"`
    : cells.map((cell) => quoteCell(cell, delimiter)).join(delimiter)

/** Text of a file, piece by piece: byte order mark (unless it is for programs), then every record with CRLF. */
export function* csvPieces(
  records: Iterable<string[]>,
  delimiter: string,
  mark = BOM,
): Generator<string, void> {
  let piece = mark
  let lines = 0
  for (const record of records) {
    piece += joinCells(record, delimiter) + CRLF
    if (++lines % linesPerPiece === 0) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}
