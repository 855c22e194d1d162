import { sortedIndices } from '../../core/sortedIndices'

/**
 * Indices of fitted rows, most anomalous first, equal ones in the order of the file.
 *
 * @param indices which of them
 * @param typicality of every fitted row
 * @param rows file row of every fitted row
 */
export function byAnomaly(
  indices: Int32Array,
  typicality: Float64Array,
  rows: Int32Array,
): Int32Array {
  const typical = new Float64Array(indices.length).map((_, at) => typicality[indices[at]])
  const order = sortedIndices(typical)
  const out = order.map((at) => indices[at])
  const inFile = (a: number, b: number) => rows[a] - rows[b]
  for (let from = 0, to = 1; from < out.length; from = to++) {
    while (to < out.length && typical[order[to]] === typical[order[from]]) to++
    if (to - from > 1) out.subarray(from, to).sort(inFile)
  }
  return out
}
