/** How many rows two partitions put where. */
export interface Contingency {
  /** a × b */
  counts: Float64Array
  a: number
  b: number
}

/**
 * @param a n: part of each row, whole numbers from 0
 * @param b n
 */
export function contingency(a: ArrayLike<number>, b: ArrayLike<number>): Contingency {
  const parts = (of: ArrayLike<number>) => {
    let most = -1
    for (let i = 0; i < of.length; i++) if (of[i] > most) most = of[i]
    return most + 1
  }
  const [ofA, ofB] = [parts(a), parts(b)]
  const counts = new Float64Array(ofA * ofB)
  for (let i = 0; i < a.length; i++) counts[a[i] * ofB + b[i]]++
  return { counts, a: ofA, b: ofB }
}
