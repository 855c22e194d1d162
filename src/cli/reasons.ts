import { reasonsOfRow } from '../engine/explain'
import { explainerOf, mostExplained } from '../engine/explainModel'
import type { Model } from '../engine/model'
import type { Reason, RowReasons } from '../shared/api/reasons'
import type { RowDetail } from '../shared/engineApi'
import { reasonTexts, reasonsText } from '../shared/reasonText'

/** So many of a model's flagged rows are explained in RESULT.json, the most anomalous ones; exports explain all. */
export const mostExplainedRows = 10_000

/** A row with what tells most about it. */
export type ShownRow = RowDetail & { why?: string }

/** Why some flagged rows are untypical. */
export interface Explained {
  /** Flagged rows. */
  rows: number
  /** By row of the file. */
  found: ReadonlyMap<number, RowReasons>
  /** Why there are none, where nothing is explained. */
  notExplained?: string
}

/** The first of a model's flagged rows, explained. @param rows most anomalous first */
export function explainedRows(model: Model, rows: Int32Array, most: number): Explained {
  const found = new Map<number, RowReasons>()
  for (const row of rows.subarray(0, most)) {
    const reasons = reasonsOfRow(model, model.fittedIndex[row])
    if (reasons) found.set(row, reasons)
  }
  return { rows: rows.length, found, ...whyNot(model) }
}

/** Why nothing of a model is explained. */
export function whyNot(model: Model): Pick<Explained, 'notExplained'> {
  if (explainerOf(model) !== null) return {}
  const { columns } = model.prepared.columnData
  return {
    notExplained:
      columns > mostExplained
        ? `Rows of more than ${mostExplained} columns are not explained; these have ${columns}.`
        : 'Rows are not explained: a family has no spread in some direction.',
  }
}

/** A row with its first reason. */
export function withReason(row: RowDetail, found: Explained['found']): ShownRow {
  const reasons = found.get(row.row)
  return reasons ? { ...row, why: reasonTexts(reasons)[0] } : row
}

/** The section of RESULT.json. */
export function reasonsSection(explained: Explained[]) {
  const found = explained.flatMap((one) => [...one.found])
  const rows = explained.reduce((sum, one) => sum + one.rows, 0)
  const notes = [...new Set(explained.flatMap((one) => one.notExplained ?? []))]
  if (explained.some((one) => one.rows > one.found.size && one.found.size > 0))
    notes.push(`Reasons are given for ${found.length} of ${rows} flagged rows, the most anomalous ones; the exported tables have those of all.`) // prettier-ignore
  return {
    reasons: found.sort(([a], [b]) => a - b).map(([row, reasons]) => reasonsOf(row, reasons)),
    ...(notes.length > 0 && { reasonsNote: notes.join(' ') }),
  }
}

const reasonsOf = (row: number, reasons: RowReasons) => ({
  row,
  ...(reasons.family && { family: reasons.family }),
  causes: reasons.causes.map(causeOf),
  typical: reasons.typical,
  restTypical: reasons.restTypical,
  text: reasonsText(reasons),
})

/** Digits that a number which was computed has. */
const digits = 12
const short = (value: number) => Number(value.toPrecision(digits))

const causeOf = ({ decimals: _, unit, ...cause }: Reason) => ({
  ...cause,
  ...(unit !== null && { unit }),
  expectedLow: cause.expectedLow === null ? null : short(cause.expectedLow),
  expectedHigh: cause.expectedHigh === null ? null : short(cause.expectedHigh),
  z: Number(cause.z.toPrecision(6)),
  drop: Number(cause.drop.toPrecision(6)),
})
