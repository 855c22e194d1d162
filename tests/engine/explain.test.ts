import { afterAll, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { normal } from '../core/support'
import { analyseFile, startService, temporaryFile } from './support'

const service = startService()
afterAll(() => service.close())

/** Length and mass go together; width does not; the last row's mass is too large for its length. */
const random = createRandom(21)
const rows = Array.from({ length: 200 }, (_, i) => {
  const length = 80 + normal(random)
  const mass = i === 199 ? 12 + 0.3 * (length - 80) + 0.4 : 12 + 0.3 * (length - 80) + 0.02 * normal(random) // prettier-ignore
  return [length.toFixed(4), mass.toFixed(4), (5 + 0.1 * normal(random)).toFixed(4)]
})
const text = ['length,mass,width', ...rows.map((row) => row.join(','))].join('\n')
const file = temporaryFile('parts.csv', `${text}\n,12,5\n,,\n`)

test('the column that does not go with the rest is named, with what was expected of it', async () => {
  const { modelId } = await analyseFile(service, file, { maxComponents: 3 })
  const why = (await service.call('explain', { modelId, row: 199 }))!
  expect(why.bars.reduce((a, b) => a + b)).toBeCloseTo(why.squaredDistance, 8)
  expect(why.causes[0].kind).toBe('relation')
  expect(['length', 'mass']).toContain(why.causes[0].column)
  const [length, mass] = rows[199].map(Number)
  const usual = 12 + 0.3 * (length - 80)
  expect(why.expected[1]!.mean).toBeCloseTo(usual, 1)
  expect(why.expected[1]!.low).toBeLessThan(usual)
  expect(why.expected[1]!.high).toBeGreaterThan(usual)
  expect(mass).toBeGreaterThan(why.expected[1]!.high)
})

test('of a log column what is expected is in its own units', async () => {
  const columns = ['length', 'mass', 'width'].map((name) => ({ name, transform: name === 'mass' ? ('log' as const) : ('none' as const) })) // prettier-ignore
  const { modelId } = await analyseFile(service, file, { columns, maxComponents: 2 })
  const why = (await service.call('explain', { modelId, row: 5 }))!
  expect(why.expected[1]!.mean).toBeCloseTo(Number(rows[5][1]), 0)
  expect(why.expected[1]!.low).toBeGreaterThan(10)
})

test('a row that is not judged has no explanation', async () => {
  const { modelId } = await analyseFile(service, file, { maxComponents: 1 })
  expect(await service.call('explain', { modelId, row: 201 })).toBeNull()
  expect(await service.call('explain', { modelId, row: 5000 })).toBeNull()
})
