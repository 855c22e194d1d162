import { countBelow, countEqual } from '../../core/anomaly/flags'
import type { FlagReason } from '../../shared/engineApi'
import type { Basis } from '../../shared/plan'
import { weightOfFirst, type Ascending, type SortedScores } from '../sortedScores'

/** What parts flagged rows from the others: a row is flagged where its value is below, or its family is not normal. */
export interface Cut {
  basis: Basis
  threshold: number
  /** The threshold as it is told to people, where the values are not what they know. */
  said?: number
  /** n: lower is more anomalous; the typicalities, but where the basis has values of its own. NaN: not judged. */
  values: Float64Array
  /** n: 1 for a row of a family that is not normal; null where all are normal. */
  notNormal: Uint8Array | null
}

/** A cut, and how many rows it flags. */
export interface CountedCut extends Cut {
  /** The values of the rows of normal families. */
  normal: Ascending
  count: number
  /** Sum of the flagged rows' frequencies. */
  weight: number
  /** Rows at the threshold itself, where fewer are flagged than were asked for. */
  ties: number
  /** Flagged rows of families that are not normal. */
  ofFamilies: number
  /** Rows that the basis says nothing of. */
  notJudged: number
}

/** Of a row, by its index; null for one that is not flagged. */
export function flagReason(
  { basis, threshold, values, notNormal }: Cut,
  i: number,
): FlagReason | null {
  const below = values[i] < threshold
  if (notNormal?.[i] === 1) return below ? 'both' : 'family'
  return below ? basis : null
}

/** Whether the basis says anything of a row. One of a family that is not normal is flagged by that. */
export const isJudged = ({ values, notNormal }: Cut, i: number): boolean =>
  !Number.isNaN(values[i]) || notNormal?.[i] === 1

export const isFlagged = (cut: Cut, i: number): boolean => flagReason(cut, i) !== null

/** @param asked weight of the rows that were to be flagged among those of normal families */
export function counted(
  cut: Cut,
  {
    normal,
    besides,
    complete = normal,
  }: Pick<SortedScores, 'normal' | 'besides'> & Partial<Pick<SortedScores, 'complete'>>,
  asked: number,
): CountedCut {
  const below = countBelow(normal.values, cut.threshold)
  const weightBelow = weightOfFirst(normal, below)
  const ofComplete = weightOfFirst(complete, countBelow(complete.values, cut.threshold))
  const equal = countEqual(complete.values, cut.threshold)
  const ofFamilies = besides?.rows.length ?? 0
  return {
    ...cut,
    normal,
    count: below + ofFamilies,
    weight: weightBelow + (besides?.totalWeight ?? 0),
    ties: ofComplete < asked && equal > 1 ? equal : 0,
    ofFamilies,
    notJudged: 0,
  }
}
