import { expect, it, vi } from 'vitest'
import { useLabels } from '../../../src/renderer/stores/labels'
import { usePlan } from '../../../src/renderer/stores/plan'
import { useView } from '../../../src/renderer/stores/view'
import type { LabelSet } from '../../../src/shared/labels'
import { fakeApp, openAndShow } from '../fake/app'
import { settle, type FakePort } from '../fake/port'

const table = { name: 'good.csv', rows: 100, order: 5, sketch: [1, 2, 3] }

async function shown() {
  const app = fakeApp()
  const port = await app.connect()
  await openAndShow(app, port)
  return { app, port, labels: useLabels(), plan: usePlan(), view: useView() }
}

/** Answers what a change of labels asks the engine, as it would. */
async function answerIdentify(port: FakePort): Promise<void> {
  const { rows } = port.params('identify')
  await port.result(port.last('identify'), { table, hashes: rows.map((row) => 1000 + row) })
  await settle()
}
async function answerLabels(port: FakePort): Promise<void> {
  const { known } = port.params('labels')
  const of = new Uint8Array(100)
  const places = known.labels.flatMap(({ entries }, set) =>
    entries.map(({ row, changes }, entry) => {
      const { label } = changes.at(-1)!
      if (label !== null) of[row] = ['good', 'bad', 'ignore'].indexOf(label) + 1
      return { row, set, entry }
    }),
  )
  const byHand = {
    row: Int32Array.from(places, ({ row }) => row),
    set: Int32Array.from(places, ({ set }) => set),
    entry: Int32Array.from(places, ({ entry }) => entry),
  }
  await port.result(port.last('labels'), { tableId: 1, of, byHand, notes: [] })
  await settle()
}
const entriesOf = (sets: LabelSet[] | undefined) => sets?.flatMap(({ entries }) => entries) ?? []

it('asks for a name once, labels with name and time, and runs a new fit for a bad row only', async () => {
  const { port, labels, plan, view } = await shown()
  void labels.say([7, 8], 'good')
  expect(labels.asked).toEqual({ rows: [7, 8], label: 'good', needsReason: false })
  void labels.answer('  A. Wu ', '')
  await settle()
  await answerIdentify(port)
  expect(view.labelledBy).toBe('A. Wu')
  const [first] = entriesOf(plan.plan?.labels)
  expect(first).toMatchObject({ row: 7, hash: 1007, changes: [{ label: 'good', by: 'A. Wu' }] })
  expect(Date.parse(first!.changes[0]!.at)).toBeGreaterThan(Date.parse('2020-01-01'))
  await answerLabels(port)
  expect(labels.of(7)?.label).toBe('good')
  expect(labels.of(9)).toBeNull()
  vi.useFakeTimers()
  const fits = port.calls('analyse').length
  await vi.advanceTimersByTimeAsync(1000)
  expect(port.calls('analyse')).toHaveLength(fits)
  void labels.say([9], 'bad')
  await settle()
  await answerIdentify(port)
  await vi.advanceTimersByTimeAsync(1000)
  expect(port.calls('analyse')).toHaveLength(fits + 1)
  vi.useRealTimers()
})

it('asks why where a label is changed or a row is left out, and keeps what was said before', async () => {
  const { port, labels, plan, view } = await shown()
  view.labelledBy = 'A. Wu'
  void labels.say([3], 'ignore')
  expect(labels.asked?.needsReason).toBe(true)
  void labels.answer('A. Wu', 'fell down')
  await settle()
  await answerIdentify(port)
  await answerLabels(port)
  void labels.say([3], 'good')
  expect(labels.asked).toMatchObject({ label: 'good', needsReason: true })
  void labels.answer('B. Lin', 'found again')
  await settle()
  await answerIdentify(port)
  const [entry] = entriesOf(plan.plan?.labels)
  expect(entry!.changes.map(({ label, by, reason }) => [label, by, reason])).toEqual([
    ['ignore', 'A. Wu', 'fell down'],
    ['good', 'B. Lin', 'found again'],
  ])
  await answerLabels(port)
  // The same again is nothing new.
  void labels.say([3], 'good')
  expect(labels.asked).toBeNull()
  plan.undo()
  expect(entriesOf(plan.plan?.labels)[0]!.changes).toHaveLength(1)
})

it('a comment follows the label that was given a moment ago, and loses nothing of it', async () => {
  const { port, labels, plan, view } = await shown()
  view.labelledBy = 'A. Wu'
  void labels.say([4], 'bad')
  await settle()
  await answerIdentify(port)
  await answerLabels(port)
  void labels.note([4], { disposition: 'scrap' })
  void labels.note([4], { comment: 'cracked' })
  await settle()
  await answerIdentify(port)
  await answerIdentify(port)
  await answerLabels(port)
  await settle()
  expect(entriesOf(plan.plan?.labels)[0]!.changes.at(-1)).toMatchObject({
    ...{ label: 'bad', disposition: 'scrap', comment: 'cracked' },
  })
})
