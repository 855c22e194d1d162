import { link, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Closing } from '../../src/main/closing'
import type { Dialogs } from '../../src/main/dialogs'
import { Inbox } from '../../src/main/files/inbox'
import type { PastedTables } from '../../src/main/files/pasted'
import { FileRegistry } from '../../src/main/files/registry'
import { samplePath, samplesFolder } from '../../src/main/files/samples'
import { en } from '../../src/main/locales/en'
import { createHandlers } from '../../src/main/handlers'
import { Memory } from '../../src/main/state/memory'
import { RecentFiles } from '../../src/main/state/recentFiles'

const root = resolve('/app')

function make() {
  let count = 0
  const inbox = new Inbox()
  const files = new FileRegistry(() => `h${++count}`)
  const dialogs = {
    chooseInput: vi.fn<Dialogs['chooseInput']>(() => Promise.resolve(null)),
    chooseFolder: vi.fn<Dialogs['chooseFolder']>(() => Promise.resolve(null)),
    chooseBatch: vi.fn<Dialogs['chooseBatch']>(() => Promise.resolve(null)),
    choosePlan: vi.fn<Dialogs['choosePlan']>(() => Promise.resolve(null)),
    chooseExport: vi.fn<Dialogs['chooseExport']>(() => Promise.resolve(null)),
    confirmReplace: vi.fn(() => Promise.resolve(true)),
    confirmClose: vi.fn(() => Promise.resolve(true)),
  }
  const closing = new Closing(dialogs.confirmClose, () => undefined)
  const onReady = vi.fn()
  const onState = vi.fn()
  const clipboard = {
    read: vi.fn(() => Promise.resolve({ text: '', image: false })),
    copyText: vi.fn(),
    copyImage: vi.fn(),
  }
  const pasted = { keep: vi.fn(() => Promise.resolve('/tmp/paste/Clipboard')), remove: vi.fn() }
  const memory = new Memory({ read: () => null, write: vi.fn() }, () => undefined)
  const handlers = createHandlers({
    files,
    inbox,
    dialogs,
    closing,
    samplePath: (name) => samplePath(name, root),
    samplesFolder: samplesFolder(root),
    documents: '/home/documents',
    onReady,
    clipboard,
    pasted: pasted as unknown as PastedTables,
    memory,
    recent: new RecentFiles(memory, '/home/me'),
    words: () => en,
    onState,
  })
  return { inbox, files, dialogs, closing, onReady, handlers, clipboard, pasted, memory, onState }
}

describe('a chosen file', () => {
  it('becomes a handle for reading', async () => {
    const { dialogs, handlers, files } = make()
    dialogs.chooseInput.mockResolvedValueOnce('/data/a.csv')
    expect(await handlers.chooseFile()).toEqual({ handle: 'h1', name: 'a.csv' })
    expect(files.all()).toEqual([{ handle: 'h1', path: '/data/a.csv', access: 'read' }])
  })

  it('is null when the dialog was closed, and nothing is vouched for', async () => {
    const { handlers, files } = make()
    expect(await handlers.chooseFile()).toBeNull()
    expect(await handlers.chooseExport('x.csv', 'rows')).toBeNull()
    expect(files.all()).toEqual([])
  })

  it('that was dropped is checked first', async () => {
    const { handlers, files } = make()
    await expect(handlers.acceptDrop('/no/such/file.csv')).rejects.toThrow(
      '“file.csv” is not there any more (/no/such).',
    )
    expect(files.all()).toEqual([])
  })
})

describe('a chosen folder', () => {
  it('becomes a handle for reading, is remembered, and exports go beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-images-'))
    const { dialogs, handlers } = make()
    expect(await handlers.chooseFolder()).toBeNull()
    dialogs.chooseFolder.mockResolvedValueOnce(folder)
    expect(await handlers.chooseFolder()).toEqual({ handle: 'h1', name: basename(folder) })
    expect(await handlers.recentFiles()).toMatchObject([{ name: basename(folder), missing: false }])
    await handlers.chooseExport('x.csv', 'rows')
    expect(dialogs.chooseExport).toHaveBeenCalledWith('x.csv', 'rows', dirname(folder), [folder])
    await rm(folder, { recursive: true })
    expect(await handlers.recentFiles()).toMatchObject([{ missing: true }])
  })

  it('may be dropped, and may be a batch', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-images-'))
    const { dialogs, handlers } = make()
    expect(await handlers.acceptDrop(folder)).toEqual({ handle: 'h1', name: basename(folder) })
    dialogs.chooseBatch.mockImplementationOnce((what) => Promise.resolve(`/today/${what}`))
    expect(await handlers.chooseBatch('folder')).toEqual({ handle: 'h2', name: 'folder' })
    await rm(folder, { recursive: true })
  })
})

describe('a batch', () => {
  it('becomes a handle for reading, is no recent file, and leaves the place of exports', async () => {
    const { dialogs, handlers, files } = make()
    expect(await handlers.chooseBatch('file')).toBeNull()
    dialogs.chooseInput.mockResolvedValueOnce('/data/good.csv')
    await handlers.chooseFile()
    dialogs.chooseBatch.mockResolvedValueOnce('/today/batch.csv')
    expect(await handlers.chooseBatch('file')).toEqual({ handle: 'h2', name: 'batch.csv' })
    expect(files.all()[1]).toEqual({ handle: 'h2', path: '/today/batch.csv', access: 'read' })
    expect(files.lastInput()).toBe('/data/good.csv')
    expect((await handlers.recentFiles()).map(({ name }) => name)).not.toContain('batch.csv')
  })

  it('is never written to, and its rows are exported beside it', async () => {
    const { dialogs, handlers } = make()
    dialogs.chooseBatch.mockResolvedValueOnce('/today/batch.csv')
    const batch = await handlers.chooseBatch('file')
    await handlers.chooseExport('x.csv', 'rows', batch!.handle)
    expect(dialogs.chooseExport).toHaveBeenLastCalledWith('x.csv', 'rows', '/today', ['/today/batch.csv']) // prettier-ignore
    await handlers.chooseExport('x.csv', 'rows')
    expect(dialogs.chooseExport).toHaveBeenLastCalledWith('x.csv', 'rows', '/home/documents', ['/today/batch.csv']) // prettier-ignore
  })
})

describe('a table in the clipboard', () => {
  it('becomes a file for reading that is no place to export to', async () => {
    const { clipboard, dialogs, files, handlers, pasted } = make()
    clipboard.read.mockResolvedValueOnce({ text: 'a\tb\n1\t2\n', image: false })
    expect(await handlers.pasteTable()).toEqual({ handle: 'h1', name: 'Clipboard' })
    expect(pasted.keep).toHaveBeenCalledWith('a\tb\n1\t2\n', 'Clipboard')
    expect(files.lastInput()).toBeUndefined()
    await handlers.chooseExport('x.csv', 'rows')
    expect(dialogs.chooseExport).toHaveBeenCalledWith('x.csv', 'rows', '/home/documents', [])
  })

  it('is missed with a sentence that says what is there instead', async () => {
    const { clipboard, handlers, pasted } = make()
    await expect(handlers.pasteTable()).rejects.toThrow(/no text/)
    clipboard.read.mockResolvedValueOnce({ text: ' \n', image: false })
    await expect(handlers.pasteTable()).rejects.toThrow(/no text/)
    clipboard.read.mockResolvedValueOnce({ text: '', image: true })
    await expect(handlers.pasteTable()).rejects.toThrow(/picture/)
    expect(pasted.keep).not.toHaveBeenCalled()
  })
})

describe('one file under two names', () => {
  let folder: string
  const at = (name: string) => join(folder, name)
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isodense-handlers-'))
    await writeFile(at('a.csv'), 'x\n1\n')
    await link(at('a.csv'), at('b.csv'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is said to be the same, is remembered once, and keeps its plan', async () => {
    const { handlers } = make()
    const first = await handlers.acceptDrop(at('a.csv'))
    await handlers.rememberPlan(first.handle, 'the plan')
    const second = await handlers.acceptDrop(at('b.csv'))
    expect(first).not.toHaveProperty('sameAs')
    expect(second).toMatchObject({ name: 'b.csv', sameAs: 'a.csv' })
    expect(await handlers.rememberedPlan(second.handle)).toBe('the plan')
    expect((await handlers.recentFiles()).map(({ name }) => name)).toEqual(['b.csv'])
  })

  it('is said to be the same with its folder where both have one name', async () => {
    const { handlers } = make()
    await mkdir(at('links'))
    await link(at('a.csv'), at('links/a.csv'))
    await handlers.acceptDrop(at('a.csv'))
    expect(await handlers.acceptDrop(at('links/a.csv'))).toMatchObject({
      sameAs: `a.csv (${folder})`,
    })
  })

  it('is said to be the same although it was opened before the last start', async () => {
    const { handlers, memory } = make()
    memory.change({ recent: [{ path: at('a.csv'), plan: 'the plan', reading: null }] })
    const file = await handlers.acceptDrop(at('b.csv'))
    expect(file.sameAs).toBe('a.csv')
    expect(await handlers.rememberedPlan(file.handle)).toBe('the plan')
  })

  it('is remembered too where the app was started with it', async () => {
    const { handlers, inbox } = make()
    inbox.deliver({ path: at('a.csv'), sample: false })
    expect(await handlers.initialFile()).toMatchObject({ name: 'a.csv' })
    expect((await handlers.recentFiles()).map(({ name }) => name)).toEqual(['a.csv'])
  })

  it('or a file that is not there, or a sample, is not remembered', async () => {
    const { handlers, inbox } = make()
    const missing = { path: at('no.csv'), sample: false }
    const sample = { path: at('a.csv'), sample: true }
    for (const file of [missing, sample]) {
      inbox.deliver(file)
      await handlers.initialFile()
    }
    expect(await handlers.recentFiles()).toEqual([])
  })

  it('stays in the list with its plan while its drive is switched off', async () => {
    const { handlers } = make()
    const file = await handlers.acceptDrop(at('a.csv'))
    await handlers.rememberPlan(file.handle, 'the plan')
    await rename(at('a.csv'), at('away'))
    await rm(at('b.csv'))
    const [{ id, missing }] = await handlers.recentFiles()
    expect(missing).toBe(true)
    await expect(handlers.openRecent(id)).rejects.toThrow('“a.csv” is not there any more')
    await rename(at('away'), at('a.csv'))
    const again = await handlers.openRecent(id)
    expect(await handlers.rememberedPlan(again.handle)).toBe('the plan')
  })

  it('is no input where it is a plan: it may be saved again under its name', async () => {
    const { handlers, dialogs } = make()
    await writeFile(at('a.plan.json'), '{}')
    await handlers.acceptDrop(at('a.csv'))
    await handlers.acceptDrop(at('a.plan.json'))
    await handlers.chooseExport('a.plan.json', 'plan')
    expect(dialogs.chooseExport).toHaveBeenCalledWith('a.plan.json', 'plan', folder, [at('a.csv')])
  })
})

describe('an export', () => {
  it('is offered beside the input, and knows every input', async () => {
    const { dialogs, handlers, files } = make()
    files.add('/data/a.csv', 'read')
    files.add('/more/b.csv', 'read')
    dialogs.chooseExport.mockResolvedValueOnce('/more/out.csv')
    expect(await handlers.chooseExport('b-flagged.csv', 'rows')).toEqual({
      handle: 'h3',
      name: 'out.csv',
    })
    expect(dialogs.chooseExport).toHaveBeenCalledWith('b-flagged.csv', 'rows', '/more', [
      '/data/a.csv',
      '/more/b.csv',
    ])
  })

  it('of a bundled sample is offered in the documents folder', async () => {
    const { dialogs, handlers } = make()
    await handlers.chooseExport('x.csv', 'rows')
    await handlers.openSample('blobs')
    await handlers.chooseExport('x.csv', 'rows')
    expect(dialogs.chooseExport.mock.calls.map((call) => call[2])).toEqual([
      '/home/documents',
      '/home/documents',
    ])
  })
})

describe('a page that is ready', () => {
  it('is connected, and has nothing to lose', async () => {
    const { handlers, closing, onReady } = make()
    await handlers.setUnsaved(true)
    await handlers.ready()
    expect(onReady).toHaveBeenCalledOnce()
    const event = { preventDefault: vi.fn() }
    await closing.onClose(event)
    expect(event.preventDefault).not.toHaveBeenCalled()
  })
})
