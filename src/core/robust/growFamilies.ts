import { chiSquareQuantile } from '../distributions/chiSquare'
import { logChiSquareTail } from '../distributions/chiSquareTail'
import { floorEigenvalues, leastVariances } from '../gmm/floorEigenvalues'
import type { Mixture } from '../gmm/types'
import type { Observations } from '../matrix'
import type { Steps } from '../steps'
import { estimate, responsibilitiesOf } from './estimate'
import { rowsInReach, type Families } from './familyTails'

const mostRounds = 20
/** Rows that one in so many good ones is as far as have no part in an estimate. */
const outside = 0.01

export interface Floors {
  /** No eigenvalue is below it. */
  floor: number
  /** d least variances of columns that were read in steps. */
  columns?: Float64Array | undefined
}

/**
 * Families estimated again from all rows that good ones may be as far as, until these are the same ones: what was trimmed of
 * a family comes back to it, and a family narrower or wider than the others gets a shape of its own (the reweighting of
 * Rousseeuw, van Zomeren 1990, carried on; with the law of Cerioli 2010 for few rows). In steps.
 *
 * @throws CovarianceSingular
 */
export function* growFamilies(
  data: Observations,
  families: Families,
  floors: Floors,
): Steps<Families> {
  let near = rowsInReach(data, families, outside)
  let grown = families
  for (let round = 0; round < mostRounds; round++) {
    yield
    const { mixture, rows } = estimate(data, 'full', responsibilitiesOf(data, grown.mixture, near))
    const whole = { mixture: withTails(mixture), worth: rows }
    grown = floored(mixture.nComponents > 1 ? drawnTogether(whole) : whole, floors)
    grown.part = near
    near = rowsInReach(data, grown, outside, near)
    if (near.every((isNear, i) => isNear === grown.part![i])) break
  }
  return grown
}

/** Covariances of normal rows that were cut off at `outside`, as of all of them (Croux, Haesbroeck 1999, section 2). */
function withTails(mixture: Mixture): Mixture {
  const { nFeatures: d, covariances } = mixture
  const cut = chiSquareQuantile(1 - outside, d)
  const inflation = (1 - outside) / (1 - Math.exp(logChiSquareTail(cut, d + 2)))
  return { ...mixture, covariances: covariances.map((value) => value * inflation) }
}

/**
 * Every covariance with the mean one counted as so many more rows: hardly another where a family has hundreds, and
 * enough to estimate one of fewer rows than it has columns (Friedman 1989, Regularized discriminant analysis, equation 16).
 */
function drawnTogether({ mixture, worth }: Families): Families {
  const { nFeatures: d, covariances, weights } = mixture
  const more = d + 2
  const mean = new Float64Array(d * d)
  covariances.forEach((value, at) => {
    mean[at % mean.length] += weights[Math.floor(at / mean.length)] * value
  })
  const drawn = covariances.map((value, at) => {
    const rows = worth[Math.floor(at / mean.length)]
    return (rows * value + more * mean[at % mean.length]) / (rows + more)
  })
  return {
    mixture: { ...mixture, covariances: drawn },
    worth: worth.map((rows) => rows + more),
  }
}

function floored({ mixture, worth }: Families, { floor, columns }: Floors): Families {
  return { mixture: floorEigenvalues(mixture, leastVariances({ columns }, floor)), worth }
}
