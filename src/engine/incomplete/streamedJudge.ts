import type { JudgeRow } from '../../core/missing/judgePattern'
import type { IncompleteRows } from '../../core/table/incompleteRows'
import { inSlices } from '../inSlices'
import type { Model } from '../model'
import { partialJobOf } from './partialJob'
import { judgingPatterns } from './patternJudge'
import { keyAt, patternAt } from './patterns'

/** Patterns are kept with so many numbers in all, or so many patterns. */
const keptNumbers = 2e7
const fewestKnown = 16

/** What is said of one row. */
export type StreamedRow = ReturnType<JudgeRow>

/**
 * Judges rows of a file, part by part, by a model of some of its rows: as those would be, whichever pattern of missing cells
 * is met first. Null for a plan that leaves such rows out.
 */
export async function streamedJudge(model: Model, signal: AbortSignal | undefined) {
  const job = partialJobOf(model)
  if (job === null) return null
  const d = model.prepared.columnData.columns
  const { judge } = await inSlices(judgingPatterns(job), signal)
  const known = new Map<string, JudgeRow | null>()
  const mostKnown = Math.max(fewestKnown, keptNumbers / (job.mixture.nComponents * d * d))

  /** @param i which of the rows; null where it cannot be judged */
  return async (incomplete: IncompleteRows, i: number): Promise<StreamedRow | null> => {
    const key = keyAt(incomplete, i * d, d)
    let judgeRow = known.get(key)
    if (judgeRow === undefined) {
      const pattern = { key, pattern: patternAt(incomplete, i * d, d) }
      judgeRow = await inSlices(judge(pattern, 0), signal)
      known.set(key, judgeRow)
      if (known.size > mostKnown) known.delete(known.keys().next().value!)
    }
    return judgeRow?.(incomplete.values, i * d) ?? null
  }
}
