import type { EngineParams, RowKind, RowsOrder, RowsPage } from '../../shared/engineApi'
import type { Model } from '../model'
import { knownRareness } from '../rareness'
import { byTime } from './byTime'
import { byAnomaly } from './byAnomaly'
import { isFlagged, isJudged } from './cut'
import { flaggedIndices } from './flags'
import { judge, type Judge } from './judge'
import { rowDetail } from './rowDetail'

/** A page of the table. Rows that were left out stand where the file has them, or after all judged ones. */
export function rowsPage(model: Model, question: EngineParams<'rows'>): RowsPage {
  const { by, which, order, offset, limit } = question
  const judged = judge(model, by)
  const rows = rowsOf(model, which, order, judged)
  return {
    total: rows.length,
    offset,
    hasOneIn: Boolean(knownRareness(model)),
    rows: Array.from(rows.subarray(offset, offset + limit), (row) => rowDetail(model, row, judged)),
  }
}

/** Whether a row is of a kind: `flagged` is undefined for one that is not judged. */
const kinds: Record<RowKind, (flagged: boolean | undefined, out: boolean) => boolean> = {
  all: () => true,
  flagged: (flagged) => flagged === true,
  outOfTolerance: (_, out) => out,
  either: (flagged, out) => flagged === true || out,
  both: (flagged, out) => flagged === true && out,
  onlyFlagged: (flagged, out) => flagged === true && !out,
  onlyOut: (flagged, out) => flagged === false && out,
  neither: (flagged, out) => flagged === false && !out,
}

/** The last lists of a model: a table is paged through many times. */
const lists = new WeakMap<Model, Map<string, Int32Array>>()
const keptLists = 4

/** Rows of the file that are of a kind, in the order asked for; those of the model's group only. */
export function rowsOf(
  model: Model,
  which: RowKind,
  order: RowsOrder,
  { by, cut, tolerance }: Judge,
): Int32Array {
  return remembered(
    model,
    JSON.stringify([which, order, cut.basis, cut.threshold, by.limits]),
    () => {
      // Few of many rows: the others need not be put in order for them.
      if (which === 'flagged' && order === 'anomaly') {
        return flaggedIndices(model, cut).map((i) => model.rows[i])
      }
      const all = remembered(model, JSON.stringify(order), () => allRows(model, order))
      if (which === 'all') return all
      const isOf = kinds[which]
      return all.filter((row) => {
        const i = model.fittedIndex[row]
        const flagged = i < 0 || !isJudged(cut, i) ? undefined : isFlagged(cut, i)
        return isOf(flagged, tolerance.any[row] === 1)
      })
    },
  )
}

function remembered(model: Model, key: string, make: () => Int32Array): Int32Array {
  const known = lists.get(model) ?? new Map<string, Int32Array>()
  lists.set(model, known)
  const rows = known.get(key) ?? make()
  known.delete(key)
  known.set(key, rows)
  for (const oldest of known.keys()) {
    if (known.size <= keptLists) break
    known.delete(oldest)
  }
  return rows
}

function allRows(model: Model, order: RowsOrder): Int32Array {
  const { leftOut, rows, typicality, loaded, scope } = model
  const inFile = scope.rows ?? new Int32Array(loaded.table.rows).map((_, row) => row)
  if (order === 'file') return inFile
  if (order !== 'anomaly') return byTime(loaded.table, order.column, inFile)
  const indices = rows.map((_, i) => i)
  const judged = byAnomaly(indices, typicality, rows).map((i) => rows[i])
  const all = new Int32Array(inFile.length)
  all.set(judged)
  all.set(
    leftOut.filter(({ judged }) => !judged).map(({ row }) => row),
    judged.length,
  )
  return all
}
