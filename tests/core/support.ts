import { readFileSync } from 'node:fs'
import type { FitOptions } from '../../src/core/gmm/types'
import { userDensityTerm } from '../../src/core/grid/pictureModel'
import type { Matrix, Observations } from '../../src/core/matrix'
import { applyScaling, columnScaling } from '../../src/core/prepare/standardise'
import type { Scaling } from '../../src/core/prepare/standardise'
import { canonicalOrder, reorder } from '../../src/core/prepare/canonicalOrder'
import type { Random } from '../../src/core/rng'

const folder = new URL('../golden/', import.meta.url)
/** Data sets that are samples, too, and are not kept twice. */
const samples: Record<string, URL> = {
  digits: new URL('../../samples/digits.csv', import.meta.url),
}

export const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))

/** Label columns at the end of a file, which are no measurements. */
const labelColumns: Record<string, number> = { iris: 1, wine: 1, digits: 1 }

/** The measurements of a data set in tests/golden. */
export function dataSet(name: string): Matrix {
  const text = readFileSync(samples[name] ?? new URL(`${name}.csv`, folder), 'utf8')
  const rows = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
  const columns = rows[0].length - (labelColumns[name] ?? 0)
  return matrix(rows.map((cells) => cells.slice(0, columns).map(Number)))
}

export function matrix(rows: number[][]): Matrix {
  return { values: Float64Array.from(rows.flat()), rows: rows.length, columns: rows[0].length }
}

export const rowsOf = ({ values, rows, columns }: Matrix): number[][] =>
  Array.from({ length: rows }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)])

/** What the engine does before a fit. `order`: position in the fit → row of the table. */
export function prepare(
  table: Matrix,
  standardise: boolean,
): { data: Matrix; order: Int32Array; scaling: Scaling } {
  const order = canonicalOrder(table)
  const ordered = reorder(table, order)
  const names = Array.from({ length: table.columns }, (_, j) => `x${j + 1}`)
  const scaling = columnScaling(ordered, standardise, names)
  return { data: applyScaling(ordered, scaling), order, scaling }
}

/** −Σ log scale: what brings a log density from the units of the fit to the user's, without log columns. */
export const logDensityOffset = (scaling: Scaling): number =>
  Array.from(scaling.scale, (_, j) => userDensityTerm(scaling, j).constant).reduce((a, b) => a + b)

export const weighted = (data: Matrix, weights: ArrayLike<number>): Observations => ({
  ...data,
  rowWeights: Float64Array.from(weights),
})

/** Every row as often as its whole frequency says. */
export function repeated(data: Observations): Matrix {
  return matrix(
    rowsOf(data).flatMap((row, i) => Array.from({ length: data.rowWeights![i] }, () => row)),
  )
}

/** Runs a generator to its end. */
export function finish<T>(generator: Generator<unknown, T>): T {
  let step = generator.next()
  while (!step.done) step = generator.next()
  return step.value
}

export const defaults: FitOptions = {
  restarts: 10,
  tolerance: 1e-3,
  maxIterations: 200,
  regCovar: 1e-6,
  seed: 0,
}

export const types = ['full', 'tied', 'diag', 'spherical'] as const

/** Standard normal numbers (Box, Muller 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform())
}

/** n rows of k normal families with correlated columns, their centres some 4 standard deviations apart. */
export function families(random: Random, n: number, d: number, k: number, apart = 4): Matrix {
  const centers = Array.from({ length: k }, () =>
    Array.from({ length: d }, () => apart * normal(random)),
  )
  const mixing = Array.from({ length: d }, () => Array.from({ length: d }, () => normal(random)))
  return matrix(
    Array.from({ length: n }, (_, i) => {
      const source = Array.from({ length: d }, () => normal(random))
      return centers[i % k].map((center, a) =>
        source.reduce((sum, value, b) => sum + 0.4 * mixing[a][b] * value, center + source[a]),
      )
    }),
  )
}

/** The error that `act` throws, or a failure where it throws none. */
export function errorOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('no error was thrown')
}
