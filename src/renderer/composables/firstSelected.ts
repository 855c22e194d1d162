/** The row that was selected last, and others that are selected: so many at most. */
export function firstSelected(
  { row, rows }: { row: number | null; rows: ReadonlySet<number> },
  most: number,
): number[] {
  const out = row !== null && rows.has(row) ? [row] : []
  for (const one of rows) {
    if (out.length >= most) break
    if (one !== row) out.push(one)
  }
  return out
}
