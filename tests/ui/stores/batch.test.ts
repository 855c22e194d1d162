import { nextTick } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useBatch } from '../../../src/renderer/stores/batch'
import { useNotices } from '../../../src/renderer/stores/notices'
import { useView } from '../../../src/renderer/stores/view'
import { useWork } from '../../../src/renderer/stores/work'
import type { JudgedBatch, JudgedByModel } from '../../../src/shared/api/scoring'
import type { ThresholdSettings } from '../../../src/shared/plan'
import { analysis, oneModel, table } from '../fake/answers'
import { answerPicture, fakeApp, file, openAndShow } from '../fake/app'
import { settle, type FakePort } from '../fake/port'

const byModel = (calibrationRows: number | null): JudgedByModel => ({
  ...{ modelId: 11, group: null, completeRows: 40, partialRows: 0, basis: 'good-batch' },
  against: { fileName: 'good.csv', rows: 100, fittedRows: 100, totalWeight: 100 },
  ...{ threshold: -5, flagged: 3, flaggedPartial: 0, ofFamilies: 0, ties: 0, notJudged: 0 },
  ...{ calibrationRows, reach: null },
})
const judged = (by: ThresholdSettings, calibrationRows: number | null): JudgedBatch => ({
  ...{ analysisId: 11, by, fileName: 'today.csv', rows: 40, judgedRows: 40, flagged: 3 },
  ...{ notJudged: [], notJudgedCount: 0, models: [byModel(calibrationRows)] },
})

/** A file on screen, and a batch that was chosen. */
async function start() {
  const app = fakeApp()
  const port = await app.connect()
  await openAndShow(app, port)
  const batch = useBatch()
  app.desktop.chooseBatch.mockResolvedValueOnce(file('today.csv'))
  void batch.choose()
  await settle()
  return { app, port, batch }
}

async function answerScore(port: FakePort, calibrationRows: number | null = 100) {
  await port.result(port.last('scoreBatch'), oneModel(11, 7))
  const { by } = port.params('judgedBatch')
  await port.result(port.last('judgedBatch'), judged(by, calibrationRows))
  await settle()
}

async function answerAll(port: FakePort, calibrationRows: number | null = 100) {
  await port.result(port.last('openBatch'), table(7, 'today.csv'))
  await answerScore(port, calibrationRows)
}

/** Another model is fitted, up to its picture. */
async function refit(app: Awaited<ReturnType<typeof start>>['app'], port: FakePort, id: number) {
  app.session.change({ seed: id })
  vi.runOnlyPendingTimers()
  await settle()
  await port.result(port.last('analyse'), oneModel(id, 1, port.params('analyse').plan))
  await answerPicture(port)
  await nextTick()
  await settle()
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a batch', () => {
  test('is read, judged by the analysis on screen, and shown in a view of its own', async () => {
    const { port, batch } = await start()
    const view = useView()
    expect(port.params('openBatch')).toEqual({ file: 'handle-of-today.csv' })
    expect(view.shownTabs).not.toContain('batch')
    await answerAll(port)
    expect(port.params('scoreBatch')).toMatchObject({ analysisId: 1, tableId: 7, by: { basis: null } }) // prettier-ignore
    expect([view.tab, batch.judged?.flagged, batch.stale]).toEqual(['batch', 3, false])
    expect(useWork().running).toEqual([])
  })

  test('is read as the good rows were, and found out where that does not fit', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.table = { ...app.session.table!, settings: { sheet: 'May' } }
    app.desktop.chooseBatch.mockResolvedValueOnce(file('today.xlsx'))
    void useBatch().choose()
    await settle()
    expect(port.params('openBatch')).toMatchObject({ settings: { sheet: 'May' } })
    await port.error(port.last('openBatch'), 'There is no sheet “May”.', 'FileEmpty')
    expect(port.params('openBatch')).toEqual({ file: 'handle-of-today.xlsx' })
  })

  test('that cannot be judged is a message; the former one stays', async () => {
    const { app, port, batch } = await start()
    await answerAll(port)
    app.desktop.chooseBatch.mockResolvedValueOnce(file('other.csv'))
    void batch.choose()
    await settle()
    await port.result(port.last('openBatch'), table(8, 'other.csv'))
    await port.error(port.last('scoreBatch'), 'No column “c1”.', 'TooFewRows')
    expect(useNotices().errors).toMatchObject([{ doing: 'batch', message: 'No column “c1”.' }])
    expect(batch.shown?.file.name).toBe('today.csv')
    expect(batch.judged?.flagged).toBe(3)
  })

  test('that was stopped is not judged again by itself', async () => {
    const { port, batch } = await start()
    await port.result(port.last('openBatch'), table(7, 'today.csv'))
    useWork().stop()
    await settle()
    expect(batch.shown).toBeNull()
    expect(batch.running).toBe(false)
    expect(useNotices().errors).toEqual([])
    useView().tab = 'picture'
    await nextTick()
    expect(port.calls('openBatch')).toHaveLength(1)
  })

  test('is the same file: refused', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.desktop.chooseBatch.mockResolvedValueOnce(file('good.csv'))
    await useBatch().choose()
    expect(useNotices().errors).toMatchObject([{ own: { key: 'batchIsReference' } }])
    expect(port.calls('openBatch')).toHaveLength(0)
  })
})

describe('another model', () => {
  test('judges again what is looked at, without reading it again', async () => {
    const { app, port, batch } = await start()
    await answerAll(port)
    app.session.change({ seed: 2 })
    await nextTick()
    expect(batch.stale).toBe(true)
    await refit(app, port, 2)
    expect(port.calls('scoreBatch')).toHaveLength(2)
    expect(port.params('scoreBatch')).toMatchObject({ analysisId: 2, tableId: 7 })
    expect(batch.stale).toBe(true)
    await answerScore(port)
    expect([batch.stale, port.calls('openBatch').length]).toEqual([false, 1])
  })

  test('while it is scored overtakes it: it is judged by the new one', async () => {
    const { app, port, batch } = await start()
    await port.result(port.last('openBatch'), table(7, 'today.csv'))
    const former = port.last('scoreBatch').id
    await refit(app, port, 2)
    expect(port.cancelled()).toContain(former)
    await answerAll(port)
    expect(port.params('scoreBatch').analysisId).toBe(2)
    expect([batch.stale, batch.judged?.flagged]).toEqual([false, 3])
  })

  test('of another engine has the batch read again', async () => {
    const { app, port, batch } = await start()
    await answerAll(port)
    await app.crash()
    expect(batch.stale).toBe(true)
    const next = await app.connect()
    await next.result(next.last('open'), table(1, 'good.csv'))
    await next.result(next.last('analyse'), oneModel(1, 1, next.params('analyse').plan))
    await answerPicture(next)
    await nextTick()
    await settle()
    await answerAll(next)
    expect(batch.stale).toBe(false)
  })
})

describe('the threshold of a batch', () => {
  test('is asked about alone where what it needs is known, and leaves the plan as it is', async () => {
    const { app, port, batch } = await start()
    await answerAll(port)
    void batch.change({ falseAlarmRate: 5 })
    await settle()
    expect(port.params('judgedBatch').by.falseAlarmRate).toBe(5)
    expect(port.calls('scoreBatch')).toHaveLength(1)
    expect(app.session.unsaved).toBe(false)
  })

  test('has good rows judged first where it is made from them', async () => {
    const { port, batch } = await start()
    await answerAll(port, null)
    void batch.change({ basis: 'false-discovery' })
    await settle()
    expect(port.calls('scoreBatch')).toHaveLength(2)
    expect(port.params('scoreBatch').by.basis).toBe('false-discovery')
    await answerScore(port)
    expect(batch.judged?.by.basis).toBe('false-discovery')
  })
})

test('another file has no batch', async () => {
  const { app, port, batch } = await start()
  await answerAll(port)
  await openAndShow(app, port, { name: 'next.csv', tableId: 2, modelId: 20 })
  await nextTick()
  expect([batch.shown, batch.judged, useView().tab]).toEqual([null, null, 'picture'])
})

test('a first look judges no batch', async () => {
  const app = fakeApp()
  const port = await app.connect()
  void app.session.open(file('good.csv'))
  await settle()
  await port.result(port.last('open'), table(1, 'good.csv'))
  const { plan } = port.params('analyse')
  const look = oneModel(1, 1, plan, 'preview')
  await port.preview(port.last('analyse'), { ...look, models: [analysis(1, 1, plan, 'preview')] })
  await answerPicture(port)
  await useBatch().choose()
  expect(app.desktop.chooseBatch).not.toHaveBeenCalled()
})
