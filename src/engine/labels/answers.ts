import { IsodenseError } from '../../core/errors'
import type { Steps } from '../../core/steps'
import { fileOfRow } from '../../core/table/fileOfRow'
import type { ExcludedRows } from '../../shared/api/exclusions'
import type { ExclusionSet } from '../../shared/exclusions'
import type { LabelStatistics, RowIdentities, TableLabels } from '../../shared/api/labels'
import type { Judgement } from '../../shared/engineApi'
import type { LabelSettings } from '../../shared/labels'
import { describeTable, type LoadedTable } from '../loadedTable'
import type { Model } from '../model'
import { judgedRows } from './judgedRows'
import { labellingRows, type RowLabels } from './rowLabels'
import { statisticsOf } from './statistics'
import { excludedRows } from './excludedRows'
import { hashesOf } from './tableHashes'

/** What some rows are known by. In steps. Throws SettingInvalid for a row that is not there. */
export function* identities(loaded: LoadedTable, rows: number[]): Steps<RowIdentities> {
  const hashes = yield* hashesOf(loaded.table)
  const absent = rows.find((row) => row >= loaded.table.rows)
  if (absent !== undefined)
    throw new IsodenseError('SettingInvalid', `The file has no data row ${absent + 1}.`)
  return {
    table: { name: describeTable(loaded).fileName, ...hashes.fingerprint },
    hashes: rows.map((row) => hashes.rows[row]),
  }
}

/** What is known of the rows of a table. In steps. Throws ColumnUnknown. */
export function* tableLabels(
  { id, table }: LoadedTable,
  settings: LabelSettings,
): Steps<TableLabels> {
  const known = yield* labellingRows(table, settings)
  const byHand = [...(known?.byHand ?? [])]
  return {
    tableId: id,
    of: known?.of ?? new Uint8Array(table.rows),
    byHand: {
      row: Int32Array.from(byHand, ([row]) => row),
      set: Int32Array.from(byHand, ([, { set }]) => set),
      entry: Int32Array.from(byHand, ([, { at }]) => at),
    },
    notes: known?.notes ?? [],
  }
}

/** Which rows of a table are excluded by hand. In steps. */
export function* exclusionsOf(
  { table }: LoadedTable,
  excluded: ExclusionSet[],
): Steps<ExcludedRows> {
  const { byHand, notes } = yield* excludedRows(table, excluded)
  const rows = [...byHand]
    .sort(([a], [b]) => a - b)
    .map(([row, { set, at }]) => ({
      ...{ row, line: table.lines[row], place: [set, at] as const },
      ...fileOfRow(table, row),
    }))
  return { rows, notes }
}

/** What is known of the rows that models judge; found once for the same labels. In steps. */
export const knownOf = ([{ loaded, analysis }]: Model[], by: Judgement): Steps<RowLabels | null> =>
  labellingRows(loaded.table, by.known ?? analysis.plan)

/** How the flags of one model, or of those of all groups, stand to the labels; null without labels. In steps. */
export function* labelStatistics(models: Model[], by: Judgement): Steps<LabelStatistics | null> {
  const [{ scope }] = models
  const known = yield* knownOf(models, by)
  if (known === null || !known.of.some((code) => code !== 0)) return null
  yield
  const rows = models.length === 1 && scope.rows ? scope.rows : known.of.keys()
  return statisticsOf(known, rows, judgedRows(models, by))
}
