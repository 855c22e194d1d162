import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { judgedBy, open, pictureOf, startService, temporaryFolder, threeFamilies } from './support'
import type { EngineService } from '../../src/engine/service'
import { planFor, planSchema } from '../../src/shared/plan'
import { atPercentile } from '../support/atPercentile'

let service: EngineService
const start = () => (service = startService())
afterEach(() => service.close())

/** Files of one shape in a folder, by name. */
function files(texts: Record<string, string>): string[] {
  const folder = temporaryFolder()
  return Object.entries(texts).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    service.files.add(path, { path, access: 'read' })
    return path
  })
}

test('files that are stacked give the model of the one file they were cut from', async () => {
  start()
  const [header, ...rows] = threeFamilies(300, 2).trim().split('\n')
  const text = (part: string[]) => [header, ...part].join('\n') + '\n'
  const paths = files({
    'whole.csv': text(rows),
    'a.csv': text(rows.slice(0, 120)),
    'b.csv': text(rows.slice(120)),
  })
  const fitted = async (opened: Awaited<ReturnType<typeof open>>) => {
    const plan = planSchema.parse(planFor(opened))
    const { models } = await service.call('analyse', { tableId: opened.tableId, plan })
    return models[0]
  }
  const whole = await fitted(await open(service, paths[0]))
  const opened = await service.call('openStack', { files: paths.slice(1) })
  expect(opened).toMatchObject({ fileName: 'a.csv', rows: 300, stacked: ['a.csv', 'b.csv'] })
  expect(opened.columns.map(({ name, preselected }) => [name, preselected])).toEqual([
    ['file', false],
    ['m0', true],
    ['m1', true],
  ])
  const stack = await fitted(opened)
  expect(stack.model).toEqual(whole.model)
  const row = await service.call('row', { modelId: stack.modelId, by: judgedBy(), row: 120 })
  expect(row).toMatchObject({ line: 2, file: 'b.csv' })
  expect(row.cells.slice(1)).toEqual(rows[120].split(','))
  // The columns of the stack are one further on.
  const flagged = async (modelId: number, x: number) =>
    (await service.call('flags', { ...pictureOf(modelId, { x, y: x + 1 }), by: atPercentile(4) }))
      .rows
  expect(await flagged(stack.modelId, 1)).toEqual(await flagged(whole.modelId, 0))
})

test('no file of a stack is written over', async () => {
  start()
  const paths = files({ 'a.csv': threeFamilies(60, 2), 'b.csv': threeFamilies(60, 2) })
  const opened = await service.call('openStack', { files: paths })
  const plan = planSchema.parse(planFor(opened))
  const { analysisId } = await service.call('analyse', { tableId: opened.tableId, plan })
  service.files.add('target', { path: paths[1], access: 'write' })
  const question = { analysisId, by: judgedBy(), which: 'all' as const, target: 'target' }
  await expect(service.call('export', question)).rejects.toMatchObject({
    code: 'WouldOverwriteInput',
  })
})

test('a stack is understood again with other settings, read anew only where it must be', async () => {
  start()
  const paths = files({ 'a.csv': 'x;y\n1,234;2\n2,5;3\n', 'b.csv': 'x;y\n3,5;2\n4,5;3\n' })
  const opened = await service.call('openStack', { files: paths })
  expect(opened.dialect).toMatchObject({ delimiter: ';', decimal: ',' })
  const { tableId } = opened
  const nameless = await service.call('reread', { tableId, settings: { headerLines: 0 } })
  expect(nameless).toMatchObject({ rows: 6, stacked: ['a.csv', 'b.csv'] })
  writeFileSync(paths[1], 'x;y\n3,5;2\n4,5;3\n5,5;4\n')
  const anew = await service.call('reread', { tableId, settings: { quote: '' } })
  expect(anew.rows).toBe(5)
})

test('files of different shapes are refused by name, and what was open stays', async () => {
  start()
  const paths = files({ 'a.csv': 'x,y\n1.5,2\n2.5,3\n', 'b.csv': 'u,v,w\n1,2,3\n4,5,6\n' })
  const { tableId } = await open(service, paths[0])
  await expect(service.call('openStack', { files: paths })).rejects.toMatchObject({
    code: 'ShapesDiffer',
    message: expect.stringContaining('b.csv has 0 of the 2 columns of a.csv'),
  })
  expect(await service.call('reread', { tableId, settings: {} })).toMatchObject({ rows: 2 })
})

test('all sheets of a workbook that are of one shape are stacked', async () => {
  start()
  const path = join(temporaryFolder(), 'book.xlsx')
  copyFileSync('tests/golden/workbooks/openpyxl.xlsx', path)
  service.files.add(path, { path, access: 'read' })
  const one = await service.call('open', { file: path })
  const all = await service.call('open', { file: path, settings: { sheet: '*' } })
  expect(one.sheets.length).toBeGreaterThan(1)
  const named = (sheet: string) =>
    all.stacked!.includes(sheet) || all.notes.some((note) => note.includes(`“${sheet}”`))
  expect(one.sheets.filter((sheet) => !named(sheet))).toEqual([])
})

test('a list of single values is analysed by part, and as it is where a person wants that', async () => {
  start()
  const rows = Array.from({ length: 30 }, (_, i) =>
    ['x', 'y'].map((name, j) => `S${i},${name},${(i % 7) + j + 0.25}`).join('\n'),
  )
  const [path] = files({ 'list.csv': `Serial,Feature,Value\n${rows.join('\n')}\n` })
  const opened = await open(service, path)
  expect(opened.columns.map(({ name }) => name)).toEqual(['Serial', 'x', 'y'])
  expect(opened).toMatchObject({ rows: 30, layout: { long: { pivoted: true, rows: 60 } } })
  const { tableId } = opened
  const asItIs = await service.call('reread', { tableId, settings: { pivot: false } })
  expect(asItIs).toMatchObject({ rows: 60, layout: { long: { pivoted: false } } })
})
