import type { Mixture } from '../core/gmm/types'
import type { Observations } from '../core/matrix'
import { placeFor } from './kernel/places'
import type { Pool } from './pool'

export interface Scores {
  /** n; natural log of the mixture's density, in fitted units. */
  logDensity: Float64Array
  /** n; component with the largest responsibility. */
  component: Int32Array
}

/** Scores every row on the worker threads. */
export async function scoreRows(
  pool: Pool,
  data: Observations,
  mixture: Mixture,
  signal?: AbortSignal,
): Promise<Scores> {
  const { rows: n } = data
  const types = [mixture.covarianceType]
  const need = { types, mostComponents: mixture.nComponents, scores: true }
  const place = placeFor(data, need, pool)
  const logDensity = new SharedArrayBuffer(n * Float64Array.BYTES_PER_ELEMENT)
  const component = new SharedArrayBuffer(n * Int32Array.BYTES_PER_ELEMENT)
  await pool.run({ kind: 'score', place, mixture, logDensity, component }, { signal, shared: true })
  return { logDensity: new Float64Array(logDensity), component: new Int32Array(component) }
}
