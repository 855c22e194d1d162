import type { Steps } from '../../core/steps'
import type { IncompleteRows } from '../../core/table/incompleteRows'
import { judgingPatterns, type PartialJob } from './patternJudge'

/** What a model says about rows that lack some of its cells. */
export interface IncompleteScores {
  /** n: which of the incomplete rows are judged, ascending. */
  judged: Int32Array
  /** n: what a complete row that is as rare has, in the user's units. */
  typicality: Float64Array
  /** n: of the observed cells, in their units. */
  logDensity: Float64Array
  component: Int32Array
  /** n: 1 where the observed cells are more likely of a family that is not normal. */
  notNormal: Uint8Array
}

const rowsAtOnce = 256

/**
 * Judges rows by the cells that they have, in steps.
 * @param incomplete the prepared rows of the job, or those of its batch
 */
export function* judgingIncomplete(
  job: PartialJob,
  incomplete: IncompleteRows,
): Steps<IncompleteScores> {
  const d = job.prepared.columnData.columns
  const n = incomplete.rows.length
  const typicality = new Float64Array(n).fill(NaN)
  const logDensity = new Float64Array(n)
  const component = new Int32Array(n)
  const notNormal = new Uint8Array(n)
  const { patterns, judge } = yield* judgingPatterns(job)
  for (const { indices, ...pattern } of patterns) {
    yield
    const judgeRow = yield* judge(pattern, indices.length)
    if (judgeRow === null) continue
    for (const [at, i] of indices.entries()) {
      if (at % rowsAtOnce === rowsAtOnce - 1) yield
      const row = judgeRow(incomplete.values, i * d)
      typicality[i] = row.equivalent
      logDensity[i] = row.logDensity
      component[i] = row.component
      notNormal[i] = Number(row.notNormal)
    }
  }
  const judged = Int32Array.from(typicality.keys()).filter((i) => !Number.isNaN(typicality[i]))
  return {
    judged,
    typicality: Float64Array.from(judged, (i) => typicality[i]),
    logDensity: Float64Array.from(judged, (i) => logDensity[i]),
    component: Int32Array.from(judged, (i) => component[i]),
    notNormal: Uint8Array.from(judged, (i) => notNormal[i]),
  }
}
