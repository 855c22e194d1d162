import type { Proportion } from '../core/anomaly/interval'
import type { LabelStatistics } from '../shared/api/labels'
import { labelNoteText } from '../shared/labelNotes'
import { alignedTable } from './output'

/** What "detect" prints of labels, where there are any. */
export function labelLines(found: LabelStatistics | null): string[] {
  if (found === null) return []
  const { good, bad, ignored, table, catchRate, falseAlarms, rocAuc, averagePrecision } = found
  return [
    `Labels: ${bad} bad, ${good} good, ${ignored} ignored`,
    ...(catchRate ? [`Known bad: ${shareText(catchRate, 'caught')}`] : []),
    ...(falseAlarms ? [`Known good: ${shareText(falseAlarms, 'flagged')}`] : []),
    ...(catchRate || falseAlarms
      ? alignedTable([
          ['', 'known bad', 'known good'],
          ['flagged', String(table.truePositive), String(table.falsePositive)],
          ['not flagged', String(table.falseNegative), String(table.trueNegative)],
        ])
      : []),
    ...(rocAuc !== null && averagePrecision !== null
      ? [`  area under the ROC curve ${rocAuc.toFixed(3)}, average precision ${averagePrecision.toFixed(3)}`] // prettier-ignore
      : []),
    ...found.notes.map((note) => `Note: ${labelNoteText(note)}`),
  ]
}

/** 9 of 12 caught (75 %, 43 to 95 %). */
function shareText({ count, of, low, high }: Proportion, what: string): string {
  const percent = (share: number) => (100 * share).toFixed(high < 0.1 ? 1 : 0)
  return `${count} of ${of} ${what} (${percent(count / of)} %, ${percent(low)} to ${percent(high)} %)`
}

/** The section of RESULT.json. */
export function labelSection(found: LabelStatistics | null) {
  if (found === null) return {}
  const { catchRate, falseAlarms, roc, precisionRecall, notes, ...rest } = found
  return {
    labels: {
      ...rest,
      catchRate: catchRate && renamed(catchRate, 'caught'),
      falseAlarms: falseAlarms && renamed(falseAlarms, 'flagged'),
      rocCurve: roc && { falseAlarmRate: [...roc.x], catchRate: [...roc.y] },
      precisionRecallCurve: precisionRecall && {
        recall: [...precisionRecall.x],
        precision: [...precisionRecall.y],
      },
      notes: notes.map(labelNoteText),
    },
  }
}

const renamed = ({ count, of, low, high }: Proportion, as: 'caught' | 'flagged') => ({
  [as]: count,
  ...{ of, low, high },
})
