import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import type { OrderRows } from '../../src/shared/api/order'
import type { Analysis } from '../../src/shared/engineApi'
import { normal } from '../core/support'
import { analyseFile, judgedBy, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const random = createRandom(5)
const two = (value: number) => String(value).padStart(2, '0')
/** A date in an order of its own; every 40th has none, and one row holds no number. */
const parts = Array.from({ length: 200 }, (_, i) => ({
  day: i % 40 === 7 ? '' : `2025-${two(1 + ((i * 7) % 12))}-${two(1 + ((i * 11) % 28))}`,
  a: i === 30 ? 'broken' : (normal(random) + (i === 60 ? 1e4 : 0)).toFixed(4),
  b: normal(random).toFixed(4),
  cavity: i % 2 === 0 ? 'left' : 'right',
}))
const text = ['day,a,b,cavity', ...parts.map((p) => [p.day, p.a, p.b, p.cavity].join(','))].join('\n') // prettier-ignore
const file = temporaryFile('parts.csv', text + '\n')
const one = { minComponents: 1, maxComponents: 1, covarianceTypes: ['full' as const] }
const columns = ['a', 'b'].map((name) => ({ name, transform: 'none' as const }))
const byFile = { along: 'file' as const, sight: null, stretches: 10 }
const byDay = { ...byFile, along: { column: 0 } }
const timeOf = (row: number) => Date.parse(`${parts[row].day}T00:00:00Z`)
const triples = ({ row, at, value }: OrderRows) => Array.from(row, (r, i) => [r, at[i], value[i]])

describe('rows of a small table', () => {
  let model: Analysis
  const judged = parts.map((_, row) => row).filter((row) => row !== 30)
  /** What each row is ranked by, as its details say. */
  const typicality = new Map<number, number>()
  beforeAll(async () => {
    model = await analyseFile(service, file, { ...one, columns })
    for (const row of judged) {
      const detail = await service.call('row', { modelId: model.modelId, by: judgedBy(), row })
      typicality.set(row, -detail.score!)
    }
  })

  test('stand along the lines of the file, with what they are ranked by', async () => {
    const view = await service.call('order', { modelId: model.modelId, ...byFile })
    expect(view).toMatchObject({ scale: 'line', extent: { from: 2, to: 201 }, rows: 199, inSight: 199, withoutPlace: 0, bands: null }) // prettier-ignore
    expect(triples(view.points!)).toEqual(judged.map((row) => [row, row + 2, typicality.get(row)]))
    // The row that is a long way off does not decide where the axis begins.
    expect(view.smallest).toBe(Math.min(...typicality.values()))
    expect(view.low).toBeGreaterThan(view.smallest + 100)
    expect(view.high).toBe(Math.max(...typicality.values()))
  })

  test('stand along dates; those without one are counted', async () => {
    const view = await service.call('order', { modelId: model.modelId, ...byDay })
    const dated = judged
      .filter((row) => parts[row].day !== '')
      .sort((a, b) => timeOf(a) - timeOf(b) || a - b)
    expect(triples(view.points!)).toEqual(dated.map((row) => [row, timeOf(row), typicality.get(row)])) // prettier-ignore
    expect(view).toMatchObject({ scale: 'time', rows: dated.length, withoutPlace: 5 })
  })

  test('in sight are those from one place to the other, both included', async () => {
    const sight = { from: 20, to: 40 }
    const { points, inSight } = await service.call('order', { modelId: model.modelId, ...byFile, sight }) // prettier-ignore
    const lines = judged.map((row) => row + 2).filter((line) => line >= 20 && line <= 40)
    expect([...points!.line]).toEqual(lines)
    expect(inSight).toBe(20)
  })

  test('that are flagged come as the flags have them, those not judged apart', async () => {
    const by = judgedBy({ percentile: 10 })
    const { modelId } = model
    const flags = await service.call('orderFlags', { modelId, by, along: 'file' })
    const expected = await service.call('flags', { modelId, by, x: 1, y: 2, colourBy: null, assignment: 'largest' }) // prettier-ignore
    expect([...flags.flagged.row]).toEqual([...expected.rows])
    expect(flags.count).toBe(expected.count)
    expect([...flags.flagged.value]).toEqual([...expected.rows].map((row) => typicality.get(row)))
    expect(Math.max(...flags.flagged.value)).toBeLessThan(expected.threshold)
    expect(flags.notJudged).toEqual({ at: Float64Array.of(32), count: 1 })

    const dated = await service.call('orderFlags', { modelId, by, along: { column: 0 } })
    const undated = [...expected.rows].filter((row) => parts[row].day === '')
    expect(dated.withoutPlace).toBe(undated.length)
    expect(dated.flagged.row.length).toBe(expected.count - undated.length)
  })

  test('are found by their number, without those that have no place', async () => {
    const rows = [90, 30, 7, 12]
    const found = await service.call('orderRows', { modelId: model.modelId, along: { column: 0 }, rows }) // prettier-ignore
    const expected = [90, 12].sort((a, b) => timeOf(a) - timeOf(b))
    expect(triples(found)).toEqual(expected.map((row) => [row, timeOf(row), typicality.get(row)]))
  })

  test('are asked for along a column that there is', async () => {
    const question = { modelId: model.modelId, ...byFile, along: { column: 99 } }
    await expect(service.call('order', question)).rejects.toMatchObject({ code: 'ColumnUnknown' })
  })
})

test('a model of a group has its rows only', async () => {
  const model = await analyseFile(service, file, { ...one, columns, fitBy: 'cavity' })
  const { points, rows } = await service.call('order', { modelId: model.modelId, ...byFile })
  expect([...points!.row].map((row) => parts[row].cavity)).toEqual(Array(rows).fill(model.group))
  const flags = await service.call('orderFlags', { modelId: model.modelId, by: judgedBy(), along: 'file' }) // prettier-ignore
  expect(flags.notJudged.count).toBe(model.group === 'left' ? 1 : 0)
})

test('many rows stand in bands, which say what a sort of each stretch says', async () => {
  const many = Array.from({ length: 12_000 }, () => [normal(random).toFixed(5), normal(random).toFixed(5)]) // prettier-ignore
  // A stretch without any row that is judged.
  for (let i = 4000; i < 6000; i++) many[i] = ['x', 'x']
  const csv = ['a,b', ...many.map((row) => row.join(','))].join('\n') + '\n'
  const { modelId } = await analyseFile(service, temporaryFile('many.csv', csv), { ...one, columns }) // prettier-ignore
  const all = await service.call('order', { modelId, along: 'file', sight: null, stretches: 24 })
  expect(all.points).toBeNull()
  const { edges, count, lowest, lowerQuartile, median, upperQuartile } = all.bands!
  expect([edges[0], edges[24], count.reduce((a, b) => a + b, 0)]).toEqual([2, 12_001, 10_000])
  // Each row again, a few at a time, as they stand one by one.
  const value = new Map<number, number>()
  for (let from = 2; from <= 12_001; from += 4000) {
    const sight = { from, to: from + 3999 }
    const { points } = await service.call('order', { modelId, along: 'file', sight, stretches: 24 })
    points!.row.forEach((_, i) => value.set(points!.line[i], points!.value[i]))
  }
  expect(value.size).toBe(10_000)
  for (let b = 0; b < 24; b++) {
    const own = [...value]
      .filter(([line]) => line >= edges[b] && (b === 23 ? line <= edges[b + 1] : line < edges[b + 1]))
      .map(([, v]) => v)
      .sort((x, y) => x - y) // prettier-ignore
    expect(count[b]).toBe(own.length)
    if (own.length === 0) {
      expect([lowest[b], lowerQuartile[b], median[b], upperQuartile[b]]).toEqual([NaN, NaN, NaN, NaN]) // prettier-ignore
      continue
    }
    const at = (share: number) => {
      const place = share * (own.length - 1)
      const below = Math.floor(place)
      return own[below] + (place - below) * ((own[below + 1] ?? own[below]) - own[below])
    }
    expect(lowest[b]).toBe(own[0])
    expect(lowerQuartile[b]).toBeCloseTo(at(0.25), 12)
    expect(median[b]).toBeCloseTo(at(0.5), 12)
    expect(upperQuartile[b]).toBeCloseTo(at(0.75), 12)
  }
  expect(count.includes(0)).toBe(true)
  const flags = await service.call('orderFlags', { modelId, by: judgedBy(), along: 'file' })
  expect(flags.notJudged.count).toBe(2000)
  expect(flags.notJudged.at.every((at) => at >= 4002 && at <= 6001)).toBe(true)
})
