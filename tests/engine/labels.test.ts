import { readFileSync } from 'node:fs'
import { afterAll, expect, inject, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { fitPart } from '../../src/engine/partsOfRows'
import { Pool } from '../../src/engine/pool'
import type { LabelChange, LabelSet } from '../../src/shared/labels'
import { planFor, thresholdSettings, type Plan } from '../../src/shared/plan'
import { normal } from '../core/support'
import { analyseSet, judgedBy, open, startService, temporaryFile } from './support'

const service = startService()
const pool = new Pool(new URL(inject('workerUrl')), 1)
afterAll(() => Promise.all([service.close(), pool.close()]))

/** 120 good parts and 12 bad ones near each other, the last of them bad; with serial numbers. */
const random = createRandom(5)
const rows = Array.from({ length: 132 }, (_, i) => {
  const shift = i >= 120 ? 5 : 0
  return `${i + 1000},${(10 + normal(random) + shift).toFixed(3)},${(20 + normal(random) + shift).toFixed(3)},${i >= 120 ? 'NOK' : 'OK'}`
})
const header = 'serial,a,b,verdict'
const sheet = (lines: string[]) => temporaryFile('parts.csv', [header, ...lines].join('\n') + '\n')
const file = sheet(rows)
const columns = ['a', 'b'].map((name) => ({ name, transform: 'none' as const }))
const base = { columns, maxComponents: 3, restarts: 2 }

const change = (label: LabelChange['label'], more: Partial<LabelChange> = {}): LabelChange => ({
  ...{ label, disposition: null, comment: '', reason: label === 'ignore' ? 'test' : '' },
  ...{ by: 'A. Wu', at: '2026-01-02T03:04:05.000Z', ...more },
})

/** Labels of rows of the file, as the window makes them. */
async function labelsOf(path: string, said: Record<number, LabelChange[]>): Promise<LabelSet[]> {
  const { tableId } = await open(service, path)
  const wanted = Object.keys(said).map(Number)
  const { table, hashes } = await service.call('identify', { tableId, rows: wanted })
  const entries = wanted.map((row, i) => ({ row, hash: hashes[i], changes: said[row] }))
  return [{ table, entries }]
}

const analysed = async (path: string, plan: Partial<Plan>) => {
  const set = await analyseSet(service, path, { ...base, ...plan })
  return { set, model: service.session.model(set.models[0].modelId) }
}
const labelColumn = { column: 'verdict', bad: ['NOK'], good: ['OK'], ignore: [] }

test('known-bad rows have no part in scale and fit, and are judged all the same', async () => {
  const { model } = await analysed(file, { labelColumn, robust: false })
  const { model: alone } = await analysed(sheet(rows.slice(0, 120)), { robust: false })
  expect(model.scaled).toEqual(alone.scaled)
  expect(model.analysis).toMatchObject({ knownBad: 12, keptOut: 0, fittedRows: 132 })
  expect(model.analysis.model.bic).toBeCloseTo(alone.analysis.model.bic, 8)
  expect(model.prepared.rows).toHaveLength(132)
  const { model: all } = await analysed(file, { robust: false })
  expect(all.scaled).not.toEqual(model.scaled)
})

test('a robust fit looks for scattered rows among those that are not known to be bad', async () => {
  const { model } = await analysed(file, { labelColumn })
  const { model: alone } = await analysed(sheet(rows.slice(0, 120)), {})
  expect(model.scaled).toEqual(alone.scaled)
  expect(model.analysis.keptOut).toBe(alone.analysis.keptOut)
  expect(model.analysis.knownBad).toBe(12)
})

test('a refit to some of the rows keeps known-bad ones out as well', async () => {
  const { model } = await analysed(file, { labelColumn })
  const { rows: n } = model.prepared.data
  const all = Int32Array.from({ length: n }, (_, i) => i)
  const part = await fitPart(model, all, { pool })
  expect(part.model.analysis.knownBad).toBe(12)
  part.model.prepared.center.forEach((value, j) =>
    expect(value).toBeCloseTo(model.prepared.center[j], 10),
  )
  const { typicality } = await part.score(all)
  model.typicality.forEach((value, i) => expect(typicality[i]).toBeCloseTo(value, 7))
  const some = all.filter((i) => i % 3 > 0)
  const bad = some.filter((i) => model.prepared.knownBad![i] === 1)
  expect((await fitPart(model, some, { pool })).model.analysis.knownBad).toBe(bad.length)
})

test('known-bad rows that are beyond what good rows give are said to be so, and leave the file clean', async () => {
  const { model } = await analysed(file, { labelColumn })
  const { modelId } = model.analysis
  const { beyond } = await service.call('meaning', { modelId, by: thresholdSettings(judgedBy()) }) // prettier-ignore
  expect(beyond).toBeGreaterThan(8)
  expect(beyond).toBeLessThanOrEqual(13)
})

test('good labels, comments and dispositions leave the model as it is', async () => {
  const { set } = await analysed(file, {})
  const labels = await labelsOf(file, {
    3: [change('good', { comment: 'measured twice', disposition: 'gauge error' })],
  })
  const { set: again } = await analysed(file, { labels })
  expect(again.models[0].model).toEqual(set.models[0].model)
})

test('ignored rows are neither fitted nor judged, with the reason', async () => {
  const labels = await labelsOf(file, { 7: [change('ignore', { reason: 'fell down' })] })
  const { set, model } = await analysed(file, { labels })
  expect(set.models[0].leftOut).toMatchObject([
    {
      ...{ row: 7, reason: 'ignored, reason: fell down (A. Wu)' },
      reasons: [{ id: 'ignored', params: { reason: 'fell down', by: 'A. Wu' } }],
    },
  ])
  expect(model.prepared.rows).not.toContain(7)
})

test('labels stay with their parts when the file is sorted otherwise, or rows are added', async () => {
  const labels = await labelsOf(file, { 120: [change('bad')], 7: [change('ignore')] })
  const serialsOf = async (path: string) => {
    const { tableId } = await open(service, path)
    const known = { labels, labelColumn: null }
    const { of, notes } = await service.call('labels', { tableId, known })
    const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1)
    const found = [...of.keys()].filter((row) => of[row] > 0)
    return { notes, serials: found.map((row) => `${lines[row].split(',')[0]} ${of[row]}`) }
  }
  for (const lines of [
    rows,
    rows.toReversed(),
    [...rows, '2000,1,2,OK'],
    ['2000,1,2,OK', ...rows],
  ]) {
    const { serials, notes } = await serialsOf(sheet(lines))
    expect(serials.sort()).toEqual(['1007 3', '1120 2'])
    expect(notes).toEqual([])
  }
  const without = await serialsOf(sheet(rows.toReversed().filter((_, i) => i !== 131 - 120)))
  expect(without.serials).toEqual(['1007 3'])
  expect(without.notes[0]).toContain(
    '1 of 2 labels by hand is not applied: no row has the cells any more',
  )
})

test('labels of another table are kept, not applied, and this is said', async () => {
  const labels = await labelsOf(file, { 120: [change('bad')] })
  const other = sheet(rows.map((line) => line.replace(/^\d/, '7')))
  const { set } = await analysed(other, { labels })
  expect(set.models[0].knownBad).toBe(0)
  expect(set.labelNotes).toEqual([
    '1 label by hand was given to rows of another table (parts.csv, 132 rows) and is not applied to this one.',
  ])
  expect(set.plan.labels).toEqual(labels)
})

test('of the column and a person the person is right, and the latest of what was said counts', async () => {
  const labels = await labelsOf(file, {
    0: [change('bad')],
    121: [change('bad'), change('good', { reason: 'measured again' })],
    122: [change('bad'), change(null, { reason: 'wrong row' })],
  })
  const { tableId } = await open(service, file)
  const { of } = await service.call('labels', { tableId, known: { labels, labelColumn } })
  expect([of[0], of[1], of[120], of[121], of[122]]).toEqual([2, 1, 2, 1, 2])
})

test('the statistics count every labelled row once, and find what a count by hand finds', async () => {
  const { set, model } = await analysed(file, { labelColumn })
  const { modelId } = model.analysis
  const by = judgedBy()
  const known = { labels: [], labelColumn }
  const found = (await service.call('labelStatistics', { modelId, by: { ...by, known } }))!
  const { rows: flagged } = await service.call('flags', {
    ...{ modelId, x: 1, y: 2, colourBy: null, assignment: 'largest' as const },
    by: thresholdSettings(by),
  })
  const caught = [...flagged].filter((row) => row >= 120).length
  expect(found).toMatchObject({ good: 120, bad: 12, ignored: 0, notJudged: { good: 0, bad: 0 } })
  expect(found.table).toEqual({
    truePositive: caught,
    falsePositive: flagged.length - caught,
    falseNegative: 12 - caught,
    trueNegative: 120 - flagged.length + caught,
  })
  expect(found.catchRate).toMatchObject({ count: caught, of: 12 })
  const score = [...model.prepared.rows.keys()].map((i) => ({
    score: -model.typicality[i],
    bad: model.prepared.rows[i] >= 120,
  }))
  let wins = 0
  for (const b of score.filter(({ bad }) => bad))
    for (const g of score.filter(({ bad }) => !bad))
      wins += b.score > g.score ? 1 : b.score === g.score ? 0.5 : 0
  expect(found.rocAuc).toBeCloseTo(wins / (12 * 120), 12)
  expect(found.notes.map(({ kind }) => kind)).toEqual(['goodFitted'])
  expect(set.labelNotes).toEqual([])
})

test('without labels there are no statistics', async () => {
  const { model } = await analysed(file, {})
  const known = { labels: [], labelColumn: null }
  const { modelId } = model.analysis
  expect(
    await service.call('labelStatistics', { modelId, by: { ...judgedBy(), known } }),
  ).toBeNull()
})

test('a label column is never part of the model, and must be there', async () => {
  const both = [...columns, { name: 'serial', transform: 'none' as const }]
  const named = { ...labelColumn, column: 'serial' }
  await expect(analysed(file, { columns: both, labelColumn: named })).rejects.toThrow('“serial” cannot be the label of each row and part of the model too') // prettier-ignore
  await expect(analysed(file, { labelColumn: { ...labelColumn, column: 'x' } })).rejects.toThrow('no column “x”') // prettier-ignore
})

test('values that no row has, and values that say nothing, are said', async () => {
  const odd = { column: 'verdict', bad: ['BAD'], good: ['OK'], ignore: [] }
  const { set } = await analysed(file, { labelColumn: odd })
  expect(set.labelNotes).toEqual([
    'No row of the label column “verdict” has the value “BAD”.',
    '12 rows have another value in the label column “verdict” and are not labelled by it: “NOK”.',
  ])
})

test('where all rows but one are known to be bad there is no model, and the message says why', async () => {
  const { rows: n } = await open(service, file)
  const labels = await labelsOf(
    file,
    Object.fromEntries(Array.from({ length: n - 1 }, (_, row) => [row, [change('bad')]])),
  )
  await expect(analysed(file, { labels })).rejects.toThrow('131 of the 132 complete rows are known to be bad') // prettier-ignore
})

test('the file’s own plan labels nothing', async () => {
  const plan = planFor(await open(service, file))!
  expect([plan.labels, plan.labelColumn]).toEqual([[], null])
})
