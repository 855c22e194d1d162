/** Log densities in ascending order, and the running sum of the rows' frequencies. */
export interface SortedScores {
  sortedLogDensity: Float64Array
  /** Running sum of their frequencies; only where there are any. */
  cumulativeWeights?: Float64Array
}

export function sortedScores(logDensity: Float64Array, rowWeights?: Float64Array): SortedScores {
  if (!rowWeights) return { sortedLogDensity: logDensity.slice().sort() }
  const order = Int32Array.from(logDensity, (_, i) => i).sort(
    (a, b) => logDensity[a] - logDensity[b] || a - b,
  )
  let sum = 0
  return {
    sortedLogDensity: Float64Array.from(order, (i) => logDensity[i]),
    cumulativeWeights: Float64Array.from(order, (i) => (sum += rowWeights[i])),
  }
}
