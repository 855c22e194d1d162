import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readFileSync } from 'node:fs'
import type { Matrix, Observations } from '../../src/core/matrix'
import { principalComponents } from '../../src/core/pca/pca'
import { projecting, projectionOn } from '../../src/core/pca/projection'
import { canonicalOrder, reorder } from '../../src/core/prepare/canonicalOrder'
import { createNormal, createRandom } from '../../src/core/rng'
import { runSteps } from '../../src/core/steps'
import { shared } from '../../src/engine/sharedMatrix'

/** n rows of k overlapping families of unit variance, their centres half a deviation apart in each column. */
export function families(n: number, d: number, k: number): Observations {
  const normal = createNormal(createRandom(1, n, d))
  const centers = Float64Array.from({ length: k * d }, () => 0.5 * normal())
  const values = new Float64Array(new SharedArrayBuffer(8 * n * d))
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < d; j++) values[i * d + j] = centers[(i % k) * d + j] + normal()
  }
  return { values, rows: n, columns: d }
}

/** The numbers of a CSV file in canonical order. */
export function table(path: string): Matrix {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1)
  const rows = lines.map((line) => line.split(',').map(Number))
  const data = {
    values: Float64Array.from(rows.flat()),
    rows: rows.length,
    columns: rows[0].length,
  }
  return reorder(data, canonicalOrder(data))
}

/** The digits in their first 41 principal components, each of unit variance. */
export function digits(path: string): Observations {
  const all = table(path)
  // The last column is the digit itself.
  const columns = all.columns - 1
  const pixels = {
    values: all.values.filter((_, i) => i % all.columns < columns),
    rows: all.rows,
    columns,
  }
  const count = 41
  const whitened = projectionOn(principalComponents(pixels, count), count, true)
  return shared(runSteps(projecting(whitened, pixels)).scores)
}

/** Row-major doubles, as numpy.fromfile reads them. */
export function save({ values }: Matrix, path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
}
