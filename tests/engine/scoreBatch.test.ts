import { afterAll, describe, expect, test } from 'vitest'
import { tSquaredLaw, tSquaredTail } from '../../src/core/anomaly/tSquared'
import { createNormal, createRandom } from '../../src/core/rng'
import { judgementSchema, thresholdSettingsSchema, type Plan } from '../../src/shared/plan'
import { analyseSet, open, pictureOf, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

/** n parts of three columns that go together; those in `off` have a third column that does not. */
function parts(n: number, seed: number, off: number[] = [], header = 'a,b,c'): string {
  const normal = createNormal(createRandom(seed, n))
  const lines = Array.from({ length: n }, (_, i) => {
    const common = normal()
    const row = [0, 1, 2].map((j) => 10 * j + common + 0.3 * normal() + (off.includes(i) && j === 2 ? 4 : 0)) // prettier-ignore
    return row.map((value) => value.toFixed(4)).join(',')
  })
  return [header, ...lines].join('\n') + '\n'
}
const good = temporaryFile('good.csv', parts(160, 1))
const plan: Partial<Plan> = { maxComponents: 2, restarts: 2 }

async function scored(batch: string, change: object, planChange: Partial<Plan> = {}, from = good) {
  const reference = await analyseSet(service, from, { ...plan, ...planChange })
  const { tableId } = await open(service, temporaryFile('batch.csv', batch))
  const by = thresholdSettingsSchema.parse(change)
  const set = await service.call('scoreBatch', { analysisId: reference.analysisId, tableId, by })
  const flagsOf = (i = 0) =>
    service.call('flags', { ...pictureOf(set.models[i].modelId, { x: set.models[i].columnIndices[0], y: set.models[i].columnIndices[1] }), by }) // prettier-ignore
  return { reference, set, flagsOf, model: service.session.model(set.models[0].modelId) }
}

describe('a batch is judged by the model of other rows', () => {
  test('whose columns are found by name, in any order; its own rows change nothing of it', async () => {
    const lines = parts(40, 2, [7]).trim().split('\n').map((line) => line.split(',')) // prettier-ignore
    const turned = lines
      .map(([a, b, c], i) => [c, i === 0 ? 'note' : 'x', a, b].join(','))
      .join('\n')
    const one = await scored(parts(40, 2, [7]), { basis: 't-squared' })
    expect([...(await one.flagsOf()).rows]).toContain(7)
    expect(one.set.models[0].model).toEqual(one.reference.models[0].model)
    const other = await scored(turned, { basis: 't-squared' })
    expect([...other.model.typicality]).toEqual([...one.model.typicality])
  })

  test('by T² of the law for rows that had no part in the fit', async () => {
    const { set, model } = await scored(parts(20, 3), { basis: 't-squared' }, { maxComponents: 1, robust: false }) // prettier-ignore
    const by = judgementSchema.parse({ basis: 't-squared' })
    await service.call('flags', { ...pictureOf(set.models[0].modelId), by: thresholdSettingsSchema.parse({ basis: 't-squared' }) }) // prettier-ignore
    const law = tSquaredLaw({ covarianceType: 'full', componentRows: 160, rows: 160, components: 1, columns: 3 })! // prettier-ignore
    const { tSquared } = await service.call('row', { modelId: model.analysis.modelId, row: 4, by })
    expect(tSquared!.p).toBeCloseTo(tSquaredTail(law, 'fresh', tSquared!.value), 12)
  })

  test('by what good rows give, each by a model of the others: ⌊α(m + 1)⌋-th of them', async () => {
    const { flagsOf, model } = await scored(parts(60, 4, [3, 9]), {})
    expect(model.calibration).toHaveLength(160)
    const flags = await flagsOf()
    expect(flags).toMatchObject({ basis: 'good-batch', threshold: model.calibration![0] })
    expect([...flags.rows].sort((a, b) => a - b)).toEqual(expect.arrayContaining([3, 9]))
    const wide = await scored(parts(60, 4, [3, 9]), { basis: 'good-batch', falseAlarmRate: 10 })
    expect((await wide.flagsOf()).threshold).toBe(wide.model.calibration![15])
  })

  test('by false discoveries, where enough rows are as unusual as can be', async () => {
    const off = Array.from({ length: 12 }, (_, i) => 5 * i)
    const { flagsOf } = await scored(parts(60, 5, off), { basis: 'false-discovery', falseDiscoveryRate: 10 }) // prettier-ignore
    const { rows } = await flagsOf()
    expect(off.every((row) => rows.includes(row))).toBe(true)
    expect(rows.length).toBeLessThan(18)
    const clean = await scored(parts(60, 6), { basis: 'false-discovery', falseDiscoveryRate: 1 })
    expect((await clean.flagsOf()).count).toBe(0)
  })

  test('by its own rows, where that is asked for', async () => {
    const { flagsOf } = await scored(parts(50, 7), { basis: 'count', count: 4 })
    expect(await flagsOf()).toMatchObject({ basis: 'count', count: 4 })
  })
})

test('rows without a value are not judged, and columns that are not there are named', async () => {
  const text = parts(30, 8).replace(/\n([^,\n]+),[^,]+,/, '\n$1,,')
  const { set } = await scored(text, { basis: 't-squared' })
  expect(set.models[0]).toMatchObject({ rows: 30, fittedRows: 29, leftOutCount: 1 })
  expect(set.models[0].leftOut[0]).toMatchObject({ row: 0, reason: expect.stringContaining('b') })
  const wrong = scored(parts(30, 8, [], 'a,bee,c'), {})
  await expect(wrong).rejects.toMatchObject({ code: 'ColumnUnknown', message: expect.stringMatching(/batch\.csv cannot be scored against good\.csv.*“b”/) }) // prettier-ignore
})

test('few good rows give no promise of 1 %: T² is taken, or it is said', async () => {
  const few = temporaryFile('few.csv', parts(60, 9))
  const { flagsOf } = await scored(parts(20, 10), {}, {}, few)
  expect((await flagsOf()).basis).toBe('t-squared')
  const asked = await scored(parts(20, 10), { basis: 'good-batch' }, {}, few)
  await expect(asked.flagsOf()).rejects.toMatchObject({ code: 'SettingInvalid', message: expect.stringContaining('60 good rows cannot tell what 1 % of good rows look like; 99 are needed') }) // prettier-ignore
})

test('each group is judged by its own model; one that the reference lacks by none', async () => {
  const grouped = (text: string, groups: string[]) => text.trim().split('\n').map((line, i) => `${line},${i === 0 ? 'cavity' : groups[i % groups.length]}`).join('\n') // prettier-ignore
  const from = temporaryFile('cavities.csv', grouped(parts(160, 11), ['A', 'B']))
  const { set } = await scored(grouped(parts(30, 12), ['A', 'B', 'C']), { basis: 't-squared' }, { fitBy: 'cavity' }, from) // prettier-ignore
  expect(set.models.map(({ group, fittedRows }) => [group, fittedRows])).toEqual([['A', 10], ['B', 10]]) // prettier-ignore
  expect(set.ungroupedCount).toBe(10)
  expect(set.ungrouped[0].reason).toBe('the reference has no model for its group “C”')
})

test('of one file the false-discovery rate is refused, with its numbers', async () => {
  const { models } = await analyseSet(service, good, plan)
  const by = thresholdSettingsSchema.parse({ basis: 'false-discovery' })
  const flags = service.call('flags', { ...pictureOf(models[0].modelId), by })
  await expect(flags).rejects.toMatchObject({ code: 'SettingInvalid', message: expect.stringMatching(/m = 159 other rows the smallest p is 1\/160; 20 rows/) }) // prettier-ignore
})

describe('beside the file on screen', () => {
  async function openBatch(text: string) {
    const file = temporaryFile('batch.csv', text)
    service.files.add(file, { path: file, access: 'read' })
    return service.call('openBatch', { file })
  }
  const by = thresholdSettingsSchema.parse({ basis: 't-squared' })

  test('batches push out one another only', async () => {
    const { analysisId, models } = await analyseSet(service, good, plan)
    const sets: number[] = []
    for (const seed of [21, 22, 23]) {
      const { tableId, rows, fileName } = await openBatch(parts(20, seed))
      expect([rows, fileName]).toEqual([20, 'batch.csv'])
      sets.push((await service.call('scoreBatch', { analysisId, tableId, by })).analysisId)
    }
    const flags = await service.call('flags', { ...pictureOf(models[0].modelId), by })
    expect(flags.basis).toBe('t-squared')
    expect((await service.call('judgedBatch', { analysisId: sets[2], by })).rows).toBe(20)
    await expect(service.call('judgedBatch', { analysisId: sets[0], by })).rejects.toMatchObject({ code: 'NotLoaded' }) // prettier-ignore
  })

  test('it is said what was judged, by what, and what can be found at all', async () => {
    const { analysisId } = await analyseSet(service, good, plan)
    const lines = parts(60, 24, [5]).trim().split('\n')
    lines[10] = 'n/a,,'
    const { tableId } = await openBatch(lines.join('\n'))
    const discoveries = thresholdSettingsSchema.parse({ basis: 'false-discovery' })
    const set = await service.call('scoreBatch', { analysisId, tableId, by: discoveries })
    const question = { analysisId: set.analysisId, by: discoveries }
    const judged = await service.call('judgedBatch', question)
    expect(judged).toMatchObject({ fileName: 'batch.csv', rows: 60, judgedRows: 59 })
    expect(judged.notJudged).toMatchObject([{ row: 9, line: 11, reason: expect.stringContaining('missing: a'), reasons: [{}, {}, {}] }]) // prettier-ignore
    const [model] = judged.models
    expect(model.against).toMatchObject({ fileName: 'good.csv', rows: 160 })
    // One of 59 cannot be flagged where 161 q of them must share the smallest p.
    expect(model).toMatchObject({
      ...{ basis: 'false-discovery', completeRows: 59, partialRows: 0, calibrationRows: 160 },
      reach: { calibrationRows: 160, smallestP: 1 / 161, fewestTogether: Math.ceil(59 / 161 / 0.05) }, // prettier-ignore
    })
    const asked = await service.call('judgedBatch', { analysisId: set.analysisId, by })
    expect(asked.models[0]).toMatchObject({ basis: 't-squared', reach: null })
    const flags = await service.call('flags', { ...pictureOf(model.modelId), by })
    expect([asked.flagged, asked.models[0].threshold]).toEqual([flags.count, 0.01])
  })

  test('rows that T² says nothing of are not judged, with the reason', async () => {
    const few = temporaryFile('few.csv', parts(4, 25))
    const { analysisId } = await analyseSet(service, few, plan)
    const { tableId } = await openBatch(parts(6, 26))
    const set = await service.call('scoreBatch', { analysisId, tableId, by })
    const judged = await service.call('judgedBatch', { analysisId: set.analysisId, by })
    expect(judged).toMatchObject({ rows: 6, judgedRows: 0, notJudgedCount: 6, flagged: 0 })
    expect(judged.notJudged[0]).toMatchObject({ line: 2, reason: expect.stringContaining('too few'), notJudged: { id: 'fewRows' } }) // prettier-ignore
  })
})
