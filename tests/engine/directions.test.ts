import { afterAll, describe, expect, test } from 'vitest'
import { axisOfDirection } from '../../src/shared/directionAxes'
import { analyseFile, pictureOf, startService, temporaryFile, threeFamilies } from './support'
import { golden } from '../core/support'
import { readFileSync } from 'node:fs'

const service = startService()
afterAll(() => service.close())

const iris = new URL('../golden/iris.csv', import.meta.url)
const principal = {
  x: axisOfDirection({ direction: 1, of: 'principal' }),
  y: axisOfDirection({ direction: 2, of: 'principal' }),
}
const separating = {
  x: axisOfDirection({ direction: 1, of: 'separating' }),
  y: axisOfDirection({ direction: 2, of: 'separating' }),
}
const three = { minComponents: 3, maxComponents: 3, covarianceTypes: ['full' as const] }

const inches = () => {
  const [head, ...rows] = readFileSync(iris, 'utf8').trim().split(/\r?\n/)
  const scaled = rows.map(
    (row) =>
    row.split(',').map((cell, j) => (j === 2 ? String(Number(cell) / 2.54 + 10) : cell)).join(','), // prettier-ignore
  )
  return temporaryFile('inches.csv', [head, ...scaled].join('\n'))
}

describe('directions as axes of a picture', () => {
  test('are the principal components that scikit-learn finds in the standardised columns of iris', async () => {
    const { modelId } = await analyseFile(service, iris.pathname, three)
    const { x, y, points } = await service.call('picture', pictureOf(modelId, principal))
    const { components, varianceRatio } = golden('directions_iris')
    expect([x.name, y.name]).toEqual(['PC 1', 'PC 2'])
    expect([x.share, y.share]).toEqual(varianceRatio.map((v: number) => expect.closeTo(v, 10)))
    expect(x.largest!.map(({ name }) => name)).toEqual(['petal length (cm)', 'petal width (cm)', 'sepal length (cm)']) // prettier-ignore
    expect(x.largest![0].loading).toBeCloseTo(components[0][2], 9)
    expect(points.row.length).toBe(150)
    const { values } = service.session.model(modelId).prepared.data
    const { prepared } = service.session.model(modelId)
    const mean = [0, 1, 2, 3].map((j) => values.reduce((sum, v, at) => (at % 4 === j ? sum + v / 150 : sum), 0)) // prettier-ignore
    points.row.forEach((row, i) => {
      const at = prepared.rows.indexOf(row) * 4
      const own = prepared.data.values.subarray(at, at + 4)
      const along = own.reduce((sum, v, j) => sum + (v - mean[j]) * components[0][j], 0)
      expect(points.x[i]).toBeCloseTo(along, 8)
    })
  })

  test('that separate the families stay the same in another unit', async () => {
    const [a, b] = [await analyseFile(service, iris.pathname, three), await analyseFile(service, inches(), three)] // prettier-ignore
    const first = await service.call('picture', pictureOf(a.modelId, separating))
    const second = await service.call('picture', pictureOf(b.modelId, separating))
    expect(first.x.name).toBe('LD 1')
    expect(first.x.share! + first.y.share!).toBeCloseTo(1, 10)
    const byRow = new Map(Array.from(second.points.row, (row, i) => [row, i]))
    first.points.row.forEach((row, i) => {
      expect(second.points.x[byRow.get(row)!]).toBeCloseTo(first.points.x[i], 4)
      expect(second.points.y[byRow.get(row)!]).toBeCloseTo(first.points.y[i], 4)
    })
  })

  test('have as much probability in a window as rows drawn from the model', async () => {
    const { modelId } = await analyseFile(service, iris.pathname, three)
    const drawn = await service.call('sample', { modelId, count: 50_000, seed: 3, ...separating })
    const [from, to] = [{ x: -3, y: -1 }, { x: 4, y: 1.5 }] // prettier-ignore
    const { mass } = await service.call('mass', { modelId, from, to, ...separating })
    let inside = 0
    drawn.x.forEach((x, i) => {
      const y = drawn.y[i]
      if (x > from.x && x < to.x && y > from.y && y < to.y) inside++
    })
    expect(mass).toBeGreaterThan(0.1)
    expect(Math.abs(inside / 50_000 - mass)).toBeLessThan(4 * Math.sqrt((mass * (1 - mass)) / 50_000)) // prettier-ignore
  })

  test('are there of principal components, too, where they separate as those of the columns', async () => {
    const all = { components: 4, share: 0.99, whiten: true }
    const { modelId } = await analyseFile(service, iris.pathname, { ...three, pca: all })
    const picture = await service.call('picture', pictureOf(modelId, separating))
    expect(picture.x.name).toBe('LD 1')
    expect(picture.x.largest!.map(({ name }) => name)).toContain('petal length (cm)')
    // The principal ones are the model's own.
    const own = await service.call('picture', pictureOf(modelId, principal))
    expect([own.x.column, own.y.column]).toEqual([-2, -3])
  })

  test('that a model does not have give way to its columns', async () => {
    const one = { ...three, minComponents: 1, maxComponents: 1 }
    const { modelId } = await analyseFile(service, iris.pathname, one)
    const picture = await service.call('picture', pictureOf(modelId, separating))
    expect([picture.x.column, picture.y.column]).toEqual([0, 1])
    const flat = await analyseFile(service, temporaryFile('two.csv', threeFamilies(90, 2)), three)
    const two = await service.call('picture', pictureOf(flat.modelId, principal))
    expect(new Set([two.x.column, two.y.column])).toEqual(new Set([0, 1]))
  })

  test('have places of flagged rows among the points', async () => {
    const { modelId, plan } = await analyseFile(service, iris.pathname, three)
    const { basis, percentile, count, falseAlarmRate, falseDiscoveryRate } = plan
    const by = { basis, percentile, count, falseAlarmRate, falseDiscoveryRate }
    const question = pictureOf(modelId, { x: separating.x, y: 0 })
    const { points } = await service.call('picture', question)
    const flags = await service.call('flags', { ...question, by })
    expect(flags.rows.length).toBeGreaterThan(0)
    flags.rows.forEach((row, i) => {
      const at = points.row.indexOf(row)
      expect([flags.x[i], flags.y[i]]).toEqual([points.x[at], points.y[at]])
    })
  })
})
