import { afterAll, expect, test } from 'vitest'
import { EngineService } from '../../src/engine/service'
import { inject } from 'vitest'
import { planFor, planSchema, thresholdSettings, type Plan } from '../../src/shared/plan'
import type { Difference } from '../../src/shared/api/comparison'
import { inspection } from '../browser/files'
import { judgedBy, open, pictureOf } from './support'

const service = new EngineService({ workerUrl: new URL(inject('workerUrl')), threads: 1 })
afterAll(() => service.close())

const opened = await open(service, inspection)
const planOf = (change: Partial<Plan> = {}) =>
  planSchema.parse({ ...planFor(opened), maxComponents: 5, restarts: 3, ...change })
const analyse = (change: Partial<Plan> = {}) =>
  service.call('analyse', { tableId: opened.tableId, plan: planOf(change) })
const by = judgedBy()
const page = (first: number, second: number, which: Difference = 'both', limit = 1000) =>
  service.call('compareModels', { first, second, by, which, offset: 0, limit })
const flagged = async (modelId: number) => {
  const question = { ...pictureOf(modelId, { x: 3, y: 4 }), by: thresholdSettings(planOf()) }
  return [...(await service.call('flags', question)).rows]
}
const full4 = { covarianceType: 'full', nComponents: 4 } as const

test('a compared model is that which is taken by hand, and the one on screen stays', async () => {
  const set = await analyse()
  const [shown] = set.models
  const beside = await service.call('analyseBeside', { analysisId: set.analysisId, take: full4 })
  const taken = await analyse({ take: full4 })
  expect(beside.models[0]!.model).toEqual(taken.models[0]!.model)
  expect(beside.plan.take).toEqual(full4)
  expect(await flagged(shown!.modelId)).toHaveLength(20)
})

test('one that was not compared is fitted by itself, as by hand, and the comparison is still known', async () => {
  const narrow = { maxComponents: 3, covarianceTypes: ['tied' as const] }
  const set = await analyse(narrow)
  const beside = await service.call('analyseBeside', { analysisId: set.analysisId, take: full4 })
  const byHand = await analyse({ minComponents: 4, maxComponents: 4, covarianceTypes: ['full'], take: full4 }) // prettier-ignore
  expect(beside.models[0]!.model).toEqual(byHand.models[0]!.model)
  expect(set.models[0]!.model.nComponents).toBeLessThan(4)
})

test('at most one compared model is kept', async () => {
  const set = await analyse()
  const ask = (nComponents: number) =>
    service.call('analyseBeside', {
      analysisId: set.analysisId,
      take: { covarianceType: 'diag', nComponents },
    })
  const [former, next] = [await ask(2), await ask(3)]
  await expect(flagged(former.models[0]!.modelId)).rejects.toMatchObject({ code: 'NotLoaded' })
  expect(await flagged(next.models[0]!.modelId)).not.toHaveLength(0)
})

test('rows are those that one model flags and the other does not, with what both say', async () => {
  const set = await analyse()
  const first = set.models[0]!.modelId
  const take = { covarianceType: 'spherical', nComponents: 2 } as const
  const beside = await service.call('analyseBeside', { analysisId: set.analysisId, take })
  const second = beside.models[0]!.modelId
  const [ofFirst, ofSecond] = [new Set(await flagged(first)), new Set(await flagged(second))]
  const expected = {
    onlyFirst: [...ofFirst].filter((row) => !ofSecond.has(row)),
    onlySecond: [...ofSecond].filter((row) => !ofFirst.has(row)),
    both: [...ofFirst].filter((row) => ofSecond.has(row)),
  }
  for (const which of ['onlyFirst', 'onlySecond', 'both'] as const) {
    const found = await page(first, second, which)
    expect(found.counts[which]).toBe(expected[which].length)
    expect(found.page.rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(expected[which].sort((a, b) => a - b)) // prettier-ignore
    for (const one of found.page.rows) {
      expect(one.line).toBe(one.row + 2)
      expect(one.first.flagged).toBe(which !== 'onlySecond')
      expect(one.second.flagged).toBe(which !== 'onlyFirst')
      const detail = await service.call('row', { modelId: second, by, row: one.row })
      expect(one.second.score).toBe(detail.score)
      expect(one.second.oneIn).toBe(detail.oneIn ?? null)
    }
  }
  expect(expected.onlyFirst.length).toBeGreaterThan(0)
  const { rows, moved, adjustedRand } = await page(first, second)
  expect(rows).toBe(480)
  expect(moved).toBeGreaterThan(100)
  expect(adjustedRand).toBeGreaterThan(0)
  expect(adjustedRand).toBeLessThan(0.9)
})

test('a model differs in nothing from itself', async () => {
  const { models } = await analyse()
  const { modelId } = models[0]!
  expect(await page(modelId, modelId)).toMatchObject({
    counts: { onlyFirst: 0, onlySecond: 0, both: 20 },
    ...{ moved: 0, adjustedRand: 1, matched: [0, 1, 2, 3] },
  })
})
