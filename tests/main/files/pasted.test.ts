import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { PastedTables } from '../../../src/main/files/pasted'

const temporary = mkdtempSync(join(tmpdir(), 'isodense-pasted-'))
afterAll(() => rmSync(temporary, { recursive: true }))

it('keeps each pasted table under its name, and removes all at the end', async () => {
  const pasted = new PastedTables(temporary)
  const first = await pasted.keep('a\tb\n1\t2\n', 'Clipboard')
  const second = await pasted.keep('größe\n3\n', '剪貼簿')
  expect([basename(first), basename(second)]).toEqual(['Clipboard', '剪貼簿'])
  expect(readFileSync(first, 'utf8')).toBe('a\tb\n1\t2\n')
  expect(readFileSync(second, 'utf8')).toBe('größe\n3\n')
  if (process.platform !== 'win32') expect(statSync(dirname(first)).mode & 0o077).toBe(0)
  pasted.remove()
  expect([first, second].map((path) => existsSync(dirname(path)))).toEqual([false, false])
})

it.skipIf(process.platform === 'win32')(
  'removes at the next start what an app that ended without it has left, and nothing else',
  async () => {
    const ended = spawnSync(process.execPath, ['-e', '']).pid
    const folder = (name: string) => {
      mkdirSync(join(temporary, name))
      writeFileSync(join(temporary, name, 'Clipboard'), '')
      return name
    }
    const stale = folder(`isodense-paste-${ended}-aaaaaa`)
    const kept = [
      folder(`isodense-paste-${process.pid}-bbbbbb`),
      folder('isodense-paste-cccccc'),
      folder(`other-${ended}-x`),
    ]
    symlinkSync(join(temporary, kept[2]), join(temporary, `isodense-paste-${ended}-dddddd`))
    await new PastedTables(temporary).removeStale()
    expect(readdirSync(temporary).sort()).toEqual(
      [...kept, `isodense-paste-${ended}-dddddd`].sort(),
    )
    expect(existsSync(join(temporary, kept[2], 'Clipboard'))).toBe(true)
    expect(existsSync(join(temporary, stale))).toBe(false)
    await new PastedTables(join(temporary, 'none')).removeStale()
  },
)
