import { formatNumber } from '../../charts/formatNumber'
import type { SheetSection } from '../../charts/sheets/tableSheet'
import type { Sureness } from '../../core/anomaly/sureness'
import type { Stability } from '../../shared/api/stability'
import type { Analysis } from '../../shared/engineApi'
import type { Translate } from './translate'

const words: Sureness[] = ['always', 'mostly', 'sometimes', 'never']

/** How many of the flagged rows would be flagged always, mostly …; those of which nobody can tell. */
export function countsOf({ rows }: Stability) {
  const flagged = rows.filter((row) => row.flagged)
  return {
    flagged: flagged.length,
    counts: words
      .map((word) => ({ word, rows: flagged.filter((row) => row.word === word).length }))
      .filter((one) => one.rows > 0),
    unsaid: flagged.filter((row) => row.word === null).length,
    nearly: rows.filter(({ flagged: is, word }) => !is && (word === 'always' || word === 'mostly'))
      .length,
  }
}

/** How often the refits chose each model. */
export const modelsOf = (stability: Stability, model: Analysis['model'] | undefined) =>
  stability.models.map((one) => ({
    ...one,
    taken: model?.covarianceType === one.covarianceType && model.nComponents === one.nComponents,
    share: one.times / stability.refits,
  }))

/** What is said of the refits themselves. */
export const refitsText = (
  t: Translate,
  { refits, asked, fittedRows, sampleRows, failed }: Stability,
) =>
  // prettier-ignore
  [
    t('sure.refits', {
      refits: formatNumber(refits),
      asked: formatNumber(asked),
      rows: formatNumber(fittedRows),
    }),
    ...(sampleRows === null ? [] : [t('sure.sample', { rows: formatNumber(sampleRows) })]),
    ...(failed > 0 ? [t('sure.failed', { count: formatNumber(failed) })] : []),
  ].join(' ')

/** The view of the refits as parts of a sheet. */
export function howSureSections(
  t: Translate,
  stability: Stability,
  model: Analysis['model'],
): SheetSection[] {
  const { flagged, counts, unsaid, nearly } = countsOf(stability)
  const { threshold } = stability
  return [
    { lines: [t('sure.explain'), refitsText(t, stability)] },
    {
      heading: t('sure.flagged', { rows: formatNumber(flagged) }),
      table: {
        columns: [{ name: '', numeric: true }, { name: '' }, { name: '' }],
        rows: [
          ...counts.map(({ word, rows }) => ({
            cells: [formatNumber(rows), t(`sure.words.${word}`), t(`sure.meaning.${word}`)],
          })),
          ...(unsaid > 0 ? [{ cells: [formatNumber(unsaid), '', t('sure.unsaid')] }] : []),
        ],
      },
    },
    ...(nearly > 0 ? [{ lines: [t('sure.nearly', { count: formatNumber(nearly) })] }] : []),
    ...(threshold
      ? [
          {
            heading: t('sure.threshold'),
            lines: [
              t('sure.interval', {
                low: formatNumber(threshold.low, 4),
                high: formatNumber(threshold.high, 4),
              }),
            ],
          },
        ]
      : []),
    {
      heading: t('sure.models'),
      table: {
        columns: [
          { name: t('model.covarianceType') },
          { name: 'k', numeric: true },
          { name: t('sure.times'), numeric: true },
          { name: '' },
        ],
        rows: modelsOf(stability, model).map((one) => ({
          cells: [
            t(`model.types.${one.covarianceType}`),
            formatNumber(one.nComponents),
            formatNumber(one.times),
            one.taken ? t('sure.taken') : '',
          ],
          bold: one.taken,
          bar: one.share,
        })),
      },
    },
  ]
}
