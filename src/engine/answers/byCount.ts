import type { ThresholdSettings } from '../../shared/plan'
import type { Ascending } from '../sortedScores'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'

/**
 * The so many least typical rows of normal families: the threshold is the value of the next one, below which they
 * are, strictly. Where it has ties at that place, none of them is flagged. By frequency, where rows have any.
 */
export function byCount(judged: Judged, { count }: ThresholdSettings): CountedCut {
  const { typicality: values, notNormal, sorted } = judged
  const threshold = sorted.normal.values[placesBefore(sorted.normal, count)] ?? Infinity
  const asked = Math.min(count, sorted.normal.totalWeight)
  const { normal, besides } = sorted
  return counted({ basis: 'count', threshold, values, notNormal }, { normal, besides }, asked)
}

/** How many of ascending rows count for `weight` together at most. */
function placesBefore({ cumulativeWeights }: Ascending, weight: number): number {
  if (!cumulativeWeights) return weight
  const first = cumulativeWeights.findIndex((sum) => sum > weight)
  return first < 0 ? cumulativeWeights.length : first
}
