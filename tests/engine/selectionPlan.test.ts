import { expect, test } from 'vitest'
import { sampleRows } from '../../src/engine/sampleRows'
import { previewPlan, selectionPlan } from '../../src/engine/selectionPlan'
import { defaultPlan, type Plan } from '../../src/shared/plan'

const table = (rows: number, columns: number) => ({
  values: new Float64Array(rows * columns),
  rows,
  columns,
})

test('up to 20 000 rows of 30 columns every pair is compared on all rows', () => {
  const plan = selectionPlan(table(20_000, 30), defaultPlan(['x']))
  expect(plan).toMatchObject({ rows: 20_000, notes: [] })
  expect(plan.pairs).toHaveLength(40)
})

test('larger tables are compared on a stated sample', () => {
  const plan = selectionPlan(table(1_000_000, 2), defaultPlan(['x']))
  expect(plan.rows).toBeLessThanOrEqual(20_000)
  expect(plan.notes[0].text).toContain(`${plan.rows} of the 1000000 rows`)
})

test('of wide tables the automatic choice leaves out matrices with more parameters than rows, tied ones too, and says so', () => {
  const plan = selectionPlan(table(1600, 300), defaultPlan(['x']))
  expect(new Set(plan.pairs.map((pair) => pair.covarianceType))).toEqual(
    new Set(['diag', 'spherical']),
  )
  expect(plan.notes.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^Full covariances with 1 or more .*1600 rows .* 45450 parameters\.$/),
    expect.stringMatching(/^Tied covariances with 1 or more .*1600 rows .* 45450 parameters\.$/),
  ])
})

test('whoever asks for certain models of a wide table gets all of them', () => {
  const range = { minComponents: 5, maxComponents: 145, componentStep: 5 }
  const plan = selectionPlan(table(280, 199), { ...defaultPlan(['x']), ...range, robust: false })
  expect(plan).toMatchObject({ rows: 280, notes: [] })
  expect(plan.pairs).toHaveLength(29 * 4)
  const ks = new Set(plan.pairs.map((pair) => pair.nComponents))
  expect([...ks]).toEqual(Array.from({ length: 29 }, (_, i) => 5 * (i + 1)))
  // Each round of a robust fit would take minutes of models that it never chooses.
  const robust = selectionPlan(table(280, 199), { ...defaultPlan(['x']), ...range })
  expect(robust.pairs).toHaveLength(29 * 2)
  expect(robust.notes).toHaveLength(2)
  const textbook = { ...defaultPlan(['x']), score: 'density' as const, robust: false }
  expect(selectionPlan(table(1600, 300), textbook).pairs).toHaveLength(40)
})

test('of thousands of columns matrices with more parameters than rows are left out for anybody', () => {
  const plan = selectionPlan(table(2000, 3000), { ...defaultPlan(['x']), maxComponents: 3 })
  expect(plan.pairs).toHaveLength(6)
  expect(plan.notes).toHaveLength(2)
})

test('a first look has small models, or the smallest where none is small', () => {
  const look = (min: number, columns: number) => {
    const plan = { ...defaultPlan(['x']), minComponents: min, maxComponents: 90, componentStep: 10 }
    const data = table(20_000, columns)
    return previewPlan(data, selectionPlan(data, plan), plan)!.pairs.map((p) => p.nComponents)
  }
  expect(look(1, 41)).toEqual([1, 1, 1, 1])
  expect(look(30, 41)).toEqual([30, 30, 30, 30])
  expect(look(30, 4)).toEqual([30, 30, 30, 30])
})

test('a wide table whose only pairs are too large keeps them: they were asked for', () => {
  const settings = { ...defaultPlan(['x']), covarianceTypes: ['full' as const] }
  expect(selectionPlan(table(400, 300), settings).pairs).toHaveLength(10)
})

test('of fewer than five rows for each dimension one family is fitted, unless a model is asked for', () => {
  const plan = defaultPlan(['x'])
  const one = [{ covarianceType: 'full', nComponents: 1 }]
  expect(selectionPlan(table(64, 12), plan)).toMatchObject({ pairs: one, smallSample: true })
  expect(selectionPlan(table(65, 12), plan).pairs).toHaveLength(40)
  const asked: Partial<Plan>[] = [
    { maxComponents: 3 },
    { componentStep: 3 },
    { covarianceTypes: ['diag', 'full'] },
    { take: { covarianceType: 'full', nComponents: 2 } },
    { score: 'density' },
  ]
  for (const what of asked)
    expect(selectionPlan(table(64, 12), { ...plan, ...what }).smallSample).toBeUndefined()
})

test('a sample is drawn by the seed, from the rows of the data, each once', () => {
  const values = Float64Array.from({ length: 3000 }, (_, i) => i)
  const data = { values, rows: 1000, columns: 3 }
  const sample = sampleRows(data, 100, 7)
  expect(sample.values).toEqual(sampleRows(data, 100, 7).values)
  expect(sample.values).not.toEqual(sampleRows(data, 100, 8).values)
  const rows = Array.from({ length: 100 }, (_, i) => sample.values[3 * i] / 3)
  expect(new Set(rows).size).toBe(100)
  expect(rows.every((row, i) => sample.values[3 * i + 2] === 3 * row + 2)).toBe(true)
})

test('a column with one other value in ten thousand does not become constant in a sample', () => {
  const data = { values: new Float64Array(20_000), rows: 10_000, columns: 2 }
  data.values.set([1, 0], 2 * 1234)
  data.values.set([0, 2], 2 * 4321)
  for (let seed = 0; seed < 5; seed++) {
    const { values } = sampleRows(data, 100, seed)
    expect(Math.max(...values.filter((_, i) => i % 2 === 0))).toBe(1)
    expect(Math.max(...values.filter((_, i) => i % 2 === 1))).toBe(2)
  }
})
