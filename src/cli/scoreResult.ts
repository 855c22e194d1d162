import type { LeftOutRow } from '../core/table/types'
import type { OpenedTable } from '../shared/engineApi'
import type { Fitted } from './fit'
import type { ScoredModel } from './scoredModel'

/** What "score --json" writes. Rows are zero-based data rows of the batch. */
export function scoreResult(
  opened: OpenedTable,
  { opened: reference, set }: Fitted,
  scored: ScoredModel[],
  unjudged: LeftOutRow[],
) {
  const { plan } = set
  const leftOut = [...scored.flatMap(({ model }) => model.leftOut), ...unjudged]
  const flagged = scored.flatMap(({ flags, reasons }) =>
    Array.from(flags.rows, (row, i) => ({ row, reason: reasons[i] })),
  )
  flagged.sort((a, b) => a.row - b.row)
  return {
    rows: opened.rows,
    judgedRows: scored.reduce(
      (sum, { model, flags }) => sum + model.rows.length - flags.notJudged,
      0,
    ),
    leftOut: leftOut.sort((a, b) => a.row - b.row),
    reference: { file: reference.fileName, rows: reference.rows, warnings: reference.notes },
    columns: plan.columns.map(({ name }) => name),
    settings: plan,
    models: scored.map(({ model, flags, tSquared, reach }) => ({
      ...(plan.fitBy !== null && { group: model.analysis.group }),
      ...{ fittedRows: model.against!.fittedRows, judgedRows: model.rows.length },
      model: model.analysis.model,
      basis: flags.basis,
      threshold: Number.isFinite(flags.threshold) ? flags.threshold : null,
      flagged: flags.count,
      ...(model.calibration && {
        calibrationRows: model.calibration.length,
        calibration: 'out of fold',
      }),
      ...(reach && { falseDiscovery: reach }),
      ...(tSquared && { tSquared }),
      guards: model.analysis.guards,
    })),
    flaggedRows: flagged.map(({ row }) => row),
    flagReasons: flagged.map(({ reason }) => reason),
    warnings: opened.notes,
  }
}
