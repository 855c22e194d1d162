import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
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
