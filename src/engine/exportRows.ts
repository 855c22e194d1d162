import { annotatedCsv } from '../core/table/writeCsv'
import type { Judgement, RowKind } from '../shared/engineApi'
import { annotate } from './annotate'
import { judge } from './answers/judge'
import { toleranceOf } from './answers/outOfTolerance'
import { rowsOf } from './answers/rows'
import { writeFileAtomically } from './files/writeFileAtomically'
import { inSlices } from './inSlices'
import { knownOf } from './labels/answers'
import type { ModelSet } from './model'
import { pathsOf } from './sources'

export interface ExportQuestion {
  by: Judgement
  which: RowKind
}

export interface ExportOptions {
  signal?: AbortSignal | undefined
  onFraction: (fraction: number) => void
}

export interface ExportedRows {
  rows: number
  escapedCells: number
}

/**
 * Writes rows of a kind, of all groups, with the model's columns behind their own; in the order of
 * the file. Throws WouldOverwriteInput, WriteFailed and Cancelled.
 */
export async function exportRows(
  set: ModelSet,
  { by, which }: ExportQuestion,
  path: string,
  { signal, onFraction }: ExportOptions,
): Promise<ExportedRows> {
  const { loaded, models } = set
  const rows = which === 'all' ? allRows(set) : rowsOfKind(set, by, which)
  await inSlices(knownOf(models, by), signal)
  const annotations = annotate(loaded, models, by, rows)
  const text = annotatedCsv(loaded.table, annotations, counted(rows, onFraction))
  const escapedCells = await writeFileAtomically(path, text, {
    inputPath: pathsOf(loaded),
    signal,
  })
  return { rows: rows.length, escapedCells }
}

const allRows = ({ loaded }: ModelSet) =>
  Int32Array.from({ length: loaded.table.rows }, (_, row) => row)

function rowsOfKind(set: ModelSet, by: Judgement, which: RowKind): Int32Array {
  const rows = set.models.flatMap((model) => [...rowsOf(model, which, 'file', judge(model, by))])
  return Int32Array.from([...rows, ...withoutModel(set, by, which)]).sort()
}

/** Rows that no model has in its scope can only be out of tolerance. */
function withoutModel({ loaded, models }: ModelSet, by: Judgement, which: RowKind): number[] {
  if (which !== 'outOfTolerance' && which !== 'either') return []
  const covered = new Uint8Array(loaded.table.rows)
  for (const { scope } of models) {
    if (scope.rows === null) return []
    for (const row of scope.rows) covered[row] = 1
  }
  const { any } = toleranceOf(loaded, by.limits)
  return Array.from(any.keys()).filter((row) => any[row] === 1 && covered[row] === 0)
}

function* counted(rows: Int32Array, onFraction: (fraction: number) => void): Generator<number> {
  for (const [done, row] of rows.entries()) {
    if (done % 1000 === 0) onFraction(done / rows.length)
    yield row
  }
  onFraction(1)
}
