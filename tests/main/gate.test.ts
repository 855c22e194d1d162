import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createGate, refusal, type Handlers, type Sender } from '../../src/main/gate'
import { defaultAppState } from '../../src/shared/appState'
import { desktopParams } from '../../src/shared/desktopApi'

const page = 'app://isodense/index.html'
const isOwnPage = (url: string) => url === page
const ours: Sender = { knownWindow: true, mainFrame: true, url: page }

const handlers = {
  chooseFile: vi.fn(() => null),
  chooseFolder: vi.fn(() => null),
  chooseBatch: vi.fn(() => null),
  acceptDrop: vi.fn((path: string) => ({ handle: 'h', name: path })),
  openSample: vi.fn((name: string) => ({ handle: 's', name })),
  choosePlan: vi.fn(() => null),
  chooseExport: vi.fn(() => null),
  pasteTable: vi.fn(() => ({ handle: 'p', name: 'Clipboard' })),
  rememberReading: vi.fn(),
  rememberedReading: vi.fn(() => null),
  copyText: vi.fn(),
  copyImage: vi.fn(),
  loadState: vi.fn(defaultAppState),
  saveState: vi.fn(),
  recentFiles: vi.fn(() => []),
  openRecent: vi.fn((id: string) => ({ handle: 'r', name: id })),
  clearRecent: vi.fn(),
  rememberPlan: vi.fn(),
  rememberedPlan: vi.fn(() => null),
  initialFile: vi.fn(() => null),
  setUnsaved: vi.fn(),
  confirmReplace: vi.fn(() => Promise.resolve(true)),
  ready: vi.fn(),
} satisfies Handlers

const log = vi.fn()
const gate = createGate(handlers, isOwnPage, log)

beforeEach(() => vi.clearAllMocks())

describe('the gate', () => {
  it('hears our own page in a known window', async () => {
    await expect(gate('confirmReplace', ours, ['a.csv'])).resolves.toEqual({ value: true })
    expect(handlers.confirmReplace).toHaveBeenCalledWith('a.csv')
    expect(log).not.toHaveBeenCalled()
  })

  it.each<[string, Sender]>([
    ['senders outside a known BrowserWindow', { ...ours, knownWindow: false }],
    ['a frame inside the page', { ...ours, mainFrame: false }],
    ['a page that is not ours', { ...ours, url: 'https://example.com/index.html' }],
    ['a frame that is gone', { ...ours, url: undefined }],
  ])('rejects %s, and logs it', async (_name, sender) => {
    for (const method of Object.keys(handlers) as (keyof Handlers)[]) {
      const reply = await gate(method, sender, ['blobs'])
      expect(reply).toHaveProperty('error')
      expect(handlers[method]).not.toHaveBeenCalled()
    }
    expect(log).toHaveBeenCalledTimes(Object.keys(desktopParams).length)
    expect(refusal(sender, isOwnPage)).not.toBeNull()
  })

  it.each<[keyof Handlers, unknown[]]>([
    ['acceptDrop', []],
    ['acceptDrop', ['']],
    ['acceptDrop', ['x'.repeat(32_768)]],
    ['acceptDrop', [{ path: '/etc/passwd' }]],
    ['openSample', ['../../etc/passwd']],
    ['openSample', ['blobs', 'more']],
    ['chooseExport', ['']],
    ['setUnsaved', ['yes']],
    ['chooseFile', ['/etc/passwd']],
    ['chooseFolder', ['/etc']],
    ['chooseBatch', []],
    ['chooseBatch', ['/etc/passwd']],
    ['ready', [null]],
  ])('refuses %s with the arguments %j', async (method, args) => {
    await expect(gate(method, ours, args)).resolves.toEqual({
      error: `The message “${method}” was refused: its arguments are not valid.`,
    })
    expect(handlers[method]).not.toHaveBeenCalled()
    expect(log).toHaveBeenCalledOnce()
  })

  it('answers a failing call with its sentence', async () => {
    handlers.acceptDrop.mockImplementationOnce(() => {
      throw new Error('“x.csv” is not there any more.')
    })
    await expect(gate('acceptDrop', ours, ['/x.csv'])).resolves.toEqual({
      error: '“x.csv” is not there any more.',
    })
  })
})
