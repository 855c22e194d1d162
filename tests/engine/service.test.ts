import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { EngineService } from '../../src/engine/service'
import type { Progress } from '../../src/shared/engineApi'
import {
  analyseFile,
  judgedBy,
  open,
  pictureOf,
  startService,
  temporaryFile,
  temporaryFolder,
  threeFamilies,
} from './support'
import { atPercentile } from '../support/atPercentile'

const blobs = 'tests/golden/blobs_stretched.csv'
const golden = JSON.parse(readFileSync('tests/golden/seed_blobs.json', 'utf8'))

let service: EngineService
const start = (threads?: number) => (service = startService(threads))
afterEach(() => service.close())

test.each([true, false])(
  'the 16 known rows of the blobs are flagged, standardise %s',
  async (standardise) => {
    start()
    const { model, modelId, plan } = await analyseFile(service, blobs, { standardise })
    expect([model.covarianceType, model.nComponents]).toEqual(['tied', 4])
    const flags = await service.call('flags', {
      ...pictureOf(modelId),
      by: atPercentile(plan.percentile),
    })
    expect([...flags.rows].sort((a, b) => a - b)).toEqual(golden.anomaly_rows_zero_based)
    if (!standardise) {
      expect(flags.threshold).toBeCloseTo(golden.threshold, 4)
      expect(model.bic).toBeCloseTo(golden.bic, 2)
    }
  },
)

test('a re-sorted file gives the same model and flags the same rows, with one thread or three', async () => {
  const [header, ...rows] = readFileSync(blobs, 'utf8').trim().split('\n')
  const reversed = temporaryFile('reversed.csv', [header, ...rows.reverse()].join('\n'))
  start(1)
  const one = await analyseFile(service, blobs)
  const flagsOfOne = await service.call('flags', { ...pictureOf(one.modelId), by: atPercentile(4) })
  await service.close()
  start(3)
  const three = await analyseFile(service, reversed)
  const flags = await service.call('flags', { ...pictureOf(three.modelId), by: atPercentile(4) })
  expect(three.model).toEqual(one.model)
  expect(flags.threshold).toBe(flagsOfOne.threshold)
  const last = rows.length - 1
  expect([...flags.rows].map((row) => last - row)).toEqual([...flagsOfOne.rows])
})

test('progress never goes back, and a preview comes before long work', async () => {
  start()
  const path = temporaryFile('long.csv', threeFamilies(6000, 4))
  const seen: Progress[] = []
  const stages: string[] = []
  const analysis = await analyseFile(
    service,
    path,
    { restarts: 2, maxComponents: 5 },
    { onProgress: (p) => seen.push(p), onPreview: (a) => stages.push(a.stage) },
  )
  expect(stages).toEqual(['preview'])
  expect(analysis.stage).toBe('final')
  const fractions = seen.map((p) => p.fraction)
  expect(fractions.length).toBeGreaterThan(10)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions.at(-1)).toBeGreaterThan(0.99)
  expect(Math.max(...fractions)).toBeLessThanOrEqual(1)
})

test('a stopped fit is rejected as cancelled, and the engine goes on', async () => {
  start()
  const path = temporaryFile('long.csv', threeFamilies(20_000, 6))
  const stop = new AbortController()
  const fit = analyseFile(
    service,
    path,
    {},
    { signal: stop.signal, onProgress: () => stop.abort() },
  )
  await expect(fit).rejects.toMatchObject({ code: 'Cancelled' })
  expect((await analyseFile(service, blobs)).model.nComponents).toBe(4)
})

test('two fits at once give what each gives alone', async () => {
  start()
  const both = [{ maxComponents: 3 }, { maxComponents: 5, standardise: false }]
  const together = await Promise.all(both.map((change) => analyseFile(service, blobs, change)))
  for (const [i, change] of both.entries()) {
    const alone = await analyseFile(service, blobs, change)
    expect(together[i]?.model).toEqual(alone.model)
    expect(together[i]?.selection).toEqual(alone.selection)
  }
})

test('a file that cannot be read leaves the former table and model answering', async () => {
  start()
  const { modelId, tableId } = await analyseFile(service, blobs, { maxComponents: 2 })
  for (const [name, text] of [
    ['broken.csv', 'a,b\n1,\u0000\u0000\u0001\n'],
    ['empty.csv', ''],
    ['header.csv', 'a,b\n'],
    ['text.csv', 'name,city\nAda,London\nAlan,Manchester\n'],
  ] as const) {
    await expect(open(service, temporaryFile(name, text))).rejects.toThrow(name)
  }
  await expect(open(service, join(temporaryFolder(), 'nowhere.csv'))).rejects.toMatchObject({
    code: 'FileNotFound',
  })
  expect((await service.call('flags', { ...pictureOf(modelId), by: atPercentile(4) })).count).toBe(
    16,
  )
  const { plan } = await analyseFile(service, blobs, { maxComponents: 1 })
  expect(await service.call('analyse', { tableId, plan })).toBeTruthy()
})

test('an answer for a model that was replaced is refused', async () => {
  start()
  const { modelId } = await analyseFile(service, blobs, { maxComponents: 1 })
  for (let i = 0; i < 2; i++) await analyseFile(service, blobs, { maxComponents: 1 })
  const flags = service.call('flags', { ...pictureOf(modelId), by: atPercentile(4) })
  await expect(flags).rejects.toMatchObject({ code: 'NotLoaded' })
})

test('rows that lack a chosen cell are not judged where they are left out, and say why', async () => {
  start()
  const lines = readFileSync(blobs, 'utf8').trim().split('\n')
  lines[7] = '1.5,'
  lines[9] = 'n/a,2'
  const path = temporaryFile('holes.csv', lines.join('\n'))
  const analysis = await analyseFile(service, path, { maxComponents: 2, missing: 'leave-out' })
  expect(analysis.fittedRows).toBe(398)
  expect(analysis.leftOut.map(({ row }) => row)).toEqual([6, 8])
  const row = await service.call('row', { modelId: analysis.modelId, by: judgedBy(), row: 6 })
  expect(row).toMatchObject({ fitted: false, line: 8, cells: ['1.5', ''] })
  expect(row.reason).toContain('x2')
  const page = await service.call('rows', {
    modelId: analysis.modelId,
    by: judgedBy(),
    which: 'all',
    order: 'anomaly',
    offset: 390,
    limit: 100,
  })
  expect(page.total).toBe(400)
  expect(page.rows.slice(-2).map(({ row }) => row)).toEqual([6, 8])
})

test('rows can be ordered by the times in a column, those without one last', async () => {
  start()
  const [head, ...lines] = readFileSync(blobs, 'utf8').trim().split('\n')
  const days = lines.map((_, i) =>
    i === 5 ? '' : `${1 + ((i * 7) % 28)}/${1 + (i % 12)}/2026 8:15 AM`,
  )
  const path = temporaryFile('dated.csv', [`${head},tested`, ...lines.map((line, i) => `${line},${days[i]}`)].join('\n')) // prettier-ignore
  const { modelId, fittedRows } = await analyseFile(service, path, { maxComponents: 1 })
  expect(fittedRows).toBe(400)
  const ask = (column: number) =>
    service.call('rows', {
      ...{ modelId, by: judgedBy(), which: 'all', order: { column }, offset: 0, limit: 400 },
    })
  const time = (day: string) => {
    const [d, m] = day.split('/').map(Number)
    return day === '' ? Infinity : Date.UTC(2026, m - 1, d)
  }
  const expected = days
    .map((_, row) => row)
    .sort((a, b) => {
      const [first, second] = [time(days[a]), time(days[b])]
      return first === second ? a - b : first - second
    })
  const { rows, total } = await ask(2)
  expect(total).toBe(400)
  expect(rows.map(({ row }) => row)).toEqual(expected)
  await expect(ask(3)).rejects.toMatchObject({ code: 'ColumnUnknown' })
})

test('dates of which day and month cannot be told apart are noted', async () => {
  start()
  const table = await open(service, temporaryFile('open.csv', 'when;a\n03/02/2026;1.5\n01/05/2026;2.5\n02/01/2026;3.5\n')) // prettier-ignore
  expect(table.notes).toEqual([
    'Dates of column “when” can be read two ways: "03/02/2026" (line 2) is 2026-02-03 or 2026-03-02; they are taken as month first.',
  ])
})

test('the export is never written over the file that was read', async () => {
  start()
  const path = temporaryFile('input.csv', readFileSync(blobs, 'utf8'))
  const { analysisId } = await analyseFile(service, path, { maxComponents: 1 })
  service.files.add('same', { path, access: 'write' })
  const what = { analysisId, by: judgedBy(), which: 'flagged' } as const
  await expect(service.call('export', { ...what, target: 'same' })).rejects.toMatchObject({
    code: 'WouldOverwriteInput',
  })
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(blobs, 'utf8'))
  await expect(service.call('export', { ...what, target: 'unknown' })).rejects.toMatchObject({
    code: 'UnknownFile',
  })
})

test('a model that collapsed says so beside its numbers', async () => {
  start()
  const path = temporaryFile('three.csv', 'a,b\n1,5\n2,4\n3,9\n')
  const { model, guards } = await analyseFile(service, path, {
    minComponents: 3,
    maxComponents: 3,
  })
  expect(model.degenerate).toContain('few rows')
  expect(guards.map(({ id }) => id)).toContain('collapsedOnFewRows')
  expect((await analyseFile(service, blobs, { maxComponents: 2 })).model.degenerate).toBeUndefined()
})

test('equal rows at the threshold are counted, because none of them is flagged', async () => {
  start()
  const far = Array.from({ length: 10 }, () => '40,40')
  const near = readFileSync(blobs, 'utf8').trim().split('\n').slice(0, 191)
  const path = temporaryFile('ties.csv', [...near, ...far].join('\n'))
  writeFileSync(path, [...near, ...far].join('\n'))
  const { modelId } = await analyseFile(service, path, { maxComponents: 1 })
  const flags = await service.call('flags', { ...pictureOf(modelId), by: atPercentile(2) })
  expect([flags.count, flags.ties]).toEqual([0, 10])
})

test('the bundled inspection sheet shows four families, and its nine defects rank first', async () => {
  start()
  const { modelId, model } = await analyseFile(service, 'samples/inspection.csv')
  expect(model.nComponents).toBe(4)
  const { rows } = await service.call('flags', {
    ...pictureOf(modelId, { x: 3, y: 4 }),
    by: atPercentile(4),
  })
  const defects = readFileSync('samples/README.md', 'utf8').match(/\b260302\d{3}\b/g) ?? []
  const expected = defects.map((serial) => Number(serial) - 260302001).sort((a, b) => a - b)
  expect([...rows.slice(0, 9)].sort((a, b) => a - b)).toEqual(expected)
})
