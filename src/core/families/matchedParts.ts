import { contingency } from './contingency'

/**
 * For each part of a second partition the part of a first one that it is: the one that has strictly most of its rows there, and
 * more than half of the rows that are there; null for none. No part of the first is two of the second; see `whereIs`.
 *
 * @param a n: part of each row, whole numbers from 0
 * @param b n
 * @param parts of the second
 */
export function matchedParts(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  parts: number,
): (number | null)[] {
  const table = contingency(a, b)
  const at = (f: number, g: number) => table.counts[f * table.b + g]
  const out = new Array<number | null>(parts).fill(null)
  for (let f = 0; f < table.a; f++) {
    const row = table.counts.subarray(f * table.b, (f + 1) * table.b)
    const most = Math.max(...row)
    const g = row.indexOf(most)
    if (most === 0 || row.lastIndexOf(most) !== g) continue
    let inG = 0
    for (let other = 0; other < table.a; other++) inG += at(other, g)
    if (2 * most > inG) out[g] = f
  }
  return out
}
