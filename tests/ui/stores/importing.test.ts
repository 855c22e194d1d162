import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useAnalysis } from '../../../src/renderer/stores/analysis'
import { useImporting } from '../../../src/renderer/stores/importing'
import { useNotices } from '../../../src/renderer/stores/notices'
import { usePlan } from '../../../src/renderer/stores/plan'
import { column, oneModel, table } from '../fake/answers'
import { answerPicture, fakeApp, file, openAndShow } from '../fake/app'
import { settle } from '../fake/port'
import type { ReadSettings } from '../../../src/core/table/types'
import { importPreview } from '../fake/preview'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('the panel', () => {
  it('asks for a preview of what is on screen and of each change, the latest winning', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const importing = useImporting()
    importing.show()
    await settle()
    expect(port.params('preview')).toEqual({ tableId: 1, settings: {} })
    importing.set({ delimiter: ';' })
    importing.set({ delimiter: '|' })
    await port.result(port.last('preview'), importPreview())
    expect(importing.preview).toBeNull()
    expect(port.params('preview')).toEqual({ tableId: 1, settings: { delimiter: '|' } })
    expect(port.calls('preview')).toHaveLength(2)
    await port.result(port.last('preview'), importPreview({ settings: { delimiter: '|' } }))
    expect(importing.preview?.settings).toEqual({ delimiter: '|' })
  })

  it('says how far a look is, and goes back to what is shown when it is stopped', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const importing = useImporting()
    importing.show()
    await settle()
    await port.result(port.last('preview'), importPreview())
    importing.set({ sheet: 'Large' })
    await settle()
    const { id } = port.last('preview')
    await port.reply({ kind: 'progress', id, progress: { step: 'reading', fraction: 0.25 } })
    expect(importing.looking?.fraction).toBe(0.25)
    // Another control waits for the sheet, another sheet does not.
    importing.set({ units: true })
    await settle()
    expect(port.cancelled()).toEqual([])
    importing.set({ sheet: 'Larger' })
    await settle()
    expect(port.cancelled()).toEqual([id])
    expect(port.params('preview')).toEqual({
      tableId: 1,
      settings: { sheet: 'Larger', units: true },
    })
    importing.stop()
    await settle()
    expect(port.cancelled()).toEqual([id, port.last('preview').id])
    expect(importing.draft).toEqual({})
    expect(importing.looking).toBeNull()
    expect(importing.failure).toBeNull()
    expect(importing.preview).not.toBeNull()
  })

  it('is closed by stopping its first look, and stops what is read when it is closed', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const importing = useImporting()
    for (const end of [importing.stop, importing.cancel]) {
      importing.show()
      await settle()
      const { id } = port.last('preview')
      end()
      await settle()
      expect(importing.shown).toBe(false)
      expect(port.cancelled()).toContain(id)
    }
  })

  it('leaves everything as it was when it is cancelled', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    const importing = useImporting()
    importing.show()
    importing.set({ decimal: ',' })
    await settle()
    importing.cancel()
    expect(port.calls('reread')).toHaveLength(0)
    expect(app.session.table?.tableId).toBe(1)
    expect(useAnalysis().shown).not.toBeNull()
    expect(app.desktop.rememberReading).not.toHaveBeenCalled()
    importing.show()
    expect(importing.draft).toEqual({})
  })

  it('applied: the file is read so, the plan stays, nothing of the former numbers is shown', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ percentile: 9 })
    await port.result(port.last('flags'), { ...useAnalysis().flags!, percentile: 9 })
    const importing = useImporting()
    importing.show()
    importing.set({ decimal: ',' })
    void importing.apply()
    await settle()
    expect(port.params('reread')).toEqual({ tableId: 1, settings: { decimal: ',' } })
    const settings = { decimal: ',' as const }
    await port.result(port.last('reread'), { ...table(2, 'good.csv'), settings })
    expect(useAnalysis().shown).toBeNull()
    expect(port.params('analyse')).toMatchObject({ tableId: 2, plan: { percentile: 9 } })
    expect(app.desktop.rememberReading).toHaveBeenCalledWith('handle-of-good.csv', settings)
    app.session.undo()
    expect(usePlan().plan?.percentile).toBe(4)
  })

  it('begins the plan again where its columns are gone, and says so', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    app.session.change({ columns: [{ name: 'c1', transform: 'none' }] })
    void app.session.reread({ headerLines: 0 })
    await settle()
    const other = { ...table(2, 'good.csv'), columns: [column(0, { name: 'column 1' })] }
    await port.result(port.last('reread'), other)
    expect(usePlan().plan?.columns).toEqual([{ name: 'column 1', transform: 'none' }])
    expect(usePlan().canUndo).toBe(false)
    expect(useNotices().toasts).toMatchObject([{ key: 'planReset' }])
  })

  it('chooses columns that are numbers only now, where nobody had touched the plan', async () => {
    const app = fakeApp()
    const port = await app.connect()
    await openAndShow(app, port)
    void app.session.reread({ decimal: ',' })
    await settle()
    await port.result(port.last('reread'), table(2, 'good.csv', 5))
    expect(usePlan().columns).toEqual([0, 1, 2, 3, 4])
    expect(useNotices().toasts).toEqual([])
  })
})

describe('a file that could not be opened', () => {
  it('is looked at by its handle and opened with the settings', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('bad.csv'))
    await settle()
    const error = { code: 'EncodingUnknown' as const, message: 'byte 0xB5 does not fit' }
    await port.reply({ kind: 'error', id: port.last('open').id, error })
    const failed = useNotices().errors[0].file!
    const importing = useImporting()
    importing.show(failed)
    await settle()
    expect(port.params('preview')).toEqual({ file: 'handle-of-bad.csv', settings: {} })
    importing.set({ encoding: 'windows-1252' })
    void importing.apply()
    await settle()
    const settings = { encoding: 'windows-1252' as const }
    expect(port.params('open')).toEqual({ file: 'handle-of-bad.csv', settings })
    await port.result(port.last('open'), { ...table(1, 'bad.csv'), settings })
    await port.result(port.last('analyse'), oneModel(1))
    await answerPicture(port)
    expect(app.desktop.rememberReading).toHaveBeenCalledWith('handle-of-bad.csv', settings)
    expect(useNotices().errors).toEqual([])
  })
})

describe('what was said about a file', () => {
  it('is said again when it is opened again', async () => {
    const app = fakeApp()
    const port = await app.connect()
    app.desktop.rememberedReading.mockResolvedValue({ sheet: 'June' })
    void app.session.open(file('a.xlsx'))
    await settle()
    expect(port.params('open')).toEqual({ file: 'handle-of-a.xlsx', settings: { sheet: 'June' } })
  })

  it('is forgotten, and that is said, where the file does not have it any more', async () => {
    const app = fakeApp()
    const port = await app.connect()
    app.desktop.rememberedReading.mockResolvedValue({ sheet: 'June' })
    void app.session.open(file('a.xlsx'))
    await settle()
    await port.error(port.last('open'), 'There is no sheet June.', 'FileEmpty')
    expect(port.params('open')).toEqual({ file: 'handle-of-a.xlsx' })
    await port.result(port.last('open'), table(1, 'a.xlsx'))
    expect(useNotices().toasts).toMatchObject([{ key: 'readingForgotten' }])
  })

  it('holds when the engine starts again', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('a.csv'), { decimal: ',' })
    await settle()
    await port.result(port.last('open'), { ...table(1, 'a.csv'), settings: { decimal: ',' } })
    await app.crash()
    const next = await app.connect()
    expect(next.params('open')).toEqual({ file: 'handle-of-a.csv', settings: { decimal: ',' } })
  })

  it('a doubt that a person has looked at is remembered as decided, without another fit', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open(file('a.xlsx'))
    await settle()
    const opened = { ...table(1, 'a.xlsx'), sheets: ['May', 'June'], sheet: 'May' }
    await port.result(port.last('open'), opened)
    const importing = useImporting()
    expect(importing.doubts).toEqual(['sheets'])
    importing.show()
    await importing.apply()
    expect(port.calls('reread')).toHaveLength(0)
    expect(app.desktop.rememberReading).toHaveBeenCalledWith('handle-of-a.xlsx', { sheet: 'May' })
    expect(importing.doubts).toEqual([])
  })

  it('of files that are stacked is remembered with each of them, and said again where they agree', async () => {
    const app = fakeApp()
    const port = await app.connect()
    const stack = { ...file('a.csv'), others: [file('b.csv'), file('c.csv')] }
    const readings: Record<string, ReadSettings> = {}
    app.desktop.rememberReading.mockImplementation(async (handle, settings) => {
      readings[handle] = settings
      return undefined
    })
    app.desktop.rememberedReading.mockImplementation(async (handle) => readings[handle] ?? null)
    void app.session.open(stack, { decimal: ',' })
    await settle()
    await port.result(port.last('openStack'), { ...table(1, 'a.csv'), settings: { decimal: ',' } })
    void app.session.reread({ decimal: ',', delimiter: ';' })
    await settle()
    await port.result(port.last('reread'), table(2, 'a.csv'))
    const settings = { decimal: ',', delimiter: ';' }
    const handles = ['a.csv', 'b.csv', 'c.csv'].map((name) => `handle-of-${name}`)
    expect(readings).toEqual(Object.fromEntries(handles.map((handle) => [handle, settings])))

    // One of them is new, and one was said with its settings in another order.
    delete readings['handle-of-b.csv']
    readings['handle-of-c.csv'] = { delimiter: ';', decimal: ',' }
    void app.session.open(stack)
    await settle()
    expect(port.params('openStack')).toEqual({ files: handles, settings })
    expect(useNotices().toasts).toEqual([])

    readings['handle-of-c.csv'] = { decimal: '.' }
    void app.session.open(stack)
    await settle()
    expect(port.params('openStack')).toEqual({ files: handles })
    expect(useNotices().toasts).toMatchObject([{ key: 'readingsDiffer' }])
  })

  it('a stack that could not be opened is looked at and opened as a stack', async () => {
    const app = fakeApp()
    const port = await app.connect()
    void app.session.open({ ...file('a.csv'), others: [file('b.csv')] })
    await settle()
    await port.reply({
      ...{ kind: 'error', id: port.last('openStack').id },
      error: { code: 'EncodingUnknown', message: 'byte 0xB5 does not fit' },
    })
    const importing = useImporting()
    importing.show(useNotices().errors[0].file)
    await settle()
    const files = { file: 'handle-of-a.csv', others: ['handle-of-b.csv'] }
    expect(port.params('preview')).toEqual({ ...files, settings: {} })
    importing.set({ encoding: 'windows-1252' })
    void importing.apply()
    await settle()
    expect(port.params('openStack')).toEqual({
      files: ['handle-of-a.csv', 'handle-of-b.csv'],
      settings: { encoding: 'windows-1252' },
    })
  })
})
