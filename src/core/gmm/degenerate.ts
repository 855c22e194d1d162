import type { DataFacts } from '../kernel'
import { isPositiveDefinite } from '../linalg/cholesky'
import { strategies } from './covariance/strategies'
import type { Degeneracy, Mixture } from './types'

/**
 * An eigenvalue this small against the columns' own variances is at the floor whatever reg_covar
 * is: rounding alone leaves 1e-16 or more of one that is zero.
 */
const relativeFloor = 1e-13

/**
 * Components that collapsed: the likelihood of a mixture grows without bound where a component
 * shrinks onto repeated or rounded values (Day 1969), so such a fit says nothing of the data.
 * `rows`: fewer effective rows than the d + 1 that span the space. `floor`: enough of them, but in
 * some direction their own variance is not larger than the reg_covar added to it, or vanishes
 * against the columns' variances.
 *
 * @param facts of the rows that were fitted
 * @param regCovar as in the fit
 */
export function findDegenerate(
  { totalWeight, deviations }: DataFacts,
  mixture: Mixture,
  regCovar: number,
): Degeneracy[] {
  const { nComponents: k, nFeatures: d } = mixture
  const found: Degeneracy[] = []
  const isAtFloor = floorCheck(mixture, deviations, 2 * regCovar)
  for (let c = 0; c < k; c++) {
    const effectiveRows = mixture.weights[c] * totalWeight
    // Weights of exactly (d + 1) / n come out of a division with an error in the last bit.
    const rows = effectiveRows < (d + 1) * (1 - 1e-9)
    if (rows || isAtFloor(c)) {
      found.push({ component: c, reason: rows ? 'rows' : 'floor', effectiveRows })
    }
  }
  return found
}

/** Tells of a component whether its smallest eigenvalue is not above `limit`, or not above `relativeFloor` in columns of unit variance. */
function floorCheck(mixture: Mixture, deviations: Float64Array, limit: number) {
  const { covarianceType, covariances, nFeatures: d } = mixture
  const diagonal = covarianceType === 'diag' || covarianceType === 'spherical'
  const exceeds = diagonal ? diagonalExceeds : exceedsEverywhere
  let shared: boolean | undefined
  return (c: number): boolean => {
    if (shared !== undefined) return shared
    const covariance = strategies[covarianceType].matrix(covariances, c, d)
    const relative = covariance.map((v, i) => v / deviations[Math.floor(i / d)] / deviations[i % d])
    const atFloor = !exceeds(covariance, d, limit) || !exceeds(relative, d, relativeFloor)
    if (covarianceType === 'tied') shared = atFloor
    return atFloor
  }
}

/** All eigenvalues are above `least`: the matrix less it is positive definite, which is known far sooner than they are. */
function exceedsEverywhere(matrix: Float64Array, d: number, least: number): boolean {
  return isPositiveDefinite(
    matrix.map((value, i) => (i % (d + 1) === 0 ? value - least : value)),
    d,
  )
}

/** A diagonal matrix shows its eigenvalues. */
const diagonalExceeds = (matrix: Float64Array, d: number, least: number): boolean =>
  matrix.every((value, i) => i % (d + 1) > 0 || value > least)

/** A message names this many components and counts the others. */
const named = 5

/** One sentence for people; components are counted from 1. Empty where nothing is degenerate. */
export function describeDegeneracy(found: readonly Degeneracy[]): string {
  const subject = (reason: Degeneracy['reason']) => {
    const concerned = found.filter((f) => f.reason === reason)
    const names = concerned.map((f) => `${f.component + 1} (${f.effectiveRows.toFixed(1)} rows)`)
    const more = names.length > named ? ` and ${names.length - named} more` : ''
    return { names: names.slice(0, named).join(', ') + more, one: names.length === 1 }
  }
  const floor = subject('floor')
  const rows = subject('rows')
  const parts: string[] = []
  if (floor.names) {
    parts.push(
      `component${floor.one ? '' : 's'} ${floor.names} collapsed onto repeated or rounded values, ` +
        'or onto columns that depend on each other',
    )
  }
  if (rows.names) {
    parts.push(
      `component${rows.one ? '' : 's'} ${rows.names} ${rows.one ? 'has' : 'have'} too few rows ` +
        'for the number of columns',
    )
  }
  const sentence = parts.join('; ')
  return sentence && `${sentence[0].toUpperCase()}${sentence.slice(1)}.`
}
