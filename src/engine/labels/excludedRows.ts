import type { Steps } from '../../core/steps'
import type { Table } from '../../core/table/types'
import type { Exclusion, ExclusionSet } from '../../shared/exclusions'
import { placeSets, wordsOfExclusions, type Hand } from './placeSets'

/** Rows that people took out, and exclusions that are not applied, in whole sentences. */
export interface ExcludedRows {
  byHand: ReadonlyMap<number, Hand<Exclusion>>
  notes: string[]
}

/** The last exclusions asked about for each table. */
const latest = new WeakMap<Table, { key: string; found: ExcludedRows }>()

/** Which rows of a table are excluded; found once for the same exclusions. In steps. */
export function* excludedRows(table: Table, sets: ExclusionSet[]): Steps<ExcludedRows> {
  const key = JSON.stringify(sets)
  const last = latest.get(table)
  if (last?.key === key) return last.found
  // Two exclusions of rows that are equal cell for cell take out the same, whoever made them.
  const found = yield* placeSets(table, sets, () => '', wordsOfExclusions)
  latest.set(table, { key, found })
  return found
}
