import { isFilled } from './profile'

/**
 * One name for each column from the lines of a header, joined by one space. A name of an upper line with
 * empty cells behind it spans them, as merged cells of a spreadsheet do once they are exported.
 */
export function joinHeader(lines: string[][], width: number): string[] {
  const names = lines[lines.length - 1]
  const spanned = lines.map((cells) => (cells === names ? cells : spread(cells, names, width)))
  return Array.from({ length: width }, (_, j) =>
    lines.length === 1
      ? (lines[0][j] ?? '')
      : spanned
          .map((cells) => (cells[j] ?? '').trim())
          .filter(isFilled)
          .join(' '),
  )
}

function spread(cells: string[], names: string[], width: number): string[] {
  const gaps = Array.from(
    { length: width },
    (_, j) => !isFilled(cells[j] ?? '') && isFilled(names[j] ?? ''),
  )
  // An empty first cell belongs to no group, and a line without gaps has none.
  let group = ''
  return gaps.map((gap, j) => {
    if (!gap) {
      group = isFilled(names[j] ?? '') ? (cells[j] ?? '') : ''
      return cells[j] ?? ''
    }
    return group
  })
}
