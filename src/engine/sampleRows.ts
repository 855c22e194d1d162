import type { Matrix, Observations } from '../core/matrix'
import { createRandom } from '../core/rng'
import { shared } from './sharedMatrix'

/** `rows` of the data, drawn without replacement; every column varies in them as it does in the data. */
export function sampleRows(data: Observations, rows: number, seed: number): Observations {
  if (rows >= data.rows) return data
  const random = createRandom(seed, data.rows, rows)
  const values = new Float64Array(rows * data.columns)
  const rowWeights = data.rowWeights && new Float64Array(rows)
  // Selection sampling (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S).
  for (let i = 0, taken = 0; taken < rows; i++) {
    if ((data.rows - i) * random.uniform() >= rows - taken) continue
    const row = data.values.subarray(i * data.columns, (i + 1) * data.columns)
    if (rowWeights) rowWeights[taken] = data.rowWeights![i]
    values.set(row, taken++ * data.columns)
  }
  varyEveryColumn(data, values)
  return shared({ values, rows, columns: data.columns, ...(rowWeights && { rowWeights }) })
}

/**
 * A column that is almost constant may be quite constant in a sample, and no covariance could be
 * estimated: one row of the sample is then exchanged for one with another value.
 */
function varyEveryColumn({ values, columns: d }: Matrix, sample: Float64Array): void {
  const differs = (some: Float64Array, j: number) => {
    for (let at = j; at < some.length; at += d) if (some[at] !== sample[j]) return at
    return -1
  }
  for (let j = 0; j < d; j++) {
    if (differs(sample, j) >= 0) continue
    const row = Math.floor(differs(values, j) / d)
    const exchanged = Math.floor((j * sample.length) / (d * d))
    sample.set(values.subarray(row * d, (row + 1) * d), exchanged * d)
  }
}
