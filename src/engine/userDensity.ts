import type { Observations } from '../core/matrix'
import type { Prepared } from './prepare'

/**
 * A density is per unit of volume: in the user's units it is that of the fit times the Jacobian of
 * x ↦ (t(x) − center) / scale. Its logarithm is −Σ log scale, and −Σ ln x over the log columns.
 */
type Units = Pick<Prepared, 'center' | 'scale' | 'log' | 'reduced'>

/**
 * log |Jacobian| of the row whose fitted columns begin at `from`: added to its log density in the units of the fit. The density of
 * a model of principal components is per unit of a log column's logarithm: its rows have no part of that column alone.
 *
 * @param features those that the density is of; all of them without
 */
export function logJacobian(
  { center, scale, log, reduced }: Units,
  features: readonly number[] = log.map((_, j) => j),
): (values: Float64Array, from: number) => number {
  const constant = -features.reduce((sum, j) => sum + Math.log(scale[j]), 0)
  const logColumns = reduced ? [] : features.filter((j) => log[j])
  if (logColumns.length === 0) return () => constant
  return (values, from) =>
    logColumns.reduce((sum, j) => sum - (center[j] + scale[j] * values[from + j]), constant)
}

/**
 * What a row in the units of the fit lacks to its log density in the user's, where nothing of it lies outside the kept components:
 * the Jacobian, that of whitening, and the density of what lies outside at its highest.
 */
export function inPlaneTerm(prepared: Units): (values: Float64Array, from: number) => number {
  const jacobian = logJacobian(prepared)
  if (prepared.reduced === null) return jacobian
  const { deviations, columns, count, outside } = prepared.reduced.projection
  const whitening = deviations.reduce((sum, deviation) => sum - Math.log(deviation), 0)
  const logPeak = (variance: number) => -0.5 * Math.log(2 * Math.PI * variance)
  const others = columns - count - outside.variances.length
  const highest = outside.variances.reduce((sum, own) => sum + logPeak(own), others * logPeak(outside.variance)) // prettier-ignore
  const constant = jacobian(noValues, 0) + whitening + highest
  return () => constant
}

const noValues = new Float64Array(0)

/** What is added to the log density of the i-th of some rows to have it in the user's units: `inPlaneTerm`, and what it has outside the components. */
export function rowTerm(prepared: Prepared): (i: number) => number {
  const term = inPlaneTerm(prepared)
  const { reduced, data } = prepared
  if (reduced === null) return (i) => term(data.values, i * data.columns)
  const highest = term(noValues, 0)
  return (i) => highest - reduced.distances[i] / 2
}

/** Adds each row's term to its log density. */
export function addJacobian(prepared: Prepared, logDensity: Float64Array): void {
  const term = rowTerm(prepared)
  for (let i = 0; i < logDensity.length; i++) logDensity[i] += term(i)
}

/**
 * Σ of the rows' terms, by frequency: what brings a total log-likelihood to the user's units. Of principal components it
 * stays that of their scores, which the models that are compared are models of.
 */
export function totalJacobian(
  units: Units,
  { values, rows, columns: d, rowWeights }: Observations,
): number {
  if (units.reduced !== null) return 0
  const term = logJacobian(units)
  if (!units.log.includes(true) && !rowWeights) return rows * term(values, 0)
  let total = 0
  for (let i = 0; i < rows; i++) {
    total += (rowWeights?.[i] ?? 1) * term(values, i * d)
  }
  return total
}
