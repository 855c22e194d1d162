import type { LabelStatistics } from '../../shared/api/labels'
import type { LabelNote, LabelNoteKind } from '../../shared/labelNotes'

type Counts = Pick<LabelStatistics, 'good' | 'bad' | 'notJudged' | 'table'>

/** Fewer bad rows than these say little, whatever the rate. */
const fewBad = 10

/** What is to be known before the figures are believed. */
export function statisticsNotes(
  { good, bad, notJudged, table }: Counts,
  { severalModels, weighted }: { severalModels: boolean; weighted: boolean },
): LabelNote[] {
  const notes: LabelNote[] = []
  const add = (isSo: boolean, kind: LabelNoteKind, values: LabelNote['values'] = {}) => {
    if (isSo) notes.push({ kind, values })
  }
  const { truePositive, falsePositive, falseNegative, trueNegative } = table
  const judgedGood = falsePositive + trueNegative
  const judgedBad = truePositive + falseNegative
  const gaps = notJudged.good + notJudged.bad
  const onlyFlagged = falseNegative + trueNegative === 0 && truePositive + falsePositive > 0
  add(gaps > 0, 'notJudged', { rows: gaps, ...notJudged })
  add(bad === 0 && good > 0, 'noBad')
  add(good === 0 && bad > 0, 'noGood')
  add(judgedGood > 0, 'goodFitted', { good: judgedGood })
  add(onlyFlagged, 'onlyFlagged')
  add(judgedBad > 0 && judgedBad < fewBad, 'fewBad', { bad: judgedBad })
  add(severalModels && judgedBad > 0 && judgedGood > 0, 'severalModels')
  add(weighted && good + bad > 0, 'weighted')
  return notes
}
