import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataSet, golden, rowsOf } from '../core/support'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf } from './results'
import { isodense } from './run'

const blobs = 'tests/golden/blobs_stretched.csv'
const byPlace = (centers: number[][]) => centers.toSorted((a, b) => a[0] - b[0])

/** Σ squared distances of the rows to the mean of their cluster. */
function inertiaOf(rows: number[][], labels: number[]): number {
  const members = (c: number) => rows.filter((_, i) => labels[i] === c)
  const within = (some: number[][], j: number) => {
    const mean = some.reduce((sum, row) => sum + row[j], 0) / some.length
    return some.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0)
  }
  return [...new Set(labels)]
    .flatMap((c) => rows[0].map((_, j) => within(members(c), j)))
    .reduce((a, b) => a + b, 0)
}

test('k-means agrees with scikit-learn, and the table with the document', () => {
  const reference = golden('kmeans')
  const out = join(temporaryFolder(), 'clusters.csv')
  const args = ['kmeans', blobs, '--no-standardise', '--k', '4', '--covariance', 'tied']
  const [found] = resultOf(...args, '--out', out).models
  expect(Math.abs(found.inertia / reference.inertia - 1)).toBeLessThan(1e-6)
  byPlace(found.centers).forEach((center, c) =>
    center.forEach((value, j) =>
      expect(Math.abs(value - byPlace(reference.centers)[c][j])).toBeLessThan(1e-6),
    ),
  )
  const labels: number[] = []
  found.fittedRows.forEach((row: number, i: number) => (labels[row] = found.labels[i]))
  expect(Math.abs(inertiaOf(rowsOf(dataSet('blobs_stretched')), labels) / found.inertia - 1)).toBeLessThan(1e-9) // prettier-ignore
  expect(recordsOf(out)).toEqual(
    labels.map((label, row) => ({ line: String(row + 2), cluster: String(label + 1) })),
  )
})

/** KMeans(k, n_init=50, tol=0) of scikit-learn 1.2.1. */
test.each([
  ['iris', ['--no-standardise'], 78.851441426146],
  ['iris', [], 139.82049635974965],
  ['wine', ['--no-standardise'], 2370689.686782968],
  ['wine', [], 1277.9284888446427],
])('the inertia of %s with %j is that of scikit-learn', (name, scaling, inertia) => {
  const args = ['kmeans', `tests/golden/${name}.csv`, '--k', '3', '--covariance', 'diag']
  const [found] = resultOf(...args, ...scaling).models
  expect(Math.abs(found.inertia / inertia - 1)).toBeLessThan(1e-9)
})

test('a row that was left out has no cluster, and formulas of a group do not run', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 2 ? Math.sin(i) : 9 + Math.cos(i)},${i % 4 < 2 ? '=A1' : 'B'}`) // prettier-ignore
  const input = temporaryFile('in.csv', ['x,g', ...rows, ',B', '5,'].join('\n'))
  const out = join(temporaryFolder(), 'c.csv')
  const run = isodense('kmeans', input, '--columns', 'x', '--fit-by', 'g', '--k', '2', '--out', out)
  expect(run).toMatchObject({ status: 0 })
  expect(run.stdout).toContain('1 rows have no group')
  const records = recordsOf(out)
  expect(records.slice(-2)).toEqual([
    { line: '42', cluster: '', group: '' },
    { line: '43', cluster: '', group: '' },
  ])
  expect(new Set(records.slice(0, 40).map(({ group }) => group))).toEqual(new Set(["'=A1", 'B']))
})
