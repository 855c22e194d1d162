import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import { knownRefits } from '../../src/engine/stabilityRefits'
import type { EngineService } from '../../src/engine/service'
import type { Plan } from '../../src/shared/plan'
import { atPercentile } from '../support/atPercentile'
import { analyseFile, pictureOf, startService, temporaryFile } from './support'

let service: EngineService
afterEach(() => service.close())

/** One model is looked for, so that refits are quick. */
const quick: Partial<Plan> = { maxComponents: 2, covarianceTypes: ['full'], restarts: 2, percentile: 5 } // prettier-ignore
const by = atPercentile(5)
const refits = 20

/** 120 parts around one place; row 17 is far out. */
function parts(): string[] {
  const normal = createNormal(createRandom(2))
  return Array.from({ length: 120 }, (_, i) => (i === 17 ? '9,-9' : `${normal()},${normal()}`))
}
const sheet = (lines: string[]) => temporaryFile('parts.csv', ['x,y', ...lines, ''].join('\n'))

async function asked(path: string, threads = 2, change: Partial<Plan> = {}) {
  service = startService(threads)
  const analysis = await analyseFile(service, path, { ...quick, ...change })
  const { modelId } = analysis
  const stability = (await service.call('stability', { modelId, by, refits }))!
  const flags = await service.call('flags', { ...pictureOf(modelId), by })
  return { analysis, stability, flags }
}

test('a row far from all others is always flagged, and one at the threshold is not', async () => {
  const { stability, flags } = await asked(sheet(parts()))
  const of = (row: number) => stability.rows.find((one) => one.row === row)!
  expect(of(17)).toMatchObject({ flagged: true, word: 'always', flaggedIn: of(17).leftOutIn })
  expect(of(flags.rows.at(-1)!).word).not.toBe('always')
  // Those that are flagged in the file, and some that nearly were.
  expect(stability.rows.filter((one) => one.flagged).map((one) => one.row)).toEqual(
    [...flags.rows].sort((a, b) => a - b),
  )
  const { low, high } = stability.threshold!
  expect(low).toBeLessThan(flags.threshold)
  expect(high).toBeGreaterThan(flags.threshold)
  expect(stability).toMatchObject({ refits, failed: 0, fittedRows: 76, sampleRows: null })
  expect(stability.models.reduce((sum, { times }) => sum + times, 0)).toBe(refits)
})

test('rows are flagged by refits that left them out as often as the percentile says', async () => {
  const { stability } = await asked(sheet(parts()))
  const share = stability.rows.reduce((sum, { leftOutIn, flaggedIn }) => sum + flaggedIn / leftOutIn, 0) / 120 // prettier-ignore
  // 5 % of 120 rows are 6; counted over 20 refits of rows that go together, half a row up or down.
  expect(share).toBeGreaterThan(0.04)
  expect(share).toBeLessThan(0.06)
})

test('a row counts in the refits that left it out, and in no other', async () => {
  const { analysis, stability } = await asked(sheet(parts()))
  const known = knownRefits(service.session.model(analysis.modelId))!
  const { fittedIndex } = service.session.model(analysis.modelId)
  for (const { row, leftOutIn } of stability.rows) {
    const without = [...known.done.values()].filter((one) => one!.rows.includes(fittedIndex[row]))
    expect(leftOutIn).toBe(without.length)
  }
  for (const one of known.done.values()) expect(one!.rows).toHaveLength(120 - 76)
})

test('the same seed gives the same answer with one thread or two, whatever the order of the rows', async () => {
  const one = await asked(sheet(parts()), 1)
  await service.close()
  const two = await asked(sheet(parts().reverse()), 2)
  const { rows, ...rest } = one.stability
  const { rows: reversed, ...others } = two.stability
  expect({ ...others, modelId: 0 }).toEqual({ ...rest, modelId: 0 })
  expect(reversed.map((of) => ({ ...of, row: 119 - of.row })).reverse()).toEqual(rows)
  await service.close()
  const other = await asked(sheet(parts()), 2, { seed: 1 })
  expect(other.stability.rows).not.toEqual(rows)
})

describe('a call that is stopped', () => {
  test('leaves what was done, and is gone on with', async () => {
    service = startService()
    const { modelId } = await analyseFile(service, sheet(parts()), quick)
    const question = { modelId, by, refits }
    expect(await service.call('stability', { ...question, soFar: true })).toBeNull()
    const stop = new AbortController()
    const onProgress = ({ fraction }: { fraction: number }) => void (fraction >= 0.6 && stop.abort()) // prettier-ignore
    await expect(
      service.call('stability', question, { signal: stop.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'Cancelled' })
    const some = (await service.call('stability', { ...question, soFar: true }))!
    expect(some.refits).toBeGreaterThanOrEqual(10)
    expect(some.refits).toBeLessThan(refits)
    const all = await service.call('stability', question)
    await service.close()
    service = startService()
    const again = await analyseFile(service, sheet(parts()), quick)
    const whole = await service.call('stability', { ...question, modelId: again.modelId })
    expect({ ...all, modelId: 0 }).toEqual({ ...whole, modelId: 0 })
  })
})

test('another threshold is answered from the same refits', async () => {
  const { analysis, stability } = await asked(sheet(parts()))
  const { modelId } = analysis
  const wider = (await service.call('stability', { modelId, by: atPercentile(20), refits, soFar: true }))! // prettier-ignore
  expect(wider.rows.filter(({ flagged }) => flagged)).toHaveLength(24)
  expect(wider.models).toEqual(stability.models)
})

test('a file with too few rows says so', async () => {
  service = startService()
  const few = parts().slice(0, 12)
  const { modelId } = await analyseFile(service, sheet(few), { ...quick, maxComponents: 1 })
  await expect(service.call('stability', { modelId, by })).rejects.toMatchObject({
    code: 'SettingInvalid',
    message: expect.stringContaining('12 rows are too few'),
  })
})

test('the textbook’s model has its refits, too', async () => {
  service = startService()
  const blobs = 'tests/golden/blobs_stretched.csv'
  const textbook = { standardise: false, robust: false, score: 'density', take: null } as const
  const { modelId } = await analyseFile(service, blobs, { ...textbook, covarianceTypes: ['tied'], minComponents: 4, maxComponents: 4, restarts: 2 }) // prettier-ignore
  const { rows, models } = (await service.call('stability', { modelId, by: atPercentile(4), refits }))! // prettier-ignore
  expect(models).toEqual([{ covarianceType: 'tied', nComponents: 4, times: refits }])
  const golden = JSON.parse(readFileSync('tests/golden/seed_blobs.json', 'utf8'))
  expect(rows.filter(({ flagged }) => flagged).map(({ row }) => row)).toEqual(golden.anomaly_rows_zero_based) // prettier-ignore
})

test('by T² a row is flagged by refits as their law for fresh rows says', async () => {
  service = startService()
  const { modelId } = await analyseFile(service, sheet(parts().slice(0, 40)), { ...quick, maxComponents: 1 }) // prettier-ignore
  const byTSquared = { ...by, basis: 't-squared', falseAlarmRate: 1 } as const
  const { rows, threshold } = (await service.call('stability', {
    modelId,
    by: byTSquared,
    refits,
  }))!
  expect(rows.find(({ row }) => row === 17)).toMatchObject({ flagged: true, word: 'always' })
  expect(threshold).toBeNull()
  // One in a hundred of the others' judgements, give or take.
  const others = rows.filter(({ row }) => row !== 17)
  expect(others.reduce((sum, { flaggedIn }) => sum + flaggedIn, 0)).toBeLessThan(0.08 * 39 * 0.368 * refits) // prettier-ignore
})

test('a threshold for the next good batch is one for rows that a fit has not seen, as those left out are', async () => {
  service = startService()
  const { modelId } = await analyseFile(service, sheet(parts()), { ...quick, maxComponents: 1 })
  const ofNext = { ...by, basis: 'good-batch', falseAlarmRate: 5 } as const
  const { rows } = (await service.call('stability', { modelId, by: ofNext, refits }))!
  expect(rows.find(({ row }) => row === 17)).toMatchObject({ flagged: true, word: 'always' })
  const share = rows.reduce((sum, { leftOutIn, flaggedIn }) => sum + flaggedIn / leftOutIn, 0) / 120 // prettier-ignore
  expect(share).toBeGreaterThan(0.02)
  expect(share).toBeLessThan(0.08)
  // So few rows are too few for one in ten thousand: no row is flagged by the threshold.
  const none = { ...ofNext, falseAlarmRate: 0.01 }
  expect((await service.call('stability', { modelId, by: none, refits }))!.rows).toEqual([])
})
