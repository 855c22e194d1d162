import { formatNumber } from '../../charts/formatNumber'
import type { SheetSection } from '../../charts/sheets/tableSheet'
import type { JudgedBatch, JudgedByModel } from '../../shared/api/scoring'
import type { Translate } from './translate'

/** A flagged row of a batch as it is said. */
export interface BatchLine {
  line: string
  oneIn: string
  why: string[]
}

/** What it means that a row of a batch is flagged. */
export const batchMeaning = (t: Translate, { by }: JudgedBatch, model: JudgedByModel): string =>
  t(`batch.meaning.${model.basis}`, {
    alarms: formatNumber(by.falseAlarmRate),
    discoveries: formatNumber(by.falseDiscoveryRate),
    percentile: formatNumber(by.percentile),
    count: formatNumber(by.count),
    good: formatNumber(model.calibrationRows ?? 0),
  })

/** How many rows of a batch, or of its group, are flagged. */
export const batchFlagged = (t: Translate, { models }: JudgedBatch, model: JudgedByModel): string =>
  t(models.length > 1 ? 'batch.flaggedOfGroup' : 'batch.flagged', {
    rows: formatNumber(model.completeRows + model.partialRows - model.notJudged),
  })

export const batchJudged = (t: Translate, batch: JudgedBatch): string =>
  t(batch.judgedRows === batch.rows ? 'batch.allJudged' : 'batch.judged', {
    rows: formatNumber(batch.rows),
    judged: formatNumber(batch.judgedRows),
  })

export const batchAgainst = (t: Translate, { against }: JudgedByModel): string =>
  t('batch.against', {
    file: against.fileName,
    rows: formatNumber(against.rows),
    fitted: formatNumber(against.fittedRows),
  })

/** A batch as parts of a sheet. @param rows of each of its models the first flagged ones */
export function batchSections(
  t: Translate,
  batch: JudgedBatch,
  rows: readonly (readonly BatchLine[])[],
): SheetSection[] {
  return batch.models.flatMap((model, i): SheetSection[] => {
    const listed = rows[i] ?? []
    return [
      {
        heading: [...(model.group === null ? [] : [model.group]), `${formatNumber(model.flagged)} ${batchFlagged(t, batch, model)}`].join(': '), // prettier-ignore
        lines: [batchAgainst(t, model), batchMeaning(t, batch, model), batchJudged(t, batch)],
      },
      ...(listed.length === 0
        ? []
        : [
            {
              heading: `${t('batch.rows')} · ${t('batch.page', { from: 1, to: formatNumber(listed.length), total: formatNumber(model.flagged) })}`,
              table: {
                columns: [
                  { name: t('rows.line'), numeric: true },
                  { name: t('rows.oneIn'), numeric: true },
                  { name: t('batch.why') },
                ],
                rows: listed.map(({ line, oneIn, why }) => ({
                  cells: [line, oneIn, why.join('\n')],
                })),
              },
            },
          ]),
    ]
  })
}
