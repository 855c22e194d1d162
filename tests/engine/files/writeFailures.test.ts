import * as fs from 'node:fs/promises'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeFileAtomically } from '../../../src/engine/files/writeFileAtomically'
import { useFolder } from './folder'

/** The real file system, of which a test lets single calls fail. */
vi.mock('node:fs/promises', { spy: true })
afterEach(() => vi.resetAllMocks())
const { open } = await vi.importActual<typeof fs>('node:fs/promises')

const path = useFolder()
const failing = (code: string) => Object.assign(new Error(`${code}: failed`), { code })
const windows = { platform: 'win32', pauses: [1, 1] }
const filesIn = () => readdir(dirname(path('out.csv')))
const withCode = (text: string) =>
  expect.objectContaining({ code: 'WriteFailed', message: expect.stringContaining(text) })

/** The temporary file opens, but `sync` or writing fails in it. */
function failInFile(method: 'sync' | 'writeFile', code: string) {
  vi.mocked(fs.open).mockImplementationOnce(async (...args) => {
    const file = await open(...args)
    file[method] = () => Promise.reject(failing(code))
    return file
  })
}

describe('renaming onto a file that is open elsewhere', () => {
  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'that is let go of soon succeeds (%s on Windows)',
    async (code) => {
      await writeFile(path('out.csv'), 'old')
      vi.mocked(fs.rename).mockRejectedValueOnce(failing(code))
      await writeFileAtomically(path('out.csv'), ['new'], windows)
      expect(await readFile(path('out.csv'), 'utf8')).toBe('new')
      expect(await filesIn()).toEqual(['out.csv'])
    },
  )

  it.each(['EBUSY', 'EPERM', 'EACCES'])(
    'that is held for good leaves it as it was, and nothing else (%s on Windows)',
    async (code) => {
      await writeFile(path('out.csv'), 'old')
      vi.mocked(fs.rename).mockRejectedValue(failing(code))
      await expect(writeFileAtomically(path('out.csv'), ['new'], windows)).rejects.toThrow(
        withCode('open in another program'),
      )
      expect(fs.rename).toHaveBeenCalledTimes(3)
      expect(await readFile(path('out.csv'), 'utf8')).toBe('old')
      expect(await filesIn()).toEqual(['out.csv'])
    },
  )

  it('names who holds it by the lock file beside it', async () => {
    await writeFile(path('.~lock.out.csv#'), 'Ada,ada,pc-7,24.11.2026 20:11,file:///;')
    vi.mocked(fs.rename).mockRejectedValue(failing('EPERM'))
    await expect(writeFileAtomically(path('out.csv'), ['new'], windows)).rejects.toThrow(
      withCode('out.csv cannot be written: it is open in LibreOffice (Ada, pc-7). Close it there'),
    )
  })
})

describe('a drive that cannot do everything', () => {
  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS'])('need not flush (%s)', async (code) => {
    failInFile('sync', code)
    await writeFileAtomically(path('out.csv'), ['new'])
    expect(await readFile(path('out.csv'), 'utf8')).toBe('new')
  })

  it.each(['EXDEV', 'EINVAL', 'ENOTSUP'])('that cannot rename is copied to (%s)', async (code) => {
    await writeFile(path('out.csv'), 'a much longer old text')
    vi.mocked(fs.rename).mockRejectedValue(failing(code))
    await writeFileAtomically(path('out.csv'), ['new'])
    expect(await readFile(path('out.csv'), 'utf8')).toBe('new')
    expect(await filesIn()).toEqual(['out.csv'])
  })

  it('does not take a name that is too long for it, and says so', async () => {
    vi.mocked(fs.rename).mockRejectedValue(failing('ENOENT'))
    await expect(writeFileAtomically(path('out.csv'), ['new'], windows)).rejects.toThrow(
      withCode('the drive does not take this name'),
    )
    expect(await filesIn()).toEqual([])
  })
})

describe('a disk', () => {
  it.each([
    ['writeFile', 'ENOSPC', 'the disk is full'],
    ['sync', 'ENOSPC', 'the disk is full'],
    ['sync', 'EIO', 'the drive reports an error'],
    ['writeFile', 'EDQUOT', 'the disk is full'],
  ] as const)('that fails in %s with %s leaves the old file', async (method, code, text) => {
    await writeFile(path('out.csv'), 'old')
    failInFile(method, code)
    await expect(writeFileAtomically(path('out.csv'), ['new'])).rejects.toThrow(withCode(text))
    expect(await readFile(path('out.csv'), 'utf8')).toBe('old')
    expect(await filesIn()).toEqual(['out.csv'])
  })

  it('that is read-only is named', async () => {
    vi.mocked(fs.open).mockRejectedValueOnce(failing('EROFS'))
    await expect(writeFileAtomically(path('out.csv'), ['new'])).rejects.toThrow(
      withCode('out.csv cannot be written: the disk is read-only. Save on another disk.'),
    )
  })

  it('where the file is write-protected is not written to', async () => {
    await writeFile(path('out.csv'), 'old')
    vi.mocked(fs.access).mockRejectedValueOnce(failing('EPERM'))
    await expect(writeFileAtomically(path('out.csv'), ['new'], windows)).rejects.toThrow(
      withCode('it is write-protected'),
    )
    expect(fs.open).not.toHaveBeenCalled()
  })

  it('whose temporary file is held by a virus scanner is rid of it a little later', async () => {
    vi.mocked(fs.rename).mockRejectedValue(failing('ENOSPC'))
    vi.mocked(fs.rm).mockRejectedValueOnce(failing('EBUSY'))
    await expect(writeFileAtomically(path('out.csv'), ['new'], windows)).rejects.toThrow()
    expect(await filesIn()).toEqual([])
  })
})
