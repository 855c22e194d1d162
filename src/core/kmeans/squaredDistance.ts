/** |a − b|² of two points of d values, at their offsets. */
export function squaredDistance(
  a: Float64Array,
  aOffset: number,
  b: Float64Array,
  bOffset: number,
  d: number,
): number {
  let sum = 0
  for (let j = 0; j < d; j++) {
    const difference = a[aOffset + j] - b[bOffset + j]
    sum += difference * difference
  }
  return sum
}
