import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { setupDialogs } from '../../src/main/dialogs'
import { en } from '../../src/main/locales/en'

const window = {} as BrowserWindow

function make(saved: string[] = [], response = 0) {
  const dialog = {
    showOpenDialog: vi.fn((..._args: unknown[]) =>
      Promise.resolve({ canceled: false, filePaths: ['/in/a.csv'] }),
    ),
    showSaveDialog: vi.fn((..._args: unknown[]) => {
      const filePath = saved.shift()
      return Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? '' })
    }),
    showMessageBox: vi.fn((..._args: unknown[]) =>
      Promise.resolve({ response, checkboxChecked: false }),
    ),
  }
  return { dialog, dialogs: setupDialogs(dialog as never, window, () => en) }
}

describe('the open dialog', () => {
  it('yields the chosen path, or null when it was closed', async () => {
    const { dialog, dialogs } = make()
    expect(await dialogs.chooseInput()).toBe('/in/a.csv')
    expect(await dialogs.chooseBatch('file')).toBe('/in/a.csv')
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await dialogs.chooseInput()).toBeNull()
  })

  it('asks for a folder where one is wanted', async () => {
    const { dialog, dialogs } = make()
    await dialogs.chooseFolder()
    await dialogs.chooseBatch('folder')
    await dialogs.chooseBatch('file')
    const asked = dialog.showOpenDialog.mock.calls.map(([, options]) => options)
    expect(asked).toMatchObject([
      { title: 'Open a folder of images', properties: ['openDirectory'] },
      { title: en.batchTitle, properties: ['openDirectory'] },
      { title: en.batchTitle, properties: ['openFile'] },
    ])
  })
})

describe('the save dialog', () => {
  it('begins in the folder of the input, with a name that every system accepts', async () => {
    const { dialog, dialogs } = make(['/out/b.csv'])
    expect(await dialogs.chooseExport('a/b.csv', 'rows', '/in', [])).toBe('/out/b.csv')
    expect(dialog.showSaveDialog.mock.calls[0][1]).toMatchObject({
      defaultPath: join('/in', 'a_b.csv'),
    })
  })

  it('refuses an input with a message and asks again', async () => {
    const { dialog, dialogs } = make(['/in/a.csv', '/in/a.csv', '/out/b.csv'])
    expect(await dialogs.chooseExport('b.csv', 'rows', '/in', ['/in/a.csv'])).toBe('/out/b.csv')
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2)
    expect(dialog.showSaveDialog).toHaveBeenCalledTimes(3)
  })

  it('refuses a place in a folder that was opened, and asks again beside it', async () => {
    const { dialog, dialogs } = make(['/in/images/b.csv', '/in/images/good/b.csv', '/in/b.csv'])
    const chosen = await dialogs.chooseExport('b.csv', 'rows', '/in', ['/in/images'])
    expect(chosen).toBe('/in/b.csv')
    const said = dialog.showMessageBox.mock.calls.map(([, options]) => options)
    expect(said).toMatchObject([{ message: en.inFolder }, { message: en.inFolder }])
    expect(dialog.showSaveDialog.mock.calls[2][1]).toMatchObject({ defaultPath: join('/in', 'b.csv') }) // prettier-ignore
  })

  it('yields null when it is closed, also after a refusal', async () => {
    const { dialogs } = make(['/in/a.csv'])
    expect(await dialogs.chooseExport('b.csv', 'rows', '/in', ['/in/a.csv'])).toBeNull()
  })
})

describe('a question', () => {
  it.each([
    [0, true],
    [1, false],
  ])('answered with button %i means %j', async (response, expected) => {
    const { dialogs } = make([], response)
    expect(await dialogs.confirmClose()).toBe(expected)
    expect(await dialogs.confirmReplace('b.csv')).toBe(expected)
  })

  it('is answered “Cancel” by Enter and Escape', async () => {
    const { dialog, dialogs } = make()
    await dialogs.confirmClose()
    expect(dialog.showMessageBox.mock.calls[0][1]).toMatchObject({
      message: 'Close without exporting?',
      buttons: ['Close', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    })
  })
})

describe('a target that another program shows', () => {
  it.each([
    [0, 'is written where a person says so'],
    [1, 'is asked for again where not'],
  ])('answered with button %i %s', async (button) => {
    const folder = await mkdtemp(join(tmpdir(), 'isodense-dialogs-'))
    const [open, other] = [join(folder, 'out.csv'), join(folder, 'other.csv')]
    await writeFile(join(folder, '.~lock.out.csv#'), ',ada,pc-7,24.11.2026 20:11,file:///;')
    const { dialog, dialogs } = make([open, other], button)
    const chosen = await dialogs.chooseExport('out.csv', 'rows', folder, [])
    await rm(folder, { recursive: true })
    expect(chosen).toBe(button === 0 ? open : other)
    expect(dialog.showMessageBox.mock.calls).toHaveLength(1)
    expect(dialog.showMessageBox.mock.calls[0][1]).toMatchObject({
      message: '“out.csv” seems to be open in LibreOffice (ada, pc-7).',
      defaultId: 1,
    })
  })
})
