import type { CovarianceType } from '../../core/gmm/types'
import type { Candidate } from '../../shared/engineApi'
import { bestCandidate } from './best'
import type { ChoiceInput } from './input'
import { criterionRange } from './range'
import type { Criterion } from './words'

/** One pair of k and covariance type in the chart, in data coordinates. */
export interface ChoicePoint {
  covarianceType: CovarianceType
  nComponents: number
  candidate: Candidate
  state: 'sound' | 'degenerate' | 'failed'
  /** k, moved a little aside so that the types stand beside each other. */
  x: number
  /** Where its mark is drawn: at the edge where the criterion is out of range or there is none. */
  y: number
  /** The criterion; null where there is none. */
  value: number | null
  clipped: 'above' | 'below' | null
  /** Smallest and largest criterion of its restarts; null where fewer than two succeeded. */
  spread: [number, number] | null
  best: boolean
  taken: boolean
}

export interface ChoicePoints {
  points: ChoicePoint[]
  /** In the order of the selection. */
  types: CovarianceType[]
  /** Range of the criterion's axis. */
  y: [number, number]
  /** Numbers of components that were compared, ascending. */
  ks: number[]
  /** Smallest distance of two of them. */
  gap: number
  /** The candidates that lines join and that the axis is about: the collapsed ones where no other is left. */
  joined: 'sound' | 'degenerate'
}

/** Distance of neighbouring types, as a share of the distance of neighbouring numbers of components. */
const aside = 0.09

/**
 * The candidates as places of the chart, so that a click on the nearest one can take that model. The
 * range of the axis shows what the choice is about: see `criterionRange`.
 */
export function modelChoicePoints({ selection, criterion, taken }: ChoiceInput): ChoicePoints {
  const ks = [...new Set(selection.map((c) => c.nComponents))].sort((a, b) => a - b)
  const gap = Math.min(...ks.slice(1).map((k, i) => k - ks[i]), ks.length < 2 ? 1 : Infinity)
  const types = [...new Set(selection.map((c) => c.covarianceType))]
  const best = bestCandidate(selection, criterion)
  const isTaken = (c: Candidate) =>
    c.covarianceType === taken?.covarianceType && c.nComponents === taken.nComponents
  const valued = selection.map((candidate) => ({
    candidate,
    state: stateOf(candidate, criterion),
    value: valueOf(candidate, criterion),
  }))
  const kept = selection.find(isTaken)
  const joined = valued.some((v) => v.state === 'sound') ? 'sound' : 'degenerate'
  const y = criterionRange(
    valued.flatMap((v) => (v.state === joined && v.value !== null ? [v.value] : [])),
    [best, kept].flatMap((c) => (c ? (valueOf(c, criterion) ?? []) : [])),
  )
  const points = valued.map(({ candidate, state, value }): ChoicePoint => {
    const { covarianceType, nComponents } = candidate
    const clipped = value === null ? null : value > y[1] ? 'above' : value < y[0] ? 'below' : null
    return {
      covarianceType,
      nComponents,
      candidate,
      state,
      x: nComponents + (types.indexOf(covarianceType) - (types.length - 1) / 2) * aside * gap,
      y: value === null ? y[0] : Math.min(y[1], Math.max(y[0], value)),
      value,
      clipped,
      spread: value === null ? null : spreadOf(candidate, value),
      best: candidate === best,
      taken: isTaken(candidate),
    }
  })
  return { points, types, y, ks, gap, joined }
}

function stateOf(candidate: Candidate, criterion: Criterion): ChoicePoint['state'] {
  if (valueOf(candidate, criterion) === null) return 'failed'
  return candidate.degenerate === undefined ? 'sound' : 'degenerate'
}

function valueOf(candidate: Candidate, criterion: Criterion): number | null {
  const value = candidate[criterion]
  return candidate.error === undefined && Number.isFinite(value) ? value : null
}

/**
 * The criterion of each restart differs from the candidate's by twice the difference of their log
 * likelihoods: both have the same penalty for parameters and rows.
 */
function spreadOf(candidate: Candidate, value: number): [number, number] | null {
  const values = candidate.restartLogLikelihoods
    .filter((l): l is number => l !== null && Number.isFinite(l))
    .map((l) => value + 2 * (candidate.logLikelihood - l))
  return values.length < 2 ? null : [Math.min(...values), Math.max(...values)]
}
