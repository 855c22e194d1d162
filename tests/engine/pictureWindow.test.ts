import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsAtLevel } from '../../src/core/grid/massRaster'
import { planarComponents, planarLogDensity } from '../../src/core/grid/planarComponents'
import { createNormal, createRandom } from '../../src/core/rng'
import type { EngineService } from '../../src/engine/service'
import { mostSingleRows } from '../../src/shared/api/pictureWindow'
import type { Analysis } from '../../src/shared/engineApi'
import { mixtureOf } from '../core/grid/mixtures'
import { analyseFile, pictureOf, startService, temporaryFile } from './support'

const rows = mostSingleRows + 10_000
const normal = createNormal(createRandom(4))
const cells = Array.from({ length: rows }, (_, i) =>
  [5 * (i % 2) + normal(), 3 * (i % 2) - normal(), normal()].map((v) => Number(v.toFixed(3))),
)
/** Rows that lack a cell have no place where it is on an axis. */
const text = cells.map(([a, b, c], i) => `${a},${i % 100 === 7 ? '' : b},${c}`)
const hasPlace = (i: number) => i % 100 !== 7
const settings = { minComponents: 2, maxComponents: 2, covarianceTypes: ['full' as const] }

let service: EngineService
let model: Analysis
beforeAll(async () => {
  service = startService(2)
  const file = temporaryFile('rows.csv', ['a,b,c', ...text].join('\n'))
  model = await analyseFile(service, file, settings)
}, 120_000)
afterAll(() => service.close())

const question = () => pictureOf(model.modelId)
const inBox = (x0: number, x1: number, y0: number, y1: number) =>
  cells.flatMap(([a, b], i) => (hasPlace(i) && a >= x0 && a <= x1 && b >= y0 && b <= y1 ? [i] : []))

describe('a window of a picture', () => {
  test('that holds few rows has each of them at its place', async () => {
    const window = { from: { x: -0.5005, y: -0.7505 }, to: { x: 0.5005, y: 1.0005 } }
    const grid = { columns: 10, rows: 10 }
    const found = await service.call('rowsInWindow', { ...question(), window, ...grid })
    const expected = inBox(-0.5005, 0.5005, -0.7505, 1.0005)
    expect(found.count).toBe(expected.length)
    const { row, x, y } = found.points!
    expect([...row].sort((a, b) => a - b)).toEqual(expected)
    row.forEach((r, at) => {
      expect(x[at]).toBeCloseTo(cells[r][0], 9)
      expect(y[at]).toBeCloseTo(cells[r][1], 9)
    })
    expect(found.mass).toBeNull()
  })

  test('that holds many says how many lie in each of its cells', async () => {
    const window = { from: { x: -4, y: -4 }, to: { x: 9, y: 7 } }
    const grid = { columns: 13, rows: 11 }
    const found = await service.call('rowsInWindow', { ...question(), window, ...grid })
    expect(found.count).toBe(inBox(-4, 9, -4, 7).length)
    expect(found.points).toBeNull()
    const { levels, most } = found.mass!
    const counts = Array.from({ length: 13 * 11 }, (_, cell) => {
      const [x, y] = [-4 + (cell % 13), -4 + Math.floor(cell / 13)]
      return cells.filter(([a, b], i) => hasPlace(i) && a >= x && a < x + 1 && b >= y && b < y + 1)
        .length
    })
    // Values on the edge of a cell may go either way by the last digit of the fit's units.
    expect(Math.abs(most - Math.max(...counts))).toBeLessThan(10)
    counts.forEach((count, cell) => {
      const said = rowsAtLevel(levels[cell], most)
      expect(Math.abs(said - count)).toBeLessThan(4 + 0.03 * count)
    })
  })

  test('has contours of the levels of the whole picture, and boundaries, within it', async () => {
    const { contours } = await service.call('picture', question())
    const window = { from: { x: 1, y: 0 }, to: { x: 3, y: 2 } }
    const depths = contours.map(({ depth }) => depth)
    const lines = await service.call('linesInWindow', {
      ...question(),
      window,
      depths,
      coverages: [0.95],
    })
    const { weights, means, covariances } = model.model
    const marginal = mixtureOf(
      'full',
      weights,
      means.map((mean) => mean.slice(0, 2)),
      (covariances as number[][][]).map((s) => s.slice(0, 2).map((line) => line.slice(0, 2))),
    )
    const components = planarComponents(marginal)
    let onLevel = 0
    lines.contours.forEach((rings, level) => {
      for (const { x, y } of rings.flat()) {
        // A ring that leaves the window follows its edge, a cell of which is a hundredth wide.
        const inwards = Math.min(x - 1, 3 - x, y, 2 - y)
        expect(inwards).toBeGreaterThan(-0.02)
        if (inwards < 0.02) continue
        expect(planarLogDensity(components, x, y)).toBeCloseTo(contours[level].logDensity, 5)
        onLevel++
      }
    })
    expect(onLevel).toBeGreaterThan(100)
    expect(lines.boundaries.flat().length).toBeGreaterThan(100)
    for (const { x, y } of lines.boundaries.flat()) {
      const [one, other] = components.map((c) => planarLogDensity([c], x, y))
      expect(one).toBeCloseTo(other, 5)
    }
  })
})

test('the nearest row, the rows inside a line, and the places of rows', async () => {
  const { row } = (await service.call('nearestRow', {
    ...{ ...question(), at: { x: 2, y: 1 }, perUnit: { x: 100, y: -80 }, radius: 50 },
  }))!
  const away = (i: number) => Math.hypot(100 * (cells[i][0] - 2), 80 * (cells[i][1] - 1))
  const all = cells.map((_, i) => i).filter(hasPlace)
  expect(away(row[0])).toBe(Math.min(...all.map(away)))
  const far = { ...question(), at: { x: 99, y: 1 }, perUnit: { x: 100, y: -80 }, radius: 50 }
  expect(await service.call('nearestRow', far)).toBeNull()

  const polygon = [{ x: 0.001, y: 0.0005 }, { x: 2.001, y: 0.0005 }, { x: 0.001, y: 2.0005 }] // prettier-ignore
  const inside = await service.call('enclosedRows', { ...{ modelId: model.modelId, x: 0, y: 1, polygon } }) // prettier-ignore
  const expected = all.filter((i) => {
    const [a, b] = cells[i]
    return a > 0.001 && b > 0.0005 && a - 0.001 + (b - 0.0005) < 2
  })
  expect([...inside.rows]).toEqual(expected)
  expect(inside.count).toBe(expected.length)

  const placed = await service.call('placesOfRows', { ...question(), rows: [3, 12, 999_999] })
  expect([...placed.row]).toEqual([3, 12])
  expect(placed.x[1]).toBeCloseTo(cells[12][0], 9)
})

test('on a logarithmic axis a closer look has the levels and boundaries of the density in the user’s units', async () => {
  const own = startService(1)
  try {
    const draw = createNormal(createRandom(12))
    const lines = Array.from({ length: 600 }, (_, i) => {
      const side = i % 2
      return `${Math.exp(2 * side + 0.5 * draw()).toFixed(6)},${(3 * side + draw()).toFixed(6)}`
    })
    const file = temporaryFile('log.csv', ['u,v', ...lines].join('\n'))
    const columns = [
      { name: 'u', transform: 'log' as const },
      { name: 'v', transform: 'none' as const },
    ]
    const fitted = await analyseFile(own, file, { ...settings, columns })
    const { weights, means, covariances } = fitted.model
    const components = planarComponents(mixtureOf('full', weights, means, covariances))
    const of = pictureOf(fitted.modelId)
    const { contours, x } = await own.call('picture', of)
    expect(x.log).toBe(true)
    // Axis units are logarithms to base 10; the model's, natural ones.
    const window = { from: { x: 0, y: 0 }, to: { x: 0.9, y: 3 } }
    const depths = contours.map(({ depth }) => depth)
    const closer = await own.call('linesInWindow', { ...of, window, depths, coverages: [0.95] })
    let looked = 0
    closer.contours.forEach((rings, level) => {
      for (const place of rings.flat()) {
        const inwards = Math.min(place.x / 0.3, (0.9 - place.x) / 0.3, place.y, 3 - place.y)
        if (inwards < 0.05) continue
        const ln = place.x * Math.LN10
        // Per unit of u, not of its logarithm.
        const density = planarLogDensity(components, ln, place.y) - ln
        expect(density).toBeCloseTo(contours[level].logDensity, 4)
        looked++
      }
    })
    expect(looked).toBeGreaterThan(100)
    for (const place of closer.boundaries.flat()) {
      const [one, other] = components.map((c) => planarLogDensity([c], place.x * Math.LN10, place.y)) // prettier-ignore
      expect(one).toBeCloseTo(other, 4)
    }
  } finally {
    await own.close()
  }
})
