import { formatNumber } from '../../charts/formatNumber'
import type { LabelWords } from '../../charts/labels/words'
import type { SheetSection } from '../../charts/sheets/tableSheet'
import type { Proportion } from '../../core/anomaly/interval'
import type { LabelStatistics } from '../../shared/api/labels'
import type { Translate } from './translate'

const percent = (share: number, digits: number) => (100 * share).toFixed(digits)

/** A share of labelled rows with its interval. */
export function proportionText(
  t: Translate,
  key: 'caught' | 'falseAlarms',
  { count, of, low, high }: Proportion,
): string {
  const digits = high < 0.1 ? 1 : 0
  return t(`labels.${key}`, {
    ...{ count: formatNumber(count), of: formatNumber(of), share: percent(count / of, digits) },
    ...{ low: percent(low, digits), high: percent(high, digits) },
  })
}

export const labelCountsText = (t: Translate, { bad, good, ignored }: LabelStatistics): string =>
  t('labels.counts', {
    bad: formatNumber(bad),
    good: formatNumber(good),
    ignored: formatNumber(ignored),
  })

/** How many labelled rows are flagged, by what they are known to be. */
export const labelTable = (t: Translate, { table }: LabelStatistics) => [
  { name: t('labels.flagged'), bad: table.truePositive, good: table.falsePositive },
  { name: t('labels.notFlagged'), bad: table.falseNegative, good: table.trueNegative },
]

/** What the curves say in the window's language. */
export const labelWords = (t: Translate): LabelWords => ({
  caught: t('labels.curves.caught'),
  falseAlarms: t('labels.curves.falseAlarms'),
  precision: t('labels.curves.precision'),
  roc: t('labels.curves.roc'),
  precisionRecall: t('labels.curves.precisionRecall'),
  threshold: t('labels.curves.threshold'),
  chance: t('labels.curves.chance'),
})

/** What stands beside the curves. */
export const labelLines = (t: Translate, statistics: LabelStatistics): string[] => [
  ...(statistics.catchRate ? [proportionText(t, 'caught', statistics.catchRate)] : []),
  ...(statistics.falseAlarms ? [proportionText(t, 'falseAlarms', statistics.falseAlarms)] : []),
  labelCountsText(t, statistics),
]

/** The view of the labels as parts of a sheet, where there are no curves. */
export function labelSections(t: Translate, statistics: LabelStatistics | null): SheetSection[] {
  if (!statistics) return [{ lines: [t('labels.noLabels')] }]
  return [
    {
      lines: [
        ...labelLines(t, statistics),
        ...statistics.notes.map(({ kind, values }) => t(`labelNotes.${kind}`, values)),
      ],
    },
    {
      heading: t('labels.caption'),
      table: {
        columns: [
          { name: '' },
          { name: t('labels.knownBad'), numeric: true },
          { name: t('labels.knownGood'), numeric: true },
        ],
        rows: labelTable(t, statistics).map(({ name, bad, good }) => ({
          cells: [name, formatNumber(bad), formatNumber(good)],
        })),
      },
    },
  ]
}
