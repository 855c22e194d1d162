/**
 * How far two partitions of the same rows agree: 1 where they are the same, about 0 where they agree as partitions drawn by
 * chance do, negative where less (Hubert, Arabie 1985, Comparing partitions, equation 5). Numbers of the parts mean nothing.
 *
 * @param a n: part of each row
 * @param b n
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length
  const cells = new Map<string, number>()
  const [ofA, ofB] = [new Map<number, number>(), new Map<number, number>()]
  const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1)
  for (let i = 0; i < n; i++) {
    count(cells, `${a[i]} ${b[i]}`)
    count(ofA, a[i])
    count(ofB, b[i])
  }
  const pairsIn = (map: Map<unknown, number>) =>
    [...map.values()].reduce((sum, m) => sum + (m * (m - 1)) / 2, 0)
  const [together, inA, inB] = [pairsIn(cells), pairsIn(ofA), pairsIn(ofB)]
  const all = (n * (n - 1)) / 2
  const expected = all === 0 ? 0 : (inA * inB) / all
  const most = (inA + inB) / 2
  // Both are one part, or both have a part for each row: they are the same.
  return most === expected ? 1 : (together - expected) / (most - expected)
}
