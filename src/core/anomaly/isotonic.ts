/**
 * The nearest values, by least squares, that never fall: neighbours in the wrong order share their mean (Ayer et al. 1955, pool
 * adjacent violators).
 */
export function isotonic(values: Float64Array): Float64Array {
  const means: number[] = []
  const counts: number[] = []
  for (const value of values) {
    let [mean, count] = [value, 1]
    while (means.length > 0 && means[means.length - 1] > mean) {
      const [other, of] = [means.pop()!, counts.pop()!]
      mean = (mean * count + other * of) / (count + of)
      count += of
    }
    means.push(mean)
    counts.push(count)
  }
  const out = new Float64Array(values.length)
  let at = 0
  means.forEach((mean, i) => out.fill(mean, at, (at += counts[i])))
  return out
}
