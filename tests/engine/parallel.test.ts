import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { mostParallelFlagged, mostParallelOthers, type ParallelRows } from '../../src/shared/api/parallel' // prettier-ignore
import type { Analysis } from '../../src/shared/engineApi'
import { normal } from '../core/support'
import { analyseFile, judgedBy, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const random = createRandom(8)
/** c follows neither of the others, but every flagged row is far out in it; b is positive, for a logarithm. */
const parts = Array.from({ length: 300 }, (_, i) => [
  (10 + normal(random)).toFixed(4),
  i === 40 ? '' : Math.exp(normal(random)).toFixed(4),
  (normal(random) + (i % 30 === 0 ? 12 : 0)).toFixed(4),
])
const csv = (rows: string[][], head: string) => [head, ...rows.map((row) => row.join(','))].join('\n') + '\n' // prettier-ignore
const file = temporaryFile('parts.csv', csv(parts, 'a,b,c'))
const plan = {
  ...{ minComponents: 1, maxComponents: 1, covarianceTypes: ['full' as const], robust: false },
  columns: ['a', 'b', 'c'].map((name) => ({ name, transform: name === 'b' ? ('log' as const) : ('none' as const) })), // prettier-ignore
}
const asked = { by: judgedBy({ percentile: 3 }), order: 'columns' as const, from: 0, most: 12 }
const number = (text: string) => (text === '' ? NaN : Number(text))
const valuesOf = ({ row, values }: ParallelRows, axes: number) =>
  Array.from(row, (_, i) => [...values.slice(i * axes, (i + 1) * axes)])

describe('columns of a small table', () => {
  let model: Analysis
  beforeAll(async () => void (model = await analyseFile(service, file, plan)))

  test('have every row with the values of the file, flagged ones apart', async () => {
    const { modelId } = model
    const view = await service.call('parallel', { modelId, ...asked })
    const flags = await service.call('flags', { modelId, by: asked.by, x: 0, y: 1, colourBy: null, assignment: 'largest' }) // prettier-ignore
    expect([...view.flagged.row]).toEqual([...flags.rows])
    expect(view.flaggedTotal).toBe(flags.count)
    expect([...view.flagged.row, ...view.others.row].toSorted((a, b) => a - b)).toEqual(parts.map((_, i) => i)) // prettier-ignore
    for (const rows of [view.flagged, view.others])
      expect(valuesOf(rows, 3)).toEqual([...rows.row].map((row) => parts[row].map(number)))
  })

  test('have their ends, means and deviations', async () => {
    const view = await service.call('parallel', { modelId: model.modelId, ...asked })
    expect(view.axes.map(({ name, log }) => [name, log])).toEqual([['a', false], ['b', true], ['c', false]]) // prettier-ignore
    view.axes.forEach(({ min, max }, j) => {
      const column = parts.map((row) => number(row[j])).filter((v) => !Number.isNaN(v))
      expect([min, max]).toEqual([Math.min(...column), Math.max(...column)])
    })
    // One family that is fitted to the complete rows: their own mean and variance.
    const complete = parts.filter(([, b]) => b !== '')
    view.axes.forEach(({ mean, sd }, j) => {
      const column = complete.map((row) => (j === 1 ? Math.log10(Number(row[j])) : Number(row[j])))
      const middle = column.reduce((a, b) => a + b) / column.length
      const variance = column.reduce((sum, v) => sum + (v - middle) ** 2, 0) / column.length
      expect(mean).toBeCloseTo(middle, 8)
      expect(sd!).toBeCloseTo(Math.sqrt(variance), 4)
      expect(view.families[0].mean[j]).toBeCloseTo(middle, 8)
      expect(view.families[0].sd[j]!).toBeCloseTo(Math.sqrt(variance), 4)
    })
  })

  test('stand first where flagged rows lie far out', async () => {
    const { modelId } = model
    const view = await service.call('parallel', { modelId, ...asked, order: 'separation' })
    expect(view.axes[0].name).toBe('c')
    const separation = view.axes.map((axis) => axis.separation)
    expect(separation).toEqual(separation.toSorted((a, b) => b - a))
    // By hand: distances from the mean in standard deviations, of flagged rows and of the others.
    const { mean, sd } = view.axes[0]
    const distance = ({ row }: ParallelRows) =>
      [...row].reduce((sum, r) => sum + Math.abs(Number(parts[r][2]) - mean) / sd!, 0) / row.length
    expect(separation[0]).toBeCloseTo(distance(view.flagged) - distance(view.others), 8)
    const second = await service.call('parallel', { modelId, ...asked, order: 'separation', from: 1, most: 1 }) // prettier-ignore
    expect(second.axes.map(({ name }) => name)).toEqual([view.axes[1].name])
    expect(second.columns).toBe(3)
  })

  test('hold the rows within intervals, ends included, and no row that lacks the value', async () => {
    const { modelId } = model
    const intervals = [{ column: 0, from: 9.5, to: Number(parts[7][0]) }, { column: 1, from: 0.5, to: 2 }] // prettier-ignore
    const found = await service.call('rowsWithin', { modelId, intervals })
    const expected = parts.flatMap(
      (row, i) =>
      intervals.every(({ column, from, to }) => number(row[column]) >= from && number(row[column]) <= to) ? [i] : [], // prettier-ignore
    )
    expect([...found.rows]).toEqual(expected)
    expect(found.count).toBe(expected.length)
    const all = await service.call('rowsWithin', { modelId, intervals: [{ column: 1, from: -1e9, to: 1e9 }] }) // prettier-ignore
    expect(all.count).toBe(299)
  })

  test('have the values of some rows, in their order', async () => {
    const rows = [40, 3, 299]
    const found = await service.call('parallelRows', { modelId: model.modelId, columns: [2, 1], rows }) // prettier-ignore
    expect([...found.row]).toEqual(rows)
    expect(valuesOf(found, 2)).toEqual(rows.map((row) => [number(parts[row][2]), number(parts[row][1])])) // prettier-ignore
    const unknown = { modelId: model.modelId, columns: [3], rows }
    await expect(service.call('parallelRows', unknown)).rejects.toMatchObject({ code: 'ColumnUnknown' }) // prettier-ignore
  })
})

test('of many rows a bounded number comes, the most anomalous of those that are flagged', async () => {
  const many = Array.from({ length: 9000 }, () => [normal(random).toFixed(5), normal(random).toFixed(5)]) // prettier-ignore
  const { modelId } = await analyseFile(service, temporaryFile('many.csv', csv(many, 'a,b')), { ...plan, columns: plan.columns.slice(0, 2).map(({ name }) => ({ name, transform: 'none' as const })) }) // prettier-ignore
  const by = judgedBy({ percentile: 50 })
  const view = await service.call('parallel', { modelId, ...asked, by })
  expect([view.others.row.length, view.flagged.row.length]).toEqual([mostParallelOthers, mostParallelFlagged]) // prettier-ignore
  expect([view.othersTotal, view.flaggedTotal]).toEqual([4500, 4500])
  const flags = await service.call('flags', { modelId, by, x: 0, y: 1, colourBy: null, assignment: 'largest' }) // prettier-ignore
  expect([...view.flagged.row]).toEqual([...flags.rows.slice(0, mostParallelFlagged)])
  const flagged = new Set(flags.rows)
  expect(view.others.row.every((row) => !flagged.has(row))).toBe(true)
})
