import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, basename } from 'node:path'
import { expect, it, vi } from 'vitest'
import { spooled } from '../../../src/engine/files/spooled'
import { useFolder } from './folder'

const path = useFolder()

async function* pieces(...texts: string[]) {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

it('reads what comes from a pipe as a file of its name, which is gone afterwards', async () => {
  let seen = ''
  const text = await spooled(pieces('one ', 'two'), 'stdin', (file) => {
    seen = file
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    return Promise.resolve(readFileSync(file, 'utf8'))
  })
  expect([text, basename(seen), existsSync(dirname(seen))]).toEqual(['one two', 'stdin', false])
})

it('ends at a limit, and leaves nothing behind after an error', async () => {
  vi.stubEnv('TMPDIR', path('.'))
  vi.stubEnv('TEMP', path('.'))
  const never = () => Promise.reject(new Error('read'))
  await expect(spooled(pieces('123', '456'), 'a', never, 5)).rejects.toMatchObject({
    code: 'TableTooLarge',
    message: expect.stringContaining('a sends more than 5 bytes') as string,
  })
  await expect(spooled(pieces('123'), 'a', never)).rejects.toThrow('read')
  vi.unstubAllEnvs()
  expect(readdirSync(path('.'))).toEqual([])
})
