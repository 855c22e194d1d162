import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineService } from '../../src/engine/service'
import type { Analysis } from '../../src/shared/engineApi'
import { analyseFile, judgedBy, pictureOf, startService, temporaryFile } from './support'

let service: EngineService
beforeAll(() => void (service = startService()))
afterAll(() => service.close())

const blobs = 'samples/blobs_stretched.csv'
const textbook = {
  standardise: false,
  robust: false,
  score: 'density',
  missing: 'leave-out',
} as const
const settings = { ...textbook, minComponents: 3, maxComponents: 3, covarianceTypes: ['full' as const], restarts: 2 } // prettier-ignore

/** 1 − the largest of the shares w N(x; μ, Σ) of two columns, from the model's own numbers. */
function byHand({ model }: Analysis, [x, y]: number[]): number {
  const shares = model.weights.map((weight, c) => {
    const [[xx, xy], [, yy]] = model.covariances[c] as number[][]
    const [dx, dy] = [x - model.means[c][0], y - model.means[c][1]]
    const determinant = xx * yy - xy * xy
    const square = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant
    return (weight * Math.exp(-square / 2)) / Math.sqrt(determinant)
  })
  return 1 - Math.max(...shares) / shares.reduce((a, b) => a + b, 0)
}

const lines = readFileSync(blobs, 'utf8').trim().split(/\r?\n/).slice(1)
const cells = lines.map((line) => line.split(',').slice(0, 2).map(Number))

test('is 1 − the largest responsibility of every point and every flagged row', async () => {
  const analysis = await analyseFile(service, blobs, settings)
  const question = pictureOf(analysis.modelId, { colourBy: 'uncertainty' })
  const { points, uncertainty, categories } = await service.call('picture', question)
  expect(categories).toBeUndefined()
  expect(uncertainty).toHaveLength(400)
  const off = Array.from(points.row, (row, i) => uncertainty![i] - byHand(analysis, cells[row]))
  expect(Math.max(...off.map(Math.abs))).toBeLessThan(1e-6)
  expect(Math.max(...uncertainty!)).toBeGreaterThan(0.1)
  const flags = await service.call('flags', { ...question, by: judgedBy({ percentile: 10 }) })
  expect(flags.rows).toHaveLength(40)
  flags.rows.forEach((row, i) =>
    expect(flags.uncertainty![i]).toBeCloseTo(byHand(analysis, cells[row]), 6),
  )
})

test('is not computed where nobody asked for it', async () => {
  const { modelId } = await analyseFile(service, blobs, settings)
  const { uncertainty } = await service.call('picture', pictureOf(modelId))
  expect(uncertainty).toBeUndefined()
})

test('of a row that lacks a cell goes by the cells that it has', async () => {
  const path = temporaryFile('lacking.csv', ['a,b', ...cells.map(([x, y], i) => (i === 7 ? `${x},` : `${x},${y}`))].join('\n')) // prettier-ignore
  const analysis = await analyseFile(service, path, { ...settings, missing: 'judge', score: 'family' }) // prettier-ignore
  const question = pictureOf(analysis.modelId, { colourBy: 'uncertainty' })
  const { rows, uncertainty } = await service.call('flags', { ...question, by: judgedBy({ percentile: 100 }) }) // prettier-ignore
  const found = uncertainty![rows.indexOf(7)]
  const shares = analysis.model.weights.map((weight, c) => {
    const variance = (analysis.model.covariances[c] as number[][])[0][0]
    return (weight * Math.exp(-((cells[7][0] - analysis.model.means[c][0]) ** 2) / variance / 2)) / Math.sqrt(variance) // prettier-ignore
  })
  expect(found).toBeCloseTo(1 - Math.max(...shares) / shares.reduce((a, b) => a + b, 0), 6)
})
