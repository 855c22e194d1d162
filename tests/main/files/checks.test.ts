import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { en } from '../../../src/main/locales/en'
import { checkDropped, isInsideOneOf, sameFileAmong } from '../../../src/main/files/checks'

let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isodense-checks-'))
  await writeFile(at('a.csv'), 'x\n1\n')
  await writeFile(at('b.csv'), 'x\n1\n')
  await link(at('a.csv'), at('hard.csv'))
  // Windows lets only administrators make symbolic links.
  if (process.platform !== 'win32') await symlink(at('a.csv'), at('soft.csv'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('what is dropped', () => {
  it('may be a file', () => expect(checkDropped(at('a.csv'), en)).resolves.toBeUndefined())

  it('may be a folder', () => expect(checkDropped(folder, en)).resolves.toBeUndefined())

  it('must be there', () =>
    expect(checkDropped(at('gone.csv'), en)).rejects.toThrow(
      `“gone.csv” is not there any more (${folder}).`,
    ))

  it('must have an absolute path', () =>
    expect(checkDropped('a.csv', en)).rejects.toThrow(
      'What was dropped is not a file or folder on this computer.',
    ))

  it.skipIf(process.platform === 'win32')('may not be a device', () =>
    expect(checkDropped('/dev/null', en)).rejects.toThrow('“null” is not a regular file.'),
  )
})

describe('the export target', () => {
  it('is recognised as an input under its own name', async () => {
    expect(await sameFileAmong(at('a.csv'), [at('b.csv'), at('a.csv')])).toBe(at('a.csv'))
  })

  it('is recognised as an input through a hard link', async () => {
    expect(await sameFileAmong(at('hard.csv'), [at('a.csv')])).toBe(at('a.csv'))
  })

  it.skipIf(process.platform === 'win32')('is recognised through a symbolic link', async () => {
    expect(await sameFileAmong(at('soft.csv'), [at('a.csv')])).toBe(at('a.csv'))
  })

  it('is recognised although the input was deleted meanwhile', async () => {
    expect(await sameFileAmong(at('gone.csv'), [at('gone.csv')])).toBe(at('gone.csv'))
  })

  it.skipIf(process.platform === 'win32')(
    'is seen to lie in a folder, under any name',
    async () => {
      await mkdir(at('images'))
      await symlink(at('images'), at('shortcut'))
      for (const name of ['images/new.csv', 'shortcut/new.csv'])
        expect(await isInsideOneOf(at(name), [at('a.csv'), at('images')])).toBe(true)
      expect(await isInsideOneOf(at('images and more.csv'), [at('images')])).toBe(false)
    },
  )

  it('may be another file, or one that does not exist yet', async () => {
    expect(await sameFileAmong(at('b.csv'), [at('a.csv')])).toBeUndefined()
    expect(await sameFileAmong(at('new.csv'), [at('a.csv'), at('gone.csv')])).toBeUndefined()
  })
})
