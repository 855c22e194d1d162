import { runSteps } from '../../core/steps'
import type { FurtherColumn } from '../../core/table/annotations'
import type { Judgement } from '../../shared/engineApi'
import type { LabelChange, LabelEntry } from '../../shared/labels'
import type { LoadedTable } from '../loadedTable'
import type { Model } from '../model'
import { knownOf } from './answers'
import { labelOf, saidOf, type RowLabels } from './rowLabels'

/** What is known of rows, as columns: each only where it has something to say. */
export const labelColumns = (_: LoadedTable, models: Model[], by: Judgement): FurtherColumn[] =>
  columnsOf(runSteps(knownOf(models, by)))

function columnsOf(known: RowLabels | null): FurtherColumn[] {
  if (known === null) return []
  const entries = [...known.byHand.values()].map(({ entry }) => entry)
  if (entries.length === 0 && known.of.every((code) => code === 0)) return []
  const byHand = (word: string, of: (now: LabelChange) => string): FurtherColumn[] =>
    [...known.byHand.keys()].some((row) => of(saidOf(known, row)!) !== '')
      ? [{ word, of: (row) => textOf(saidOf(known, row), of) }]
      : []
  const changed = entries.some(({ changes }) => changes.length > 1)
  const [label, by] = labelledByColumn(known)
  return [
    label,
    ...byHand('disposition', ({ disposition }) => disposition ?? ''),
    ...byHand('comment', ({ comment }) => comment),
    by,
    ...byHand('labelled_at', ({ at }) => at),
    ...byHand('label_reason', ({ reason }) => reason),
    ...(changed ? [{ word: 'label_history', of: (row: number) => historyOf(known.byHand.get(row)?.entry) }] : []), // prettier-ignore
  ]
}

/** What every label has, whoever gave it. */
export const labelledByColumn = (known: RowLabels): [FurtherColumn, FurtherColumn] => [
  { word: 'label', of: (row) => labelOf(known, row) ?? '' },
  { word: 'labelled_by', of: (row) => labelledBy(known, row) },
]

const textOf = (now: LabelChange | null, of: (now: LabelChange) => string) => (now ? of(now) : '')

/** The person, or the column of the file. */
function labelledBy(known: RowLabels, row: number): string {
  const now = saidOf(known, row)
  if (now !== null && now.label !== null) return now.by
  return labelOf(known, row) === null ? (now?.by ?? '') : `column ${known.columnName}`
}

/** All that was said of a row, where that is more than one thing. */
function historyOf(entry: LabelEntry | undefined): string {
  if (!entry || entry.changes.length < 2) return ''
  return entry.changes.map((change, i) => changeText(entry.changes[i - 1], change)).join(' | ')
}

function changeText(before: LabelChange | undefined, now: LabelChange): string {
  const label = (change: LabelChange | undefined) => change?.label ?? 'no label'
  const what =
    before && before.label !== now.label ? `${label(before)} to ${label(now)}` : label(now)
  return [
    `${now.at} ${now.by}: ${what}`,
    ...(now.disposition ? [now.disposition] : []),
    ...(now.comment ? [`comment: ${now.comment}`] : []),
    ...(now.reason ? [`reason: ${now.reason}`] : []),
  ].join('; ')
}
