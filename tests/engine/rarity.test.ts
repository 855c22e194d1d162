import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { oneInAt } from '../../src/charts/distribution/oneInAt'
import { createNormal, createRandom } from '../../src/core/rng'
import { oneInCell } from '../../src/engine/oneInColumn'
import { mostRare } from '../../src/shared/oneIn'
import { analyseFile, judgedBy, startService, temporaryFile, temporaryFolder } from './support'

const service = startService()
afterAll(() => service.close())

/** A file of rows that are normal in each column. */
function normalFile(rows: number, columns: number): string {
  const normal = createNormal(createRandom(7, rows, columns))
  const names = Array.from({ length: columns }, (_, c) => `m${c}`)
  const lines = Array.from({ length: rows }, () => names.map(() => normal()).join(','))
  return temporaryFile('normal.csv', [names.join(','), ...lines].join('\n') + '\n')
}

const oneFamily = { maxComponents: 1, covarianceTypes: ['full' as const], robust: false }

test('the table says of each row how unusual it is as the exported column does', async () => {
  const { modelId, analysisId } = await analyseFile(service, 'samples/inspection.csv')
  const by = judgedBy()
  const question = { modelId, by, which: 'all', order: 'file', offset: 0, limit: 1000 } as const
  const page = await service.call('rows', question)
  const path = join(temporaryFolder(), 'all.csv')
  service.files.add(path, { path, access: 'write' })
  await service.call('export', { analysisId, by, which: 'all', target: path })
  const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  expect(page.hasOneIn).toBe(true)
  expect(page.rows.map(({ oneIn }) => String(oneInCell(oneIn ?? null)))).toEqual(
    data.map((row) => row['isodense_one_in']),
  )
  expect(page.rows.filter(({ oneIn }) => oneIn === mostRare).length).toBeGreaterThan(0)
})

test('the law along the axis of one family is the F law of T² for a new row', async () => {
  const n = 200
  const { modelId, model } = await analyseFile(service, normalFile(n, 2), oneFamily)
  const { rarity } = await service.call('distribution', { modelId })
  const [[[a, b], [, c]]] = model.covariances as number[][][]
  const peak = -Math.log(2 * Math.PI) - 0.5 * Math.log(a * c - b * b)
  for (const [i, oneIn] of rarity!.oneIn.entries()) {
    const squared = 2 * (peak - rarity!.typicality[i])
    // Of two columns the tail of F(2, n − 2) is (1 + 2 f/(n − 2))^−(n − 2)/2.
    const f = ((n - 2) / (2 * (n + 1))) * squared
    const p = (1 + (2 * f) / (n - 2)) ** (-(n - 2) / 2)
    expect(p * oneIn).toBeCloseTo(1, 4)
  }
  expect(rarity!.rough).toBe(false)
  expect(oneInAt(rarity!, peak)).toBeCloseTo(1, 9)
})

test('in the middle of a file the law is what its rows are told', async () => {
  const { modelId } = await analyseFile(service, 'samples/inspection.csv')
  const { rarity, quantiles } = await service.call('distribution', { modelId })
  const question = { modelId, by: judgedBy(), which: 'all', order: 'anomaly' } as const
  const { rows } = await service.call('rows', { ...question, offset: 0, limit: 500 })
  // A row's own part in the fit, which the law does not take out, is little in the middle of the file.
  const middle = rows[Math.floor(rows.length / 2)]
  expect(oneInAt(rarity!, -middle.score!) / middle.oneIn!).toBeCloseTo(1, 1)
  // As many good rows as that are below a threshold, in a file of which a few are not good.
  expect(1 / oneInAt(rarity!, quantiles[500])).toBeCloseTo(0.5, 1)
})

test('where nobody knows how rare rows are, their typicality is all there is', async () => {
  const { modelId } = await analyseFile(service, normalFile(13, 12))
  const question = { modelId, by: judgedBy(), which: 'all', order: 'file' } as const
  const page = await service.call('rows', { ...question, offset: 0, limit: 20 })
  expect(page.hasOneIn).toBe(false)
  expect(page.rows.every(({ oneIn, score }) => oneIn === undefined && score !== undefined)).toBe(true) // prettier-ignore
  expect((await service.call('distribution', { modelId })).rarity).toBeNull()
})

test('of few rows, which T² judges, no law stands over the typicalities', async () => {
  const { modelId, smallSample } = await analyseFile(service, normalFile(20, 8))
  expect(smallSample).toBeDefined()
  const question = { modelId, by: judgedBy(), which: 'all', order: 'file' } as const
  expect((await service.call('rows', { ...question, offset: 0, limit: 20 })).hasOneIn).toBe(true)
  expect((await service.call('distribution', { modelId })).rarity).toBeNull()
})
