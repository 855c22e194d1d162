import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mostPlaces } from '../../../src/renderer/flagPlaces'
import { useAnalysis } from '../../../src/renderer/stores/analysis'
import { useDropping } from '../../../src/renderer/stores/dropping'
import { useExporting } from '../../../src/renderer/stores/exporting'
import { useNotices } from '../../../src/renderer/stores/notices'
import { usePlan } from '../../../src/renderer/stores/plan'
import { useWork } from '../../../src/renderer/stores/work'
import { analysis, analysisSet, flags, oneModel, picture, table } from '../fake/answers'
import { answerFlags, answerPicture, fakeApp, file, openAndShow } from '../fake/app'
import { settle } from '../fake/port'
import { atPercentile } from '../../support/atPercentile'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

/** Columns of a plan, untransformed. */
const named = (...names: string[]) => names.map((name) => ({ name, transform: 'none' as const }))

const asked = (modelId: number, x: number, y: number) => ({
  modelId,
  x,
  y,
  colourBy: null,
  contours: 'log',
  slice: null,
  assignment: 'largest',
})

const rest = async () => {
  await vi.advanceTimersByTimeAsync(300)
  await settle()
}

describe('the flow without a click', () => {
  it('opens the first sample, fits the preselected columns with the defaults, and shows it', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.begin()
    await settle()
    expect(port.params('open')).toEqual({ file: 'handle-of-inspection.csv' })
    await port.result(port.last('open'), table(7, 'inspection.csv'))
    expect(port.params('analyse')).toMatchObject({
      tableId: 7,
      plan: { columns: named('c0', 'c1', 'c2'), percentile: 4, restarts: 10, minComponents: 1 },
    })
    await port.result(port.last('analyse'), oneModel(3, 7))
    expect(port.params('picture')).toEqual(asked(3, 0, 1))
    expect(port.params('flags')).toEqual({
      ...{ ...asked(3, 0, 1), by: atPercentile(4) },
      ...{ from: 0, most: mostPlaces },
    })
    await answerPicture(port)
    expect(useAnalysis().shown?.flags.count).toBe(4)
  })

  it('opens the file that the window was started with', async () => {
    const app = fakeApp()
    app.desktop.initialFile.mockResolvedValue(file('given.csv'))
    const port = await app.connect()
    void app.session.begin()
    await settle()
    expect(port.params('open')).toEqual({ file: 'handle-of-given.csv' })
    expect(app.desktop.openSample).not.toHaveBeenCalled()
  })

  it('shows the preview at once and the final model after it', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('a.csv'))
    await settle()
    await port.result(port.last('open'), table(1, 'a.csv'))
    const run = port.last('analyse')
    await port.preview(run, oneModel(1, 1, undefined, 'preview'))
    await answerPicture(port)
    expect(useAnalysis().shown?.analysis.stage).toBe('preview')
    expect(useExporting().possible).toBe(false)
    await port.result(run, oneModel(2))
    await answerPicture(port)
    expect(useAnalysis().shown?.analysis).toMatchObject({ stage: 'final', modelId: 2 })
    expect(useExporting().possible).toBe(true)
  })
})

describe('overtaken answers', () => {
  it('ignores the picture of a preview that arrives after that of the final model', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('a.csv'))
    await settle()
    await port.result(port.last('open'), table(1, 'a.csv'))
    const run = port.last('analyse')
    await port.preview(run, oneModel(1, 1, undefined, 'preview'))
    const [slowPicture, slowFlags] = [port.last('picture'), port.last('flags')]
    await port.result(run, oneModel(2))
    await answerPicture(port)
    await port.result(slowPicture, picture(1, 0, 1))
    await port.result(slowFlags, flags(1, 4))
    expect(useAnalysis().shown?.analysis.modelId).toBe(2)
    expect(useAnalysis().shown?.picture.modelId).toBe(2)
  })

  it('cancels a run when a model setting changes, and fits once the hand rests', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ seed: 1 })
    await rest()
    const first = port.last('analyse')
    app.session.change({ seed: 2 })
    app.session.change({ seed: 3 })
    expect(port.cancelled()).toContain(first.id)
    await rest()
    expect(port.calls('analyse')).toHaveLength(3)
    expect(port.params('analyse').plan.seed).toBe(3)
    await port.result(first, oneModel(9))
    expect(useAnalysis().shown?.analysis.modelId).toBe(1)
  })

  it('opens the later of two files, whichever is read first', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('slow.csv'))
    await settle()
    const slow = port.last('open')
    void app.session.open(file('quick.csv'))
    await settle()
    await port.result(port.last('open'), table(2, 'quick.csv'))
    await port.result(slow, table(1, 'slow.csv'))
    expect(app.session.fileName).toBe('quick.csv')
    expect(useNotices().errors).toEqual([])
  })
})

describe('the threshold', () => {
  it('asks only for flags, one call at a time, the latest wins', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const before = port.calls().length
    for (const p of [5, 6, 7, 8]) app.session.change({ percentile: p })
    await settle()
    expect(
      port
        .calls()
        .slice(before)
        .map((c) => [c.method, c.params]),
    ).toEqual([
      // The places of the four that were flagged before are here.
      ['flags', { ...asked(1, 0, 1), by: atPercentile(5), from: 4, most: mostPlaces }],
    ])
    await answerFlags(port, 1, 5)
    expect(useAnalysis().shown?.flags.count).toBe(5)
    expect(port.params('flags').by.percentile).toBe(8)
    await answerFlags(port, 1, 8)
    await rest()
    expect(useAnalysis().shown?.flags.count).toBe(8)
    expect(
      port
        .calls()
        .slice(before)
        .every((c) => c.method === 'flags'),
    ).toBe(true)
    expect(port.calls().length - before).toBe(2)
  })

  it('catches up with a percentile that moved while the picture was on its way', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('a.csv'))
    await settle()
    await port.result(port.last('open'), table(1, 'a.csv'))
    await port.result(port.last('analyse'), oneModel(1))
    app.session.change({ percentile: 20 })
    await answerPicture(port)
    expect(port.params('flags').by.percentile).toBe(20)
  })
})

describe('the axes', () => {
  it('ask for the picture and flags, not for a model', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ axes: { x: 'c2', y: 'c0' } })
    await rest()
    expect(port.calls('analyse')).toHaveLength(1)
    expect(port.params('picture')).toEqual(asked(1, 2, 0))
    await answerPicture(port)
    expect(useAnalysis().shown?.picture.x.column).toBe(2)
  })
})

describe('groups', () => {
  const ofGroups = (first: number) =>
    analysisSet(
      analysis(first, 1, undefined, 'final', 'A'),
      analysis(first + 1, 1, undefined, 'final', 'B'),
    )

  it('show one model at a time, and keep to the same group when fitted again', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ fitBy: 'c9' })
    await rest()
    await port.result(port.last('analyse'), ofGroups(2))
    await answerPicture(port)
    expect(useAnalysis().model).toMatchObject({ group: 'A', modelId: 2 })
    void useAnalysis().showGroup('B')
    await settle()
    expect(port.params('picture').modelId).toBe(3)
    await answerPicture(port)
    expect(useAnalysis().model?.group).toBe('B')
    app.session.change({ seed: 1 })
    await rest()
    await port.result(port.last('analyse'), ofGroups(4))
    await answerPicture(port)
    expect(useAnalysis().model).toMatchObject({ group: 'B', modelId: 5 })
  })
})

describe('undo', () => {
  it('runs what follows from the change that is taken back, and no more', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ percentile: 9 })
    await settle()
    await answerFlags(port, 1, 9)
    app.session.undo()
    await settle()
    expect(port.params('flags').by.percentile).toBe(4)
    await answerFlags(port, 1, 4)
    app.session.change({ seed: 5 })
    await rest()
    await port.result(port.last('analyse'), oneModel(2))
    await answerPicture(port)
    app.session.undo()
    await rest()
    expect(port.params('analyse').plan.seed).toBe(0)
    app.session.redo()
    await rest()
    expect(port.params('analyse').plan.seed).toBe(5)
  })

  it('asks for another choice among the models compared at once', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ take: { covarianceType: 'diag', nComponents: 2 } })
    await vi.advanceTimersByTimeAsync(0)
    await settle()
    expect(port.params('analyse').plan.take).toEqual({ covarianceType: 'diag', nComponents: 2 })
  })
})

describe('failures', () => {
  it('are forgotten when what failed has succeeded', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    void app.session.open(file('broken.csv'))
    await settle()
    await port.error(port.last('open'), 'broken.csv is empty.', 'FileEmpty')
    expect(useNotices().errors).toHaveLength(1)
    await openAndShow(app, port, { name: 'mended.csv', tableId: 2, modelId: 2 })
    expect(useNotices().errors).toEqual([])
  })

  it('say why nothing can be exported', async () => {
    const app = fakeApp()
    const port = await app.connect()
    expect(useExporting().obstacle).toBe('exportNothing')
    await openAndShow(app, port)
    expect(useExporting().obstacle).toBeNull()
    app.session.change({ seed: 5 })
    expect(useExporting().obstacle).toBe('exportUnfinished')
    await rest()
    expect(useExporting().obstacle).toBe('exportWhileFitting')
  })

  it('keep the file, model and settings that were there, and say what happened', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    void app.session.open(file('broken.csv'))
    await settle()
    await port.error(port.last('open'), 'broken.csv is empty.', 'FileEmpty')
    expect(useNotices().errors).toMatchObject([{ doing: 'open', message: 'broken.csv is empty.' }])
    expect(app.session.fileName).toBe('good.csv')
    expect(useAnalysis().shown?.analysis.modelId).toBe(1)
    app.session.change({ percentile: 9 })
    await settle()
    expect(port.params('flags')).toMatchObject({ modelId: 1, by: atPercentile(9) })
  })

  it('of a fit leave the former model on screen, marked as made with other settings', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ minComponents: 9, maxComponents: 9 })
    await rest()
    await port.error(port.last('analyse'), 'Too few rows.', 'TooFewRows')
    expect(useNotices().errors).toMatchObject([{ doing: 'analyse', message: 'Too few rows.' }])
    expect(useAnalysis().stale).toBe(true)
    expect(useExporting().possible).toBe(false)
    expect(useAnalysis().running).toBe(false)
  })

  it('stopping cancels the run, is no error, and keeps what is shown', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ restarts: 500 })
    await rest()
    useWork().stop()
    await settle()
    expect(port.cancelled()).toEqual([port.last('analyse').id])
    expect(useNotices().errors).toEqual([])
    expect(useWork().current).toBeNull()
    expect(useAnalysis().shown?.analysis.modelId).toBe(1)
  })

  it('refuses settings that cannot be: they never reach the engine', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    expect(app.session.change({ columns: [] })).toBe(false)
    expect(app.session.change({ minComponents: 5, maxComponents: 2 })).toBe(false)
    await rest()
    expect(port.calls('analyse')).toHaveLength(1)
    expect(usePlan().plan?.maxComponents).toBe(10)
  })
})

describe('when the engine dies', () => {
  it('the window says so, then loads the file and applies the settings again', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ percentile: 11 })
    app.session.change({ axes: { x: 'c2', y: 'c1' } })
    app.session.change({ seed: 42, columns: named('c1', 'c2') })
    await rest()
    await app.crash()
    expect(app.engineState).toMatchObject({ status: 'restarting', message: 'The engine stopped.' })
    expect(useNotices().errors).toEqual([])
    expect(useAnalysis().shown?.analysis.modelId).toBe(1)
    app.session.change({ percentile: 12 })

    const next = await app.connect()
    expect(app.engineState.status).toBe('up')
    expect(next.params('open')).toEqual({ file: 'handle-of-good.csv' })
    await next.result(next.last('open'), table(1, 'good.csv'))
    expect(next.params('analyse').plan).toMatchObject({
      seed: 42,
      columns: named('c1', 'c2'),
      percentile: 12,
    })
    await next.result(next.last('analyse'), oneModel(1))
    expect(next.params('picture')).toEqual(asked(1, 2, 1))
    await answerPicture(next)
    expect(useAnalysis().live).toBe(true)
  })

  it('while a second file is read, the failure is said and the first file comes back', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    void app.session.open(file('deadly.csv'))
    await settle()
    await app.crash()
    expect(useNotices().errors).toMatchObject([{ doing: 'open' }])
    const next = await app.connect()
    expect(next.params('open')).toEqual({ file: 'handle-of-good.csv' })
  })

  it('for good, the window says that too', async () => {
    const app = fakeApp()
    await openAndShow(app, await app.connect())
    await app.crash(false)
    expect(app.engineState.status).toBe('gone')
  })
})

describe('what would be lost', () => {
  it('is nothing before something was changed by hand: no question', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    void app.session.replaceBy(file('b.csv'))
    await settle()
    expect(app.desktop.confirmReplace).not.toHaveBeenCalled()
    expect(port.params('open')).toEqual({ file: 'handle-of-b.csv' })
  })

  it('keeps the present file when the answer is no', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ percentile: 9 })
    await settle()
    await answerFlags(port, 1, 9)
    expect(app.desktop.setUnsaved).toHaveBeenLastCalledWith(true)
    app.desktop.confirmReplace.mockResolvedValue(false)
    await app.session.replaceBy(file('b.csv'))
    expect(port.calls('open')).toHaveLength(1)

    void useExporting().exportRows('flagged')
    await settle()
    expect(app.desktop.chooseExport).toHaveBeenCalledWith('good-flagged.csv', 'rows')
    expect(port.params('export')).toMatchObject({
      analysisId: 1,
      by: { percentile: 9 },
      which: 'flagged',
    })
    await port.result(port.last('export'), { fileName: 'x.csv', rows: 9, escapedCells: 1 })
    expect(app.desktop.setUnsaved).toHaveBeenLastCalledWith(false)
    expect(useNotices().toasts).toMatchObject([{ key: 'exportedEscaped' }])
  })

  it('several dropped files are stacked, and that is said', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void useDropping().drop([new File([], 'one.csv'), new File([], 'two.csv')])
    await settle()
    expect(port.calls('open')).toEqual([])
    expect(port.params('openStack')).toEqual({ files: ['handle-of-one.csv', 'handle-of-two.csv'] })
    const stacked = ['one.csv', 'two.csv']
    await port.result(port.last('openStack'), { ...table(1, 'one.csv'), stacked })
    expect(useNotices().toasts).toMatchObject([{ key: 'stacked', values: { files: 2 } }])
  })

  it('several dropped files of different shapes: why they are not stacked is said', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void useDropping().drop([new File([], 'one.csv'), new File([], 'two.csv')])
    await settle()
    const message = 'The tables cannot be stacked: two.csv has 0 of the 2 columns of one.csv.'
    await port.error(port.last('openStack'), message, 'ShapesDiffer')
    expect(useNotices().errors).toMatchObject([{ doing: 'open', message }])
    expect(app.session.table).toBeNull()
  })

  it('several dropped files with a plan among them: the first is opened, and that is said', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void useDropping().drop([new File([], 'one.csv'), new File([], 'two.plan.json')])
    await settle()
    expect(port.params('open')).toEqual({ file: 'handle-of-one.csv' })
    expect(useNotices().toasts).toMatchObject([{ key: 'onlyFirst', values: { others: 1 } }])
  })
})
