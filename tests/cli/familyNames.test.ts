import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { planSchema } from '../../src/shared/plan'
import { normal } from '../core/support'
import { analyseFile, startService, temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const service = startService(1)
afterAll(() => service.close())

const random = createRandom(4)
const rows = Array.from({ length: 150 }, (_, i) => {
  const shift = i >= 100 ? 12 : 0
  return [String(i), ...[0, 0].map(() => (shift + normal(random)).toFixed(4))]
})
const file = temporaryFile('parts.csv', tableOf(['serial', 'a', 'b'], rows))
const columns = ['a', 'b'].map((name) => ({ name, transform: 'none' as const }))

test('a saved plan’s names are in text, JSON, table and picture', async () => {
  const fixed = { columns, minComponents: 2, maxComponents: 2, restarts: 2 }
  const analysis = await analyseFile(service, file, fixed)
  const [, { at }] = analysis.families as [unknown, { at: number[] }]
  const of = await service.call('familyRows', { modelId: analysis.modelId, family: 1 })
  const given = { columns: ['a', 'b'], at, rows: { ...of, hashes: [...of.hashes] } }
  const named = { ...given, name: 'burr <b>', colour: 4, symbol: 'triangle' as const }
  const plan = planSchema.parse({ ...fixed, names: [named, { ...given, name: '' }].slice(0, 1) })
  const folder = temporaryFolder()
  const path = join(folder, 'p.plan.json')
  writeFileSync(path, JSON.stringify(plan))
  const [all, picture] = [join(folder, 'all.csv'), join(folder, 'p.svg')]
  const { stdout } = isodense('detect', file, '--plan', path, '--all', all, '--picture', picture)
  expect(stdout).toContain('family 2 “burr <b>”:')
  const records = recordsOf(all)
  expect(records[120]).toMatchObject({ isodense_family: '2', isodense_family_name: 'burr <b>' })
  expect(records[3]).toMatchObject({ isodense_family: '1', isodense_family_name: '' })
  const svg = readFileSync(picture, 'utf8')
  expect(svg).toContain('burr &lt;b&gt;')
  expect(svg).toContain('#c07c00')
  const { families } = resultOf('detect', file, '--plan', path)
  expect(families.map(({ named }: { named?: { name: string } }) => named?.name)).toEqual([undefined, 'burr <b>']) // prettier-ignore
})
