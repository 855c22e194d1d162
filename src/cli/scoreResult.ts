import type { LeftOutRow } from '../core/table/types'
import type { JudgedBatch } from '../shared/api/scoring'
import type { OpenedTable } from '../shared/engineApi'
import type { Fitted } from './fit'
import { leftOutRows } from './leftOutRows'
import type { ScoredModel } from './scoredModel'

/** A batch, what it was judged by, and how. */
interface Scored {
  opened: OpenedTable
  fitted: Fitted
  scored: ScoredModel[]
  /** Rows that no model is about. */
  unjudged: LeftOutRow[]
}

/** What "score --json" writes. Rows are zero-based data rows of the batch. */
export function scoreResult(
  { judgedRows }: JudgedBatch,
  { opened, fitted, scored, unjudged }: Scored,
) {
  const { opened: reference, set } = fitted
  const { plan } = set
  const leftOut = [...scored.flatMap(({ model }) => model.leftOut), ...unjudged]
  const flagged = scored.flatMap(({ flags, reasons }) =>
    Array.from(flags.rows, (row, i) => ({ row, reason: reasons[i] })),
  )
  flagged.sort((a, b) => a.row - b.row)
  return {
    rows: opened.rows,
    judgedRows,
    leftOut: leftOutRows(leftOut),
    reference: {
      file: reference.fileName,
      rows: reference.rows,
      warnings: [...reference.notes, ...set.labelNotes],
    },
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
