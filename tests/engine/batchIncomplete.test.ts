import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import {
  judgementSchema,
  thresholdSettingsSchema,
  type Basis,
  type Plan,
} from '../../src/shared/plan'
import { analyseSet, open, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

const nightly = process.env.ISODENSE_NIGHTLY === '1'
const names = ['a', 'b', 'c', 'd', 'e']
const d = names.length
const plan: Partial<Plan> = { maxComponents: 2, restarts: 2 }

/** Good parts of five columns that go together. */
function parts(count: number, seed: number): string[][] {
  const normal = createNormal(createRandom(seed, count))
  return Array.from({ length: count }, () => {
    const common = normal()
    return names.map((_, j) => (10 * j + common * (j % 2 === 0 ? 1 : -1) + 0.6 * normal()).toFixed(4)) // prettier-ignore
  })
}

/** The same rows without two of their five cells. */
function holed(rows: string[][], seed: number): string[][] {
  const random = createRandom(seed, rows.length)
  return rows.map((cells) => {
    const first = random.integer(d)
    const second = (first + 1 + random.integer(d - 1)) % d
    return cells.map((cell, j) => (j === first || j === second ? '' : cell))
  })
}

const fileOf = (name: string, rows: string[][]) =>
  temporaryFile(name, [names, ...rows].map((cells) => cells.join(',')).join('\n') + '\n')

/** Judges a batch by good rows. */
async function scored(good: string[][], batch: string[][], change: Partial<Plan> = {}) {
  const reference = await analyseSet(service, fileOf('good.csv', good), { ...plan, ...change })
  const { tableId } = await open(service, fileOf('batch.csv', batch))
  const by = thresholdSettingsSchema.parse({})
  const { analysisId } = reference
  const set = await service.call('scoreBatch', { analysisId, tableId, by })
  return { analysisId, set, model: service.session.model(set.models[0].modelId) }
}

const meanAndError = (values: number[]) => {
  const mean = values.reduce((a, b) => a + b) / values.length
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length) }
}

describe('rows of a batch that lack two of five cells', () => {
  const rows = { good: 500, batch: 4000 }
  const files = nightly ? 40 : 5
  const bases: [Basis, number][] = [['good-batch', 1], ['good-batch', 5], ['t-squared', 1], ['t-squared', 5], ['percentile', 1]] // prettier-ignore

  /** Flagged rows, in per cent, of fresh good rows with holes and of the same rows without, for each basis; file by file. */
  async function rates() {
    const found = bases.map(() => ({ complete: [] as number[], holed: [] as number[] }))
    for (let file = 0; file < files; file++) {
      const fresh = parts(rows.batch, 100 + file)
      const batch = [...fresh, ...holed(fresh, file)]
      const { set, model } = await scored(parts(rows.good, 200 + file), batch)
      expect(model.partial).toHaveLength(rows.batch)
      for (const [i, [basis, rate]] of bases.entries()) {
        const by = thresholdSettingsSchema.parse({ basis, falseAlarmRate: rate, percentile: rate })
        const { modelId } = set.models[0]
        const { count, partial } = await service.call('flags', { ...pictureOf(modelId), by })
        found[i].holed.push((100 * partial!) / rows.batch)
        found[i].complete.push((100 * (count - partial!)) / rows.batch)
      }
    }
    return found
  }

  test(`are flagged as often as they would be with all their cells: ${files} files`, async () => {
    const found = await rates()
    found.forEach(({ complete, holed: partial }, i) => {
      const [, rate] = bases[i]
      const { mean, error } = meanAndError(partial.map((one, file) => one - complete[file]))
      // Beside the chance of the rows the tail of 500 rows is only so well known.
      expect(Math.abs(mean)).toBeLessThan(3 * error + 0.05 * rate)
      expect(meanAndError(partial).mean).toBeGreaterThan(0.5 * rate)
      expect(meanAndError(partial).mean).toBeLessThan(1.6 * rate)
    })
  }, 600_000)
})

describe('a row of a batch that lacks cells', () => {
  const good = parts(300, 1)
  const by = judgementSchema.parse({ basis: 'good-batch' })

  test('is judged by the others, whatever the batch’s other rows are; it is said by what, in exports, too', async () => {
    const batch = parts(40, 2)
    batch[3] = ['', '10', '80', '30', '40']
    batch[4] = ['n/a', '', '', '', '']
    const { set, model } = await scored(good, batch)
    const [{ modelId, partialCount, leftOut }] = set.models
    expect(partialCount).toBe(1)
    expect(leftOut).toMatchObject([
      { row: 3, reason: 'missing: a', judged: true, judgedBy: '4 of 5 columns' },
      { row: 4, reason: expect.stringMatching(/^missing: a .*; missing: e$/) },
    ])
    const of = (row: number) => service.call('row', { modelId, by, row })
    expect(await of(3)).toMatchObject({
      flagged: true,
      judgedBy: { observed: 4, of: 5, missing: ['a'], limits: [] },
    })
    expect(await of(4)).toMatchObject({ fitted: false })
    const path = temporaryFile('out.csv', '')
    service.files.add(path, { path, access: 'write' })
    const { analysisId } = set
    await service.call('export', { analysisId, by, which: 'flagged', target: path })
    expect(readFileSync(path, 'utf8')).toMatch(/judged_by.*\r\n.*4 of 5 columns/s)
    const alone = await scored(good, [batch[0], batch[3]])
    const typicality = (at: typeof model, row: number) => at.typicality[at.fittedIndex[row]]
    expect(typicality(alone.model, 1)).toBe(typicality(model, 3))
  })

  test('with a limit is judged by how the reference stands to it, not by the batch', async () => {
    const limit = (cells: string[], at: string) => cells.map((cell, j) => (j === 2 ? at : cell))
    const batch = parts(60, 3)
    batch[0] = limit(batch[0], '<60')
    // All others of the pattern are as odd: they must not make one another typical.
    for (let i = 1; i < 50; i++) batch[i] = limit(batch[i], '<10')
    const { set, model } = await scored(good, batch)
    const [{ modelId }] = set.models
    const flags = await service.call('flags', { ...pictureOf(modelId), by })
    expect(flags.partial).toBe(49)
    expect(flags.rows).not.toContain(0)
    expect(model.partial).toHaveLength(50)
  })

  test('is not judged where the plan leaves such rows out', async () => {
    const batch = holed(parts(20, 4), 4).concat(parts(2, 5))
    const { set } = await scored(good, batch, { missing: 'leave-out' })
    expect(set.models[0]).toMatchObject({ partialCount: 0, leftOutCount: 20, fittedRows: 2 })
    expect(set.models[0].leftOut.some(({ judged }) => judged)).toBe(false)
  })

  test('takes part in false discoveries', async () => {
    const batch = parts(60, 6)
    for (let i = 0; i < 20; i++) batch[i] = ['', '10', '60', '30', '40']
    const { set } = await scored(good, batch)
    const discoveries = thresholdSettingsSchema.parse({ basis: 'false-discovery' })
    const flags = service.call('flags', { ...pictureOf(set.models[0].modelId), by: discoveries })
    expect((await flags).partial).toBe(20)
  })
})
