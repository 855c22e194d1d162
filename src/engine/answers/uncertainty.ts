import { responsibilities } from '../../core/gmm/density'
import { pickObservations } from '../../core/matrix'
import { partialRow, partialShares } from '../incomplete/partial'
import type { Model } from '../model'

/** Of every judged row, as far as it was asked for: NaN where it was not. */
const known = new WeakMap<Model, Float32Array>()

/**
 * Of judged rows how unsure it is which component they come from: 1 − the largest responsibility, from 0 to 1 − 1 / k.
 *
 * @param indices among the judged rows
 */
export function uncertaintyOf(model: Model, indices: Int32Array): Float32Array {
  const all = known.get(model) ?? new Float32Array(model.rows.length).fill(NaN)
  known.set(model, all)
  const complete = model.prepared.rows.length
  const missing = indices.filter((i) => Number.isNaN(all[i]))
  const whole = missing.filter((i) => i < complete)
  const { mixture } = model.scaled
  const shares = responsibilities(pickObservations(model.prepared.data, whole), mixture)
  const k = mixture.nComponents
  whole.forEach((index, at) => (all[index] = unsure(shares.subarray(at * k, (at + 1) * k))))
  for (const i of missing)
    if (i >= complete) all[i] = unsure(partialShares(model, partialRow(model, i)!))
  return Float32Array.from(indices, (i) => all[i])
}

const unsure = (shares: Float64Array): number => 1 - shares.reduce((a, b) => Math.max(a, b), 0)
