import { rankOf } from '../core/anomaly/flags'
import { annotatedCsv, type Annotations } from '../core/table/writeCsv'
import { responsibilities } from '../core/gmm/density'
import type { Matrix } from '../core/matrix'
import { flaggedIndices, thresholdAt } from './answers/flags'
import { writeFileAtomically } from './files/writeFileAtomically'
import type { Model } from './model'

export interface ExportQuestion {
  percentile: number
  which: 'flagged' | 'all'
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
 * Writes the flagged rows, or all of them, with the model's columns behind their own; in the order
 * of the file. Throws WouldOverwriteInput, WriteFailed and Cancelled.
 */
export async function exportRows(
  model: Model,
  { percentile, which }: ExportQuestion,
  path: string,
  { signal, onFraction }: ExportOptions,
): Promise<ExportedRows> {
  const { table } = model.loaded
  const { threshold } = thresholdAt(model, percentile)
  const indices = which === 'all' ? allIndices(model) : flaggedIndices(model, threshold)
  const rows =
    which === 'all'
      ? Int32Array.from({ length: table.rows }, (_, row) => row)
      : indices.map((i) => model.prepared.rows[i]).sort()
  const text = annotatedCsv(
    table,
    annotations(model, indices, threshold),
    counted(rows, onFraction),
  )
  const escapedCells = await writeFileAtomically(path, text, {
    inputPath: model.loaded.path,
    signal,
  })
  return { rows: rows.length, escapedCells }
}

const allIndices = ({ prepared }: Model) => Int32Array.from(prepared.rows, (_, i) => i)

function annotations(model: Model, indices: Int32Array, threshold: number): Annotations {
  const { fittedIndex, component, sortedLogDensity, scaled } = model
  const { nComponents } = scaled.mixture
  const shares = responsibilities(pick(model.prepared.data, indices), scaled.mixture)
  const position = new Int32Array(component.length)
  indices.forEach((index, p) => (position[index] = p))
  return {
    nComponents,
    of(row) {
      const i = fittedIndex[row]
      if (i < 0) return null
      const logDensity = model.logDensity[i]
      return {
        flagged: logDensity < threshold,
        score: -logDensity,
        logDensity,
        rank: rankOf(sortedLogDensity, logDensity),
        component: component[i],
        responsibilities: shares.subarray(
          position[i] * nComponents,
          (position[i] + 1) * nComponents,
        ),
      }
    },
  }
}

function pick({ values, columns }: Matrix, indices: Int32Array): Matrix {
  const picked = new Float64Array(indices.length * columns)
  indices.forEach((index, p) =>
    picked.set(values.subarray(index * columns, (index + 1) * columns), p * columns),
  )
  return { values: picked, rows: indices.length, columns }
}

function* counted(rows: Int32Array, onFraction: (fraction: number) => void): Generator<number> {
  for (const [done, row] of rows.entries()) {
    if (done % 1000 === 0) onFraction(done / rows.length)
    yield row
  }
  onFraction(1)
}
