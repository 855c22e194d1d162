/**
 * `size` of the indices 0 … total − 1, increasing and evenly spread: the range is cut into `size`
 * equal stretches, and one index is taken from each. Which one comes from a hash of the stretch's
 * number: a fixed stride would always meet the same cavity of a mould that fills the file in turn.
 */
export function evenSample(total: number, size: number): Int32Array {
  if (size >= total) return Int32Array.from({ length: total }, (_, i) => i)
  return Int32Array.from({ length: size }, (_, i) => {
    const from = Math.floor((i * total) / size)
    const to = Math.floor(((i + 1) * total) / size)
    return from + (hash(i) % (to - from))
  })
}

/** A 32-bit integer hash: the finaliser of MurmurHash3 (Appleby, 2011). */
function hash(value: number): number {
  let h = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
