import type { RowIdentities } from './api/labels'
import type { LabelChange, LabelEntry, LabelSet } from './labels'

/** A row of a table, and what was said of it before, wherever in the plan that stands. */
export interface RowToLabel {
  row: number
  hash: number
  before: LabelEntry | null
}

/**
 * The labels of a plan after something more was said of rows of one table. What was said before is kept as their
 * history; the other tables' labels stay as they are.
 *
 * @param changed what is said of a row, given what was said of it last
 */
export function withChanges(
  sets: LabelSet[],
  table: RowIdentities['table'],
  rows: RowToLabel[],
  changed: (before: LabelChange | null) => LabelChange,
): LabelSet[] {
  const isThis = (set: LabelSet) => set.table.order === table.order && set.table.rows === table.rows
  const own = sets.find(isThis)
  const said = new Set(rows.map(({ row }) => row))
  const entries: LabelEntry[] = rows.map(({ row, hash, before }) => {
    const history = (before ?? own?.entries.find((entry) => entry.row === row))?.changes ?? []
    return { row, hash, changes: [...history, changed(history.at(-1) ?? null)] }
  })
  const others = own?.entries.filter(({ row }) => !said.has(row)) ?? []
  // The last set counts: what is said now is said over what other states of the table had.
  return [...sets.filter((set) => !isThis(set)), { table, entries: [...others, ...entries] }]
}

/**
 * The labels of another plan, and those that were there before: what people know of parts is not lost with the
 * settings. Where both speak of a row, what was said last counts.
 */
export function withLabelsKept(next: LabelSet[], before: LabelSet[]): LabelSet[] {
  const isOf = (set: LabelSet) => (other: LabelSet) =>
    other.table.order === set.table.order && other.table.rows === set.table.rows
  // Times in UTC of one form are in order as their texts are.
  const lastAt = ({ changes }: LabelEntry) => changes.at(-1)!.at
  const merged = next.map((set) => {
    const former = before.find(isOf(set))
    if (!former) return set
    const entries = new Map(set.entries.map((entry) => [entry.row, entry]))
    for (const entry of former.entries) {
      const other = entries.get(entry.row)
      if (!other || lastAt(entry) > lastAt(other)) entries.set(entry.row, entry)
    }
    return { ...set, entries: [...entries.values()] }
  })
  return [...before.filter((set) => !next.some(isOf(set))), ...merged]
}
