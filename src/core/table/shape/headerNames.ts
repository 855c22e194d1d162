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
  const ends = endsOf(cells, names, width)
  return gaps.map((gap, j) => {
    if (gap && ends.has(j)) group = ''
    if (!gap) {
      group = isFilled(names[j] ?? '') ? (cells[j] ?? '') : ''
      return cells[j] ?? ''
    }
    return group
  })
}

/**
 * Columns behind the last group that are none of it: each group has the names of the first, and these stand behind
 * the last of them.
 */
function endsOf(cells: string[], names: string[], width: number): Set<number> {
  const starts = Array.from({ length: width }, (_, j) => j).filter((j) => isFilled(cells[j] ?? ''))
  const groups = starts.filter((j) => isFilled(names[j] ?? ''))
  const part = names.slice(groups[0], groups[1])
  if (groups.length < 2 || part.length < 2) return new Set()
  const last = groups[groups.length - 1]
  const end = last + part.length
  return part.every((name, i) => names[last + i] === name) ? new Set([end]) : new Set()
}
