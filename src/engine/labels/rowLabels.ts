import type { Steps } from '../../core/steps'
import { because, type LeftOutWhy } from '../../core/table/leftOutReason'
import type { Table } from '../../core/table/types'
import {
  labels,
  presentOf,
  type Label,
  type LabelChange,
  type LabelEntry,
  type LabelSettings,
} from '../../shared/labels'
import type { Exclusion, ExclusionSet } from '../../shared/exclusions'
import { columnLabels } from './columnLabels'
import { excludedRows } from './excludedRows'
import { placeSets, wordsOfLabels, type Hand } from './placeSets'

/** What is known of the rows of one table. */
export interface RowLabels {
  /** For each row the place of its label in `labels` plus one; 0 for none. */
  of: Uint8Array
  /** What people said, by row; the column's labels are not among it. */
  byHand: ReadonlyMap<number, Hand<LabelEntry>>
  /** Of the label column, where there is one. */
  columnName: string | null
  /** What people took out, by row; missing where nobody asked, or nothing is. */
  excluded?: ReadonlyMap<number, Hand<Exclusion>>
  /** Labels and exclusions that are not applied, and why, as whole sentences. */
  notes: string[]
}

/** What a plan says of rows. */
export interface RowSettings extends LabelSettings {
  excluded?: ExclusionSet[] | undefined
}

export const codeOf = (label: Label): number => labels.indexOf(label) + 1

export const labelOf = ({ of }: RowLabels, row: number): Label | null =>
  of[row] === 0 ? null : labels[of[row] - 1]

/** What a person says of a row now. */
export function saidOf({ byHand }: RowLabels, row: number): LabelChange | null {
  const hand = byHand.get(row)
  return hand ? presentOf(hand.entry) : null
}

/** The last labels asked about for each table. */
const latest = new WeakMap<Table, { key: string; found: RowLabels }>()

/**
 * What a plan says of a table's rows: labels, and which of them people took out. Null where it says nothing of any table.
 * In steps.
 * @throws ColumnUnknown for a label column that is not there
 */
export function* labellingRows(table: Table, settings: RowSettings): Steps<RowLabels | null> {
  const known = yield* labelsAlone(table, settings)
  if (!settings.excluded || settings.excluded.length === 0) return known
  const { byHand: excluded, notes } = yield* excludedRows(table, settings.excluded)
  const base = known ?? {
    ...{ of: new Uint8Array(table.rows), byHand: new Map<number, Hand<LabelEntry>>() },
    ...{ columnName: null, notes: [] },
  }
  return { ...base, excluded, notes: [...base.notes, ...notes] }
}

/**
 * The labels of a table's rows: those of the label column, over which stand those by hand, and of these the latest.
 * Null where nothing is said of any table. In steps.
 * @throws ColumnUnknown for a label column that is not there
 */
function* labelsAlone(
  table: Table,
  { labels: sets, labelColumn }: LabelSettings,
): Steps<RowLabels | null> {
  if (sets.length === 0 && labelColumn === null) return null
  const key = JSON.stringify([sets, labelColumn])
  const last = latest.get(table)
  if (last?.key === key) return last.found
  const column = labelColumn && columnLabels(table, labelColumn)
  yield
  const of = column?.of ?? new Uint8Array(table.rows)
  const { byHand, notes } = yield* placeSets(table, sets, saidBy, wordsOfLabels)
  for (const [row, { entry }] of byHand) {
    const { label } = presentOf(entry)
    if (label !== null) of[row] = codeOf(label)
  }
  const columnName = labelColumn?.column ?? null
  const found = { of, byHand, columnName, notes: [...(column?.notes ?? []), ...notes] }
  latest.set(table, { key, found })
  return found
}

/** What is said of a row, whoever said it and when. */
function saidBy(entry: LabelEntry): string {
  const { label, disposition, comment } = presentOf(entry)
  return JSON.stringify([label, disposition, comment])
}

/** Why a row is not to be judged; null where it is. */
export function whyIgnored(known: RowLabels, row: number): LeftOutWhy | null {
  if (known.excluded?.has(row)) return because('excluded')
  if (labelOf(known, row) !== 'ignore') return null
  const now = saidOf(known, row)
  if (now?.label === 'ignore')
    return because('ignored', { reason: String(now.reason), by: String(now.by) })
  return because('ignoredByColumn', { column: String(known.columnName) })
}
