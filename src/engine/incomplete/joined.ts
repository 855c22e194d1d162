import type { LeftOutRow } from '../../core/table/types'
import type { FamilyScores } from '../familyScore'
import { inSlices } from '../inSlices'
import type { Model } from '../model'
import type { Prepared } from '../prepare'
import { judgedByWords } from './judgedBy'
import { judgingIncomplete } from './judgeIncomplete'
import type { PartialJob } from './patternJudge'
import { patternAt } from './patterns'

/** What a model says of every row that it judges: arrays about the same rows. */
export interface JudgedRows extends FamilyScores {
  rows: Int32Array
  partial: Int32Array | null
  leftOut: LeftOutRow[]
  logDensity: Float64Array
  component: Int32Array
  rowWeights: Float64Array | undefined
}

/** Scores of the complete rows. */
type Complete = FamilyScores & Pick<Model, 'logDensity' | 'component'>

/** The complete rows alone. */
export const completeRows = ({ rows, leftOut, data }: Prepared, scores: Complete): JudgedRows => ({
  ...scores,
  ...{ rows, leftOut, partial: null, rowWeights: data.rowWeights },
})

/**
 * The complete rows, and behind them those that are judged by the cells that they have.
 *
 * @param complete scores of the complete ones
 * @param job the model's own rows, which may be others
 * @throws Cancelled
 */
export async function withIncomplete(
  prepared: Prepared,
  complete: Complete,
  job: PartialJob,
  signal?: AbortSignal,
): Promise<JudgedRows> {
  const alone = completeRows(prepared, complete)
  const { incomplete } = prepared
  if (incomplete === null) return alone
  const found = await inSlices(judgingIncomplete(job, incomplete), signal)
  const { judged } = found
  if (judged.length === 0) return alone
  const n = prepared.rows.length
  const anyApart = complete.notNormal !== null
  const weights = prepared.data.rowWeights
  return {
    rows: joined(prepared.rows, judged.map((i) => incomplete.rows[i])), // prettier-ignore
    partial: judged,
    leftOut: markJudged(prepared, judged),
    typicality: joined(complete.typicality, found.typicality),
    logDensity: joined(complete.logDensity, found.logDensity),
    component: joined(complete.component, found.component),
    notNormal: anyApart ? joined(complete.notNormal ?? new Uint8Array(n), found.notNormal) : null,
    rowWeights:
      weights &&
      joined(
        weights,
        Float64Array.from(judged, (i) => incomplete.rowWeights![i]),
      ),
  }
}

/** Says of the rows left out which of them are judged, and by what. */
function markJudged({ leftOut, incomplete, names }: Prepared, judged: Int32Array): LeftOutRow[] {
  const d = names.length
  const words = new Map<number, string>()
  for (const i of judged)
    words.set(incomplete!.rows[i], judgedByWords(patternAt(incomplete!, i * d, d), d))
  return leftOut.map((one) => {
    const by = words.get(one.row)
    return by === undefined ? one : { ...one, judged: true, judgedBy: by }
  })
}

type Numbers = Float64Array | Int32Array | Uint8Array

function joined<T extends Numbers>(first: T, second: T): T {
  const out = new (first.constructor as new (length: number) => T)(first.length + second.length)
  out.set(first)
  out.set(second, first.length)
  return out
}
