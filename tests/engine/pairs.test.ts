import { afterAll, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import { analyseFile, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const n = 300
function sheet(change: (cells: string[], row: number) => string[] = (cells) => cells): string {
  const normal = createNormal(createRandom(4, n))
  const lines = Array.from({ length: n }, (_, i) => {
    const a = normal() + (i % 2) * 5
    return change([a, 0.8 * a + normal(), Math.exp(normal()), -a + 2 * normal()].map((v) => v.toFixed(5)), i).join(',') // prettier-ignore
  })
  return ['a,b,c,d', ...lines].join('\n') + '\n'
}
const columns = ['a', 'b', 'c', 'd'].map((name) => ({ name, transform: name === 'c' ? ('log' as const) : ('none' as const) })) // prettier-ignore
const two = { minComponents: 2, maxComponents: 2, covarianceTypes: ['full' as const], columns }
const analyse = (text = sheet(), change = {}) =>
  analyseFile(service, temporaryFile('pairs.csv', text), { ...two, ...change })

describe('the matrix of pairs', () => {
  test('has the axes’ rows and ellipses that the pictures of its pairs have', async () => {
    const { modelId } = await analyse()
    const view = await service.call('pairs', { modelId, columns: [0, 2, 3], sample: 1000 })
    expect(view.columns.map(({ axis }) => [axis.name, axis.log])).toEqual([['a', false], ['c', true], ['d', false]]) // prettier-ignore
    const picture = await service.call('picture', pictureOf(modelId, { x: 2, y: 3 }))
    const at = new Map(Array.from(picture.points.row, (row, i) => [row, i]))
    expect(view.points.row).toHaveLength(n)
    view.points.row.forEach((row, i) => {
      expect(view.points.values[3 * i + 1]).toBeCloseTo(picture.points.x[at.get(row)!], 12)
      expect(view.points.values[3 * i + 2]).toBeCloseTo(picture.points.y[at.get(row)!], 12)
      expect(view.points.component[i]).toBe(picture.points.component[at.get(row)!])
    })
    for (const { component, line } of picture.ellipses) {
      const own = view.components[component].ellipses.find(({ x, y }) => x === 1 && y === 2)!
      line.forEach(({ x, y }, i) => {
        expect(own.line[2 * i]).toBeCloseTo(x, 10)
        expect(own.line[2 * i + 1]).toBeCloseTo(y, 10)
      })
    }
    expect(view.components.map(({ weight }) => weight)).toEqual(picture.centroids.map(({ weight }) => weight)) // prettier-ignore
  })

  test('has histograms and densities of area 1, per axis unit', async () => {
    const { modelId } = await analyse()
    const view = await service.call('pairs', { modelId, columns: [0, 1, 2, 3], sample: 10 })
    expect(view.points.row).toHaveLength(10)
    expect(view.total).toBe(n)
    for (const { edges, shares, density } of view.columns) {
      const area = shares.reduce((sum, share, i) => sum + share * (edges[i + 1] - edges[i]), 0)
      expect(area).toBeCloseTo(1, 10)
      let below = 0
      for (let i = 1; i < density.at.length; i++)
        below += ((density.value[i] + density.value[i - 1]) / 2) * (density.at[i] - density.at[i - 1]) // prettier-ignore
      expect(Math.abs(below - 1)).toBeLessThan(0.02)
    }
  })

  test('has the rows’ correlations', async () => {
    const { modelId } = await analyse()
    const { correlations, points } = await service.call('pairs', { modelId, columns: [0, 2, 3], sample: 1000 }) // prettier-ignore
    const column = (a: number) => Array.from({ length: n }, (_, i) => points.values[3 * i + a])
    for (const [a, b] of [[0, 1], [0, 2], [1, 2]]) {
      const [x, y] = [column(a), column(b)]
      const mean = (v: number[]) => v.reduce((s, one) => s + one, 0) / n
      const [mx, my] = [mean(x), mean(y)]
      const product = (u: number[], mu: number, v: number[], mv: number) => u.reduce((s, one, i) => s + (one - mu) * (v[i] - mv), 0) // prettier-ignore
      const r = product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
      expect(correlations[3 * a + b]).toBeCloseTo(r, 10)
      expect(correlations[3 * b + a]).toBeCloseTo(r, 10)
    } // prettier-ignore
    expect(correlations[0]).toBeCloseTo(1, 12)
  })

  test('places rows by what they have: a cell that is missing is no place', async () => {
    const gap = sheet((cells, row) => (row === 5 ? [cells[0], '', cells[2], cells[3]] : cells))
    const { modelId } = await analyse(gap)
    const found = await service.call('pairsRows', { modelId, columns: [0, 1, 3], rows: [4, 5, 9_999] }) // prettier-ignore
    expect([...found.row]).toEqual([4, 5])
    expect([...found.values].map(Number.isNaN)).toEqual([false, false, false, false, true, false])
    const cell = (row: number, j: number) => Number(gap.split('\n')[row + 1].split(',')[j])
    expect(found.values[2]).toBeCloseTo(cell(4, 3), 10)
    expect(found.values[3]).toBeCloseTo(cell(5, 0), 10)
    expect(await service.call('pairDistances', { modelId, columns: [0, 1], row: 5 })).toBeNull()
  })

  test('says of a row how far it is in each pair', async () => {
    const odd = sheet((cells, row) => (row === 7 ? [cells[0], '14', cells[2], cells[3]] : cells))
    const { modelId } = await analyse(odd)
    const { distances } = (await service.call('pairDistances', { modelId, columns: [0, 1, 2, 3], row: 7 }))! // prettier-ignore
    const of = (a: number, b: number) => distances[4 * a + b]
    expect(of(0, 1)).toBe(of(1, 0))
    expect(of(0, 0)).toBeNaN()
    for (const other of [0, 2, 3]) expect(of(1, other)).toBeGreaterThan(4)
    const some = (await service.call('pairDistances', { modelId, columns: [1, 3], row: 7 }))!
    // The model's other columns count, whichever are shown.
    expect(some.distances[1]).toBe(of(1, 3))
  })

  test('of a model of principal components is one of the columns', async () => {
    const pca = { components: 2, share: 0.99, whiten: true }
    const { modelId } = await analyse(sheet(), { pca })
    const view = await service.call('pairs', { modelId, columns: [0, 1], sample: 50 })
    const picture = await service.call('picture', pictureOf(modelId, { x: 0, y: 1 }))
    const { line } = view.components[0].ellipses[0]
    expect(line[0]).toBeCloseTo(picture.ellipses[0].line[0].x, 10)
    expect(view.columns[0].axis.name).toBe('a')
  })
})
