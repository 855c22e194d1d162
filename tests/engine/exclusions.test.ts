import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { withExcluded, type ExclusionSet } from '../../src/shared/exclusions'
import { planFor, planSchema, sameModel, type Plan } from '../../src/shared/plan'
import { normal } from '../core/support'
import { analyseSet, judgedBy, open, startService, temporaryFile, temporaryFolder } from './support'

const service = startService(1)
afterAll(() => service.close())

/** 120 parts with serial numbers; the last 30 lie apart. */
const random = createRandom(5)
const rows = Array.from({ length: 120 }, (_, i) => {
  const shift = i >= 90 ? 8 : 0
  return `${i + 1000},${(10 + normal(random) + shift).toFixed(3)},${(20 + normal(random) + shift).toFixed(3)}`
})
const sheet = (lines: string[], header = 'serial,a,b') =>
  temporaryFile('parts.csv', [header, ...lines].join('\n') + '\n')
const file = sheet(rows)
const columns = ['a', 'b'].map((name) => ({ name, transform: 'none' as const }))
const base = { columns, maxComponents: 3, restarts: 2 }
const said = { comment: 'test shot', by: 'A. Wu', at: '2026-01-02T03:04:05.000Z' }

async function excluding(path: string, some: number[]): Promise<ExclusionSet[]> {
  const { tableId } = await open(service, path)
  return withExcluded([], await service.call('identify', { tableId, rows: some }), some, said)
}
const analysed = async (path: string, plan: Partial<Plan>) => {
  const set = await analyseSet(service, path, { ...base, ...plan })
  return { set, model: service.session.model(set.models[0].modelId) }
}
const serials = (model: Awaited<ReturnType<typeof analysed>>['model'], some: Iterable<number>) =>
  [...some].map((row) => model.loaded.table.cells[0].at(row)).sort()

test('a model with rows excluded is, to the last bit, that of a file without them', async () => {
  const out = [3, 40, 95]
  const { model } = await analysed(file, { excluded: await excluding(file, out) })
  const { model: without } = await analysed(sheet(rows.filter((_, i) => !out.includes(i))), {})
  expect(model.scaled).toEqual(without.scaled)
  expect(model.analysis.model).toEqual(without.analysis.model)
  expect([...model.logDensity]).toEqual([...without.logDensity])
  const { model: all } = await analysed(file, {})
  expect(all.scaled).not.toEqual(model.scaled)
})

test('excluded rows are left out with their reason, and are neither flagged nor passed', async () => {
  const { model, set } = await analysed(file, { excluded: await excluding(file, [3, 40]) })
  expect(model.analysis).toMatchObject({ excluded: 2, leftOutCount: 2, fittedRows: 118 })
  expect(model.analysis.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'excluded by hand'],
    [40, 'excluded by hand'],
  ])
  expect(model.analysis.guards.find(({ id }) => id === 'excluded')).toMatchObject({
    severity: 'note',
    params: { count: 2, rows: 120 },
  })
  const { modelId } = model.analysis
  const detail = await service.call('row', { modelId, by: judgedBy({ percentile: 100 }), row: 3 })
  expect(detail).toMatchObject({ fitted: false, reason: 'excluded by hand' })
  expect(detail.flagged).toBeUndefined()

  const path = join(temporaryFolder(), 'all.csv')
  service.files.add('all', { path, access: 'write' })
  const what = { analysisId: set.analysisId, by: judgedBy(), which: 'all' as const, target: 'all' }
  await service.call('export', what)
  const [head, ...lines] = readFileSync(path, 'utf8').replace('\ufeff', '').trim().split('\r\n')
  const cell = (row: number, name: string) => lines[row].split(',')[head.split(',').indexOf(name)]
  expect(cell(3, 'isodense_flag')).toBe('not judged')
  expect(cell(3, 'isodense_excluded')).toBe('by hand')
  expect(cell(3, 'isodense_excluded_comment')).toBe('test shot')
  expect(cell(3, 'isodense_excluded_by')).toBe('A. Wu')
  expect(cell(4, 'isodense_excluded')).toBe('')
})

test('the rows are found in another order of the file, and not in another file', async () => {
  const excluded = await excluding(file, [3, 40])
  const { model } = await analysed(sheet([...rows].reverse()), { excluded })
  const out = model.leftOut.map(({ row }) => row)
  expect(serials(model, out)).toEqual(['1003', '1040'])

  const other = sheet(rows.map((line) => line.replace(/^1/, '7')))
  const { model: foreign, set } = await analysed(other, { excluded })
  expect(foreign.analysis).toMatchObject({ excluded: 0, leftOutCount: 0 })
  expect(set.labelNotes).toEqual([
    '2 exclusions by hand were made of rows of another table (parts.csv, 120 rows) and are not applied to this one.',
  ])
})

test('a row that was corrected since is not taken for the excluded one', async () => {
  const excluded = await excluding(file, [3, 40])
  const corrected = rows.map((line, i) => (i === 3 ? line.replace(/,[^,]*$/, ',20.5') : line))
  const { model, set } = await analysed(sheet(corrected), { excluded })
  expect(serials(model, model.leftOut.map(({ row }) => row))).toEqual(['1040']) // prettier-ignore
  expect(set.labelNotes[0]).toContain('no row has the cells any more that the excluded one had')
})

test('excluding more than a fifth is a doubt', async () => {
  const share = async (count: number) => {
    const some = Array.from({ length: count }, (_, i) => i)
    const { model } = await analysed(file, { excluded: await excluding(file, some) })
    return model.analysis.guards.find(({ id }) => id === 'manyExcluded')
  }
  expect(await share(24)).toBeUndefined()
  expect(await share(25)).toMatchObject({ severity: 'doubt', params: { count: 25, share: 21 } })
})

test('which rows are excluded decides the model; who did it and why does not', async () => {
  const plan = planSchema.parse({ ...base, excluded: await excluding(file, [3]) })
  const [{ table, entries }] = plan.excluded
  const other = (change: object) => ({
    ...plan,
    excluded: [{ table, entries: entries.map((entry) => ({ ...entry, ...change })) }],
  })
  expect(sameModel(plan, other({ comment: 'else', by: '', at: null }))).toBe(true)
  expect(sameModel(plan, other({ row: 4 }))).toBe(false)
  expect(sameModel(plan, { ...plan, excluded: [] })).toBe(false)
})

test('a plan of before there were exclusions opens, and excludes nothing', async () => {
  const opened = await open(service, file)
  const { excluded: _, ...former } = planFor(opened)!
  expect(planSchema.parse(former).excluded).toEqual([])
})

test('the list names lines, in the order of the file, and where in the plan each row is', async () => {
  const excluded = await excluding(file, [40, 3])
  const { tableId } = await open(service, file)
  const { rows: found } = await service.call('excludedRows', { tableId, excluded })
  expect(found).toEqual([
    { row: 3, line: 5, place: [0, 1] },
    { row: 40, line: 42, place: [0, 0] },
  ])
})

test('a batch has no part in what its reference excludes', async () => {
  const { set } = await analysed(file, { excluded: await excluding(file, [3, 40]) })
  service.files.add('batch', { path: file, access: 'read' })
  const { tableId } = await service.call('openBatch', { file: 'batch' })
  const by = { ...judgedBy(), basis: 'percentile' as const }
  const { basis, percentile, count, falseAlarmRate, falseDiscoveryRate } = by
  const asked = { basis, percentile, count, falseAlarmRate, falseDiscoveryRate }
  const batch = await service.call('scoreBatch', { analysisId: set.analysisId, tableId, by: asked })
  expect(batch.models[0]).toMatchObject({ fittedRows: 120, excluded: 0 })
})
