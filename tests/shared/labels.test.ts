import { describe, expect, it } from 'vitest'
import { withChanges, withLabelsKept } from '../../src/shared/labelChanges'
import { labelSetsSchema, type LabelChange, type LabelSet } from '../../src/shared/labels'
import { defaultPlan, planSchema, sameModel } from '../../src/shared/plan'

const table = (order: number) => ({ name: 'a.csv', rows: 10, order, sketch: [order] })
const change = (label: LabelChange['label'], more: Partial<LabelChange> = {}): LabelChange => ({
  ...{ label, disposition: null, comment: '', reason: '', by: 'A', at: '2026-01-02T03:04:05Z' },
  ...more,
})
const set = (order: number, ...entries: [row: number, ...LabelChange[]][]): LabelSet => ({
  table: table(order),
  entries: entries.map(([row, ...changes]) => ({ row, hash: row + 100, changes })),
})
const plan = (...labels: LabelSet[]) => ({ ...defaultPlan(['a', 'b']), labels })

describe('a label', () => {
  it('needs a name and a time, and a reason to leave out or to be another', () => {
    const valid = (...changes: LabelChange[]) => labelSetsSchema.safeParse([set(1, [0, ...changes])]).success // prettier-ignore
    expect(valid(change('bad'))).toBe(true)
    expect(valid(change('bad', { by: ' ' }))).toBe(false)
    expect(valid(change('bad', { at: 'yesterday' }))).toBe(false)
    expect(valid(change('ignore'))).toBe(false)
    expect(valid(change('ignore', { reason: 'fell' }))).toBe(true)
    expect(valid(change('bad'), change('good'))).toBe(false)
    expect(valid(change('bad'), change(null))).toBe(false)
    expect(valid(change('bad'), change('good', { reason: 'again' }))).toBe(true)
    expect(valid(change('bad'), change('bad', { comment: 'same label' }))).toBe(true)
    expect(valid(change('bad', { comment: 'x'.repeat(1001) }))).toBe(false)
  })

  it('of a good row, a comment, a disposition or a time make no other model', () => {
    const bad = plan(set(1, [3, change('bad')]))
    expect(sameModel(plan(), plan(set(1, [5, change('good')])))).toBe(true)
    expect(sameModel(plan(), bad)).toBe(false)
    const noted = change('bad', { comment: 'x', disposition: 'scrap', at: '2027-01-02T03:04:05Z' })
    expect(sameModel(bad, plan(set(1, [3, change('bad'), noted])))).toBe(true)
    expect(sameModel(bad, plan(set(1, [4, change('bad')])))).toBe(false)
    // The order in which rows were labelled is no matter.
    const two: [number, LabelChange][] = [[1, change('bad')], [2, change('bad')]] // prettier-ignore
    expect(sameModel(plan(set(1, ...two)), plan(set(1, ...two.toReversed())))).toBe(true)
  })

  it('that takes back another one, or what a column says, makes another model', () => {
    const bad = set(1, [3, change('bad')])
    expect(sameModel(plan(bad), plan(bad, set(2, [3, change('good')])))).toBe(false)
    const labelColumn = { column: 'v', bad: ['NOK'], good: ['OK'], ignore: [] }
    const good = { ...plan(set(1, [5, change('good')])), labelColumn }
    expect(sameModel({ ...plan(), labelColumn }, good)).toBe(false)
    expect(sameModel(good, { ...good, labelColumn: { ...labelColumn, good: [] } })).toBe(true)
    expect(sameModel(good, { ...good, labelColumn: { ...labelColumn, bad: [] } })).toBe(false)
  })
})

it('a value of the label column stands for one label', () => {
  const labelColumn = { column: 'v', bad: ['x'], good: ['x'] }
  expect(planSchema.safeParse({ ...plan(), labelColumn }).success).toBe(false)
})

it('another plan takes no label away; of a row of the same table what was said last counts', () => {
  const later = { at: '2027-01-02T03:04:05Z' }
  const before = [
    set(1, [3, change('bad', later)], [4, change('bad')]),
    set(2, [0, change('good')]),
  ]
  const next = withLabelsKept([set(1, [3, change('good')], [5, change('good')])], before)
  expect(next.map(({ table: { order } }) => order)).toEqual([2, 1])
  const labels = next[1]!.entries.map(({ row, changes }) => [row, changes[0]!.label])
  expect(labels).toEqual([[3, 'bad'], [5, 'good'], [4, 'bad']]) // prettier-ignore
  expect(withLabelsKept([], before)).toEqual(before)
  expect(withLabelsKept(before, [])).toEqual(before)
})

describe('withChanges', () => {
  it('adds to what was said of a row, and leaves the labels of other tables as they are', () => {
    const sets = [set(1, [3, change('bad')], [4, change('good')]), set(2, [3, change('bad')])]
    const rows = [{ row: 3, hash: 103, before: sets[0]!.entries[0]! }, { row: 7, hash: 107, before: null }] // prettier-ignore
    const next = withChanges(sets, table(1), rows, (before) =>
      change('good', { reason: before ? 'again' : '' }),
    )
    expect(next[0]).toEqual(sets[1])
    const entries = next[1]!.entries
    expect(entries.map(({ row }) => row)).toEqual([4, 3, 7])
    expect(entries[1]!.changes.map(({ label }) => label)).toEqual(['bad', 'good'])
    expect(labelSetsSchema.safeParse(next).success).toBe(true)
  })
})
