import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { Closing } from '../../src/main/closing'
import type { Dialogs } from '../../src/main/dialogs'
import { Inbox } from '../../src/main/files/inbox'
import { FileRegistry } from '../../src/main/files/registry'
import { samplePath, samplesFolder } from '../../src/main/files/samples'
import { createHandlers } from '../../src/main/handlers'
import { Memory } from '../../src/main/state/memory'
import { RecentFiles } from '../../src/main/state/recentFiles'

const root = resolve('/app')

function make() {
  let count = 0
  const files = new FileRegistry(() => `h${++count}`)
  const dialogs = {
    chooseInput: vi.fn<Dialogs['chooseInput']>(() => Promise.resolve(null)),
    choosePlan: vi.fn<Dialogs['choosePlan']>(() => Promise.resolve(null)),
    chooseExport: vi.fn<Dialogs['chooseExport']>(() => Promise.resolve(null)),
    confirmReplace: vi.fn(() => Promise.resolve(true)),
    confirmClose: vi.fn(() => Promise.resolve(true)),
  }
  const closing = new Closing(dialogs.confirmClose, () => undefined)
  const onReady = vi.fn()
  const onState = vi.fn()
  const clipboard = { copyText: vi.fn(), copyImage: vi.fn() }
  const memory = new Memory({ read: () => null, write: vi.fn() }, () => undefined)
  const handlers = createHandlers({
    files,
    inbox: new Inbox(),
    dialogs,
    closing,
    samplePath: (name) => samplePath(name, root),
    samplesFolder: samplesFolder(root),
    documents: '/home/documents',
    onReady,
    clipboard,
    memory,
    recent: new RecentFiles(memory, '/home/me'),
    onState,
  })
  return { files, dialogs, closing, onReady, handlers, clipboard, memory, onState }
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
      '“file.csv” is not there any more.',
    )
    expect(files.all()).toEqual([])
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
