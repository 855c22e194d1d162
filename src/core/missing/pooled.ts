/**
 * Two samples of one quantity as one, of as many values as the first; ascending, as they are.
 *
 * @param countA as how many values `a` counts, whatever its length; as `countB`
 */
export function pooled(
  a: Float64Array,
  countA: number,
  b: Float64Array,
  countB: number,
): Float64Array {
  const weightA = countA / a.length
  const weightB = b.length > 0 ? countB / b.length : 0
  const total = countA + weightB * b.length
  let [i, j, before] = [0, 0, 0]
  return a.map((_, at) => {
    const wanted = (total * (at + 0.5)) / a.length
    for (;;) {
      const fromA = j >= b.length || (i < a.length && a[i] <= b[j])
      const weight = fromA ? weightA : weightB
      const isLast = i + j === a.length + b.length - 1
      if (isLast || before + weight >= wanted) return fromA ? a[i] : b[j]
      before += weight
      if (fromA) i++
      else j++
    }
  })
}
