import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs/promises'
import { appendFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readPlanFile } from '../../../src/engine/files/readPlanFile'
import { readTableFile } from '../../../src/engine/files/readTableFile'
import { textsOf } from '../../support/textsOf'
import { useFolder } from './folder'

vi.mock('node:fs/promises', { spy: true })
afterEach(() => vi.resetAllMocks())
const { open } = await vi.importActual<typeof fs>('node:fs/promises')

const path = useFolder()
const failing = (code: string) => Object.assign(new Error(`${code}: failed`), { code })
const windows = { platform: 'win32', pauses: [1, 1] }
const withCode = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })

/** Runs `change` at the end of each of the next `times` readings. */
function whenRead(change: () => Promise<unknown>, times: number): void {
  let left = times
  vi.mocked(fs.open).mockImplementation(async (...args) => {
    const file = await open(...args)
    if (args[1] !== 'r') return file
    const read = file.read.bind(file) as (...args: unknown[]) => Promise<{ bytesRead: number }>
    file.read = (async (...given: unknown[]) => {
      const found = await read(...given)
      if (found.bytesRead === 0 && left-- > 0) await change()
      return found
    }) as typeof file.read
    return file
  })
}

describe('a file that is held by another program', () => {
  it('is read as soon as it is let go of', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    vi.mocked(fs.open).mockRejectedValueOnce(failing('EBUSY'))
    expect((await readTableFile(path('a.csv'), windows)).rows).toBe(1)
  })

  it('for good says so, and by whom', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    vi.mocked(fs.open).mockRejectedValue(failing('EBUSY'))
    await expect(readTableFile(path('a.csv'), windows)).rejects.toThrow(
      withCode('FileUnreadable', 'a.csv cannot be read: it is open in another program'),
    )
  })

  it('is a plan: the same', async () => {
    await writeFile(path('a.plan.json'), '{}')
    vi.mocked(fs.open).mockRejectedValue(failing('EPERM'))
    await expect(readPlanFile(path('a.plan.json'), windows)).rejects.toThrow(
      withCode('FileUnreadable', 'a.plan.json cannot be read'),
    )
  })

  it.skipIf(process.platform !== 'linux')('is read through an advisory lock', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    const holder = spawn('flock', ['-x', path('a.csv'), 'sh', '-c', 'echo held; cat'])
    await once(holder.stdout, 'data')
    expect((await readTableFile(path('a.csv'))).rows).toBe(1)
    holder.stdin.end()
    await once(holder, 'exit')
  })
})

describe('a file that is open in LibreOffice', () => {
  it('is read with a remark on what was not saved', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    expect((await readTableFile(path('a.csv'))).notes).toEqual([])
    await writeFile(path('.~lock.a.csv#'), ',ada,pc-7,24.11.2026 20:11,file:///home/ada;')
    expect((await readTableFile(path('a.csv'))).notes).toEqual([
      'a.csv seems to be open in LibreOffice (ada, pc-7): changes that were not saved there are not in this analysis.',
    ])
  })
})

describe('a file that changes while it is read', () => {
  it('is read again until it stays the same', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    whenRead(() => appendFile(path('a.csv'), '3,4\n'), 2)
    expect(textsOf(await readTableFile(path('a.csv')))).toEqual([
      ['1', '3', '3'],
      ['2', '4', '4'],
    ])
  })

  it('in place, at the same length, is noticed too', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    await utimes(path('a.csv'), 1, 1)
    whenRead(() => writeFile(path('a.csv'), 'x,y\n5,6\n'), 1)
    expect(textsOf(await readTableFile(path('a.csv')))).toEqual([['5'], ['6']])
  })

  it('or is replaced by another is read as the other', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    await utimes(path('a.csv'), 1, 1)
    await writeFile(path('b.csv'), 'x,y\n7,8\n')
    whenRead(() => rename(path('b.csv'), path('a.csv')), 1)
    expect(textsOf(await readTableFile(path('a.csv')))).toEqual([['7'], ['8']])
  })

  it('from half a letter into a whole table is read', async () => {
    await writeFile(path('a.csv'), Uint8Array.of(0x61, 0x0a, 0xe2, 0x82))
    whenRead(() => writeFile(path('a.csv'), 'x,y\n1,2\n'), 1)
    expect((await readTableFile(path('a.csv'))).rows).toBe(1)
  })

  it('every time is refused: half old, half new would be taken for measurements', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    whenRead(() => appendFile(path('a.csv'), '3,4\n'), Infinity)
    await expect(readTableFile(path('a.csv'))).rejects.toThrow(
      withCode('FileUnreadable', 'a.csv is being changed by another program'),
    )
  })

  it('or vanishes says that it is not there', async () => {
    await writeFile(path('a.csv'), 'x,y\n1,2\n')
    whenRead(() => rm(path('a.csv')), 1)
    await expect(readTableFile(path('a.csv'))).rejects.toThrow(
      withCode('FileNotFound', 'a.csv was not found.'),
    )
  })
})

describe.skipIf(process.platform === 'win32')('what is no file', () => {
  it('is refused at once: nobody may ever write to a pipe', async () => {
    execFileSync('mkfifo', [path('pipe.csv'), path('p.plan.json')])
    await expect(readTableFile(path('pipe.csv'))).rejects.toThrow(
      withCode('FileUnreadable', 'pipe.csv is a pipe or device'),
    )
    await expect(readPlanFile(path('p.plan.json'))).rejects.toThrow(
      withCode('FileUnreadable', 'p.plan.json is a pipe or device'),
    )
    await expect(readTableFile('/dev/zero')).rejects.toThrow(withCode('FileUnreadable', 'zero is'))
  })

  it('is read where it is wanted', async () => {
    execFileSync('mkfifo', [path('pipe.csv')])
    const writing = writeFile(path('pipe.csv'), 'x,y\n1,2\n')
    expect((await readTableFile(path('pipe.csv'), { pipes: true })).rows).toBe(1)
    await writing
  })

  it('is read again from memory where its encoding has to be found out', async () => {
    execFileSync('mkfifo', [path('pipe.csv')])
    // 長度,寬度 in Big5
    const header = Buffer.from('aaf8abd72cbc65abd70a', 'hex')
    const writing = writeFile(path('pipe.csv'), Buffer.concat([header, Buffer.from('1,2\n3,4\n')]))
    const table = await readTableFile(path('pipe.csv'), { pipes: true })
    expect([table.names, table.dialect.encoding]).toEqual([['長度', '寬度'], 'big5'])
    await writing
  })

  it('and has a path that no system takes is named', async () => {
    const long = `/${'x/'.repeat(2200)}a.csv`
    await expect(readTableFile(long)).rejects.toThrow(
      withCode('FileUnreadable', 'a.csv cannot be read: its name or path is too long.'),
    )
  })
})
