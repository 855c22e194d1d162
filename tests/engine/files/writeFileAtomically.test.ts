import { execFileSync } from 'node:child_process'
import { link, lstat, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFileAtomically } from '../../../src/engine/files/writeFileAtomically'
import { useFolder } from './folder'

const path = useFolder()
const withCode = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })
const filesIn = (folder: string) => readdir(folder)

function* pieces(): Generator<string, number> {
  yield 'größe,'
  yield '1\r\n'
  return 7
}

describe('writeFileAtomically', () => {
  it('writes all pieces and returns what the generator returns', async () => {
    expect(await writeFileAtomically(path('out.csv'), pieces())).toBe(7)
    expect(await readFile(path('out.csv'), 'utf8')).toBe('größe,1\r\n')
    expect(await filesIn(dirname(path('out.csv')))).toEqual(['out.csv'])
  })

  it('replaces an old file and keeps its mode', async () => {
    await writeFile(path('out.csv'), 'a much longer old text', { mode: 0o640 })
    await writeFileAtomically(path('out.csv'), pieces())
    expect(await readFile(path('out.csv'), 'utf8')).toBe('größe,1\r\n')
    expect((await stat(path('out.csv'))).mode & 0o777).toBe(0o640)
  })

  it.skipIf(process.platform === 'win32')(
    'writes to a pipe or device itself and never puts a file in its place',
    async () => {
      execFileSync('mkfifo', [path('pipe')])
      const reading = readFile(path('pipe'), 'utf8')
      expect(await writeFileAtomically(path('pipe'), pieces())).toBe(7)
      expect(await reading).toBe('größe,1\r\n')
      expect((await stat(path('pipe'))).isFIFO()).toBe(true)
    },
  )

  it('leaves the old file and no other behind when the pieces fail or it is cancelled', async () => {
    await writeFile(path('out.csv'), 'old')
    const controller = new AbortController()
    function* failing(): Generator<string> {
      yield 'new'
      throw new Error('no more')
    }
    function* stopping(): Generator<string> {
      yield 'new'
      controller.abort()
      yield 'newer'
    }
    await expect(writeFileAtomically(path('out.csv'), failing())).rejects.toThrow('no more')
    await expect(
      writeFileAtomically(path('out.csv'), stopping(), { signal: controller.signal }),
    ).rejects.toThrow(withCode('Cancelled', 'out.csv'))
    expect(await readFile(path('out.csv'), 'utf8')).toBe('old')
    expect(await filesIn(dirname(path('out.csv')))).toEqual(['out.csv'])
  })

  it('writes through a link, also one whose file is not there yet', async () => {
    await mkdir(path('far'))
    await symlink(path('far/real.csv'), path('link.csv'))
    for (let i = 0; i < 2; i++) {
      await writeFileAtomically(path('link.csv'), pieces())
      expect((await lstat(path('link.csv'))).isSymbolicLink()).toBe(true)
      expect(await readFile(path('far/real.csv'), 'utf8')).toBe('größe,1\r\n')
    }
    expect(await filesIn(path('far'))).toEqual(['real.csv'])
  })

  it('never writes over the input, under whatever name', async () => {
    await mkdir(path('sub'))
    await writeFile(path('in.csv'), 'input')
    await symlink(path('in.csv'), path('symbolic.csv'))
    await link(path('in.csv'), path('hard.csv'))
    await symlink(path('sub'), path('way'))
    for (const name of ['in.csv', 'sub/../in.csv', 'way/../in.csv', 'symbolic.csv', 'hard.csv']) {
      await expect(
        writeFileAtomically(path(name), pieces(), { inputPath: path('in.csv') }),
      ).rejects.toThrow(withCode('WouldOverwriteInput', 'is the file that was read'))
    }
    await expect(
      writeFileAtomically(path('in.csv'), pieces(), { inputPath: path('symbolic.csv') }),
    ).rejects.toThrow(withCode('WouldOverwriteInput', 'in.csv'))
    expect(await readFile(path('in.csv'), 'utf8')).toBe('input')
  })

  it('says why a file cannot be written', async () => {
    await mkdir(path('folder.csv'))
    await expect(writeFileAtomically(path('none/out.csv'), pieces())).rejects.toThrow(
      withCode('WriteFailed', 'out.csv cannot be written: the folder does not exist.'),
    )
    await expect(writeFileAtomically(path('folder.csv'), pieces())).rejects.toThrow(
      withCode('WriteFailed', 'folder.csv cannot be written: it is a folder.'),
    )
  })
})
