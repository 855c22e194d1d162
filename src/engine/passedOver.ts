import { bic, parameterCount } from '../core/gmm/criteria'
import { mergeComponents } from '../core/families/merge'
import type { Fit, Mixture } from '../core/gmm/types'
import { totalWeight, type Observations } from '../core/matrix'
import type { Raced } from './finishing'
import type { Pair } from './pair'

/** Rows for each parameter of a mixture at least, unless it is better by a larger penalty. */
const rowsPerParameter = 7

export interface PassedOver {
  /** For a person. */
  why: string
  /** It is one of many parameters, which may still win: see `withTwicePenalty`. */
  fewRows: boolean
}

/**
 * The pairs that a robust choice passes over, if another is left, and why: BIC is an approximation for many rows
 * and gives in to a model with about as many parameters as rows; and a diagonal or spherical model cannot see
 * that columns no longer go together, which is what nobody sees in single columns.
 */
export function passedOver(pairs: Pair[], data: Observations): Map<Pair, PassedOver> {
  const seesCorrelations = ({ covarianceType }: Pair) =>
    covarianceType === 'full' || covarianceType === 'tied'
  const someSee = pairs.some(seesCorrelations)
  const reason = (pair: Pair): PassedOver | null => {
    if (someSee && !seesCorrelations(pair))
      return { why: 'It cannot see whether columns go together.', fewRows: false }
    const parameters = parametersOf(pair, data)
    if (pair.nComponents > 1 && parameters * rowsPerParameter > data.rows)
      return { why: `Its ${parameters} parameters are many for ${data.rows} rows.`, fewRows: true }
    return null
  }
  const reasons = pairs.map((pair) => [pair, reason(pair)] as const)
  return new Map(reasons.filter((one): one is readonly [Pair, PassedOver] => one[1] !== null))
}

/**
 * What is added to the criteria of each pair before they are compared. Of pairs with few rows for each parameter
 * BIC's penalty counts twice, and every component must be a family apart from the others: a second family 6
 * standard deviations from the first makes up for it in ten columns, too; components that only follow the shape of
 * one do not. It is added to theirs alone, as the difference to the best pair with rows enough, so that among the
 * others nothing changes.
 *
 * @returns in the order of `raced`; Infinity for pairs that are not to be chosen
 */
export function handicaps(
  raced: Raced[],
  passed: ReadonlyMap<Pair, PassedOver>,
  data: Observations,
): number[] {
  const sound = raced.filter(({ fit }) => fit !== null && fit.degenerate.length === 0)
  const criterionOf = ({ pair, fit }: Raced) => criterion(pair, fit!, data)
  const [best] = sound
    .filter(({ pair }) => !passed.has(pair))
    .sort((a, b) => criterionOf(a) - criterionOf(b))
  return raced.map((one) => {
    const why = passed.get(one.pair)
    if (!sound.includes(one)) return Infinity
    if (!why) return 0
    if (!why.fewRows || !best) return Infinity
    const more = parametersOf(one.pair, data) - parametersOf(best.pair, data)
    const added = Math.max(0, more) * Math.log(totalWeight(data))
    return criterionOf(one) + added < criterionOf(best) && areApart(one.fit!.mixture)
      ? added
      : Infinity
  })
}

const known = new WeakMap<Mixture, boolean>()

/** Whether no two components are of one family. */
function areApart(mixture: Mixture): boolean {
  const before = known.get(mixture)
  if (before !== undefined) return before
  const apart = mergeComponents(mixture).weights.length === mixture.nComponents
  known.set(mixture, apart)
  return apart
}

const parametersOf = ({ covarianceType, nComponents }: Pair, { columns }: Observations) =>
  parameterCount(covarianceType, nComponents, columns)

const criterion = (pair: Pair, { logLikelihood }: Fit, data: Observations) =>
  bic(logLikelihood, parametersOf(pair, data), totalWeight(data))

/**
 * Why pairs are not to be chosen, now that all are fitted. Of those with few rows for each parameter one may be: the
 * best with its handicap, where it is better than all that have rows enough.
 */
export function notToBeChosen(
  raced: Raced[],
  passed: ReadonlyMap<Pair, PassedOver>,
  data: Observations,
): Map<Pair, string> {
  const why = new Map([...passed].map(([pair, { why }]) => [pair, why]))
  const added = handicaps(raced, passed, data)
  const criteria = raced.map(({ pair, fit }, i) =>
    added[i] < Infinity ? criterion(pair, fit!, data) + added[i] : Infinity,
  )
  const best = criteria.indexOf(Math.min(...criteria))
  if (criteria[best] < Infinity) why.delete(raced[best].pair)
  return why
}
