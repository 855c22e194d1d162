import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { realisedRates, type Setting } from '../../bench/good-batch/simulate'
import { crossFitOf } from '../../src/engine/goodBatchFit'
import { Pool } from '../../src/engine/pool'
import type { EngineService } from '../../src/engine/service'
import { thresholdSettings, type Plan } from '../../src/shared/plan'
import { analyseFile, pictureOf, startService, temporaryFile, threeFamilies } from './support'

const nightly = process.env.ISODENSE_NIGHTLY === '1'

const patience = nightly ? 3_600_000 : 400_000

let service: EngineService
beforeAll(() => {
  service = startService()
})
afterAll(() => service.close())

const grid: Setting[] = [1, 3].flatMap((k) =>
  [2, 5, 10].flatMap((d) => [200, 500, 2000].map((n) => ({ k, d, n }))),
)
const few: Setting[] = [{ k: 3, d: 5, n: 200 }]

describe.each(nightly ? grid : few)(
  'of clean files: $k families, $d columns, $n rows',
  (setting) => {
    test(
      'at most the rate asked for of fresh good rows is flagged, and not far less',
      async () => {
        const alphas = [1, 5]
        const sheets = nightly ? (setting.n > 1000 ? 8 : 24) : 4
        const found = await realisedRates(service, setting, sheets, alphas)
        found.forEach(({ mean, error }, a) => {
          expect(mean).toBeLessThanOrEqual(alphas[a]! + 3 * error)
          expect(mean).toBeGreaterThanOrEqual(alphas[a]! / 4)
        })
        // Some seconds, where nothing else keeps the machine busy; every night many sheets of up to 2 000 rows.
      },
      patience,
    )
  },
)

const small: Partial<Plan> = { maxComponents: 3, restarts: 2 }

async function judged(text: string, change: Partial<Plan>) {
  const { modelId, plan } = await analyseFile(service, temporaryFile('good.csv', text), {
    ...small,
    ...change,
  })
  const by = thresholdSettings(plan)
  const flags = await service.call('flags', { ...pictureOf(modelId), by })
  return { modelId, by, flags, found: await service.call('goodBatch', { modelId, by }) }
}

describe('goodBatch', () => {
  test('a sheet in another order has the same threshold and rates', async () => {
    const text = threeFamilies(120, 2)
    const [head, ...rows] = text.trim().split('\n')
    const change = { basis: 'good-batch', falseAlarmRate: 5 } as const
    const one = await judged(text, change)
    const other = await judged([head, ...rows.reverse()].join('\n'), change)
    expect(other.flags.threshold).toBe(one.flags.threshold)
    expect(other.found.rate).toEqual(one.found.rate)
    // ⌊0.05 · 121⌋ = 6 of 121.
    expect(one.found.rate!.expected).toBeCloseTo((100 * 6) / 121, 9)
  })

  test('too few rows for a rate flag nobody, and the fewest are named', async () => {
    const { flags, found } = await judged(threeFamilies(60, 2), { basis: 'good-batch' })
    expect(flags.count).toBe(0)
    expect(found).toMatchObject({ fewestRows: 99, rate: null })
  })

  test('a percentile has its rate, with an interval around it, for each family', async () => {
    const { found } = await judged(threeFamilies(150, 2), { percentile: 10 })
    const { rate, families } = found
    expect(rate!.low).toBeLessThan(rate!.expected)
    expect(rate!.high).toBeGreaterThan(rate!.expected)
    expect(families).toHaveLength(3)
    expect(families.reduce((sum, { rows }) => sum + rows, 0)).toBe(150)
  })

  test('can be stopped, and whoever waits for the same goes on', async () => {
    const path = temporaryFile('stopped.csv', threeFamilies(300, 3))
    const { modelId } = await analyseFile(service, path, small)
    const model = service.session.model(modelId)
    const pool = new Pool(new URL(inject('workerUrl')), 2)
    const stop = new AbortController()
    const first = crossFitOf(model, { pool, signal: stop.signal })
    const second = crossFitOf(model, { pool })
    stop.abort()
    await expect(first).rejects.toMatchObject({ code: 'Cancelled' })
    expect((await second)!.typicality).toHaveLength(300)
    await pool.close()
  })
})
