import type { Observations } from '../core/matrix'
import type { Prepared } from './prepare'

/**
 * A density is per unit of volume: in the user's units it is that of the fit times the Jacobian of
 * x ↦ (t(x) − center) / scale. Its logarithm is −Σ log scale, and −Σ ln x over the log columns.
 */
type Units = Pick<Prepared, 'center' | 'scale' | 'log'>

/**
 * log |Jacobian| of the row whose fitted values begin at `from`: added to its log density in the units of the fit.
 *
 * @param features those that the density is of; all of them without
 */
export function logJacobian(
  { center, scale, log }: Units,
  features: readonly number[] = log.map((_, j) => j),
): (values: Float64Array, from: number) => number {
  const constant = -features.reduce((sum, j) => sum + Math.log(scale[j]), 0)
  const logColumns = features.filter((j) => log[j])
  if (logColumns.length === 0) return () => constant
  return (values, from) =>
    logColumns.reduce((sum, j) => sum - (center[j] + scale[j] * values[from + j]), constant)
}

/** Adds each row's term to its log density. */
export function addJacobian(prepared: Prepared, logDensity: Float64Array): void {
  const term = logJacobian(prepared)
  const { values, columns: d } = prepared.data
  for (let i = 0; i < logDensity.length; i++) {
    logDensity[i] += term(values, i * d)
  }
}

/** Σ of the rows' terms, by frequency: what brings a total log-likelihood to the user's units. */
export function totalJacobian(
  units: Units,
  { values, rows, columns: d, rowWeights }: Observations,
) {
  const term = logJacobian(units)
  if (!units.log.includes(true) && !rowWeights) return rows * term(values, 0)
  let total = 0
  for (let i = 0; i < rows; i++) {
    total += (rowWeights?.[i] ?? 1) * term(values, i * d)
  }
  return total
}
