import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { en } from '../../../src/main/locales/en'
import { Memory } from '../../../src/main/state/memory'
import { RecentFiles } from '../../../src/main/state/recentFiles'

let folder: string
const at = (name: string) => join(folder, name)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isodense-recent-'))
})
afterEach(() => rm(folder, { recursive: true }))

const make = (stored: unknown = null, platform?: string) => {
  const memory = new Memory({ read: () => stored, write: () => undefined }, () => undefined)
  return { memory, recent: new RecentFiles(memory, '/home/me', platform) }
}
const paths = (recent: RecentFiles) => recent.entries().map(({ path }) => path)

describe('files that were opened before', () => {
  it('are the latest ten, each once', async () => {
    const { recent } = make()
    for (let i = 0; i < 12; i++) await recent.add(`/data/${i}.csv`)
    await recent.add('/data/5.csv')
    expect(paths(recent)).toEqual([5, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((i) => `/data/${i}.csv`))
  })

  it('keep their plan under another name, and say which it was', async () => {
    await writeFile(at('a.csv'), 'x\n1\n')
    await link(at('a.csv'), at('hard.csv'))
    const { recent } = make()
    expect(await recent.add(at('a.csv'))).toBeNull()
    await recent.rememberPlan(at('a.csv'), 'the plan')
    expect(await recent.add(at('a.csv'))).toBeNull()
    expect(await recent.add(at('hard.csv'))).toBe(at('a.csv'))
    expect(recent.entries()).toEqual([{ path: at('hard.csv'), plan: 'the plan', reading: null }])
  })

  it.skipIf(process.platform === 'win32')('are one through a linked folder', async () => {
    await mkdir(at('real'))
    await writeFile(at('real/a.csv'), 'x\n1\n')
    await symlink(at('real'), at('linked'))
    const { recent } = make()
    await recent.add(at('real/a.csv'))
    expect(await recent.add(at('linked/a.csv'))).toBe(at('real/a.csv'))
  })

  it('are named by an id that tells nothing, until the list is cleared', async () => {
    const { recent } = make()
    await recent.add('/home/me/parts/a.csv')
    const [{ id, ...shown }] = await recent.list()
    expect(shown).toEqual({ name: 'a.csv', folder: '~/parts', missing: true })
    expect(id).toMatch(/^[0-9a-f]{32}$/)
    expect(recent.path(id, en)).toBe('/home/me/parts/a.csv')
    recent.clear()
    expect(() => recent.path(id, en)).toThrow('That file is not in the list any more.')
  })

  it('on a share are shown with the separators of Windows', async () => {
    const stored = { recent: [{ path: '\\\\server\\share\\lot 7\\a.csv', plan: null }] }
    const [first] = await make(stored, 'win32').recent.list()
    expect(first).toMatchObject({ name: 'a.csv', folder: '\\\\server\\share\\lot 7' })
  })

  it('are kept where one entry of what was stored is damaged', () => {
    const stored = { recent: [{ path: '/a.csv', plan: 7 }, { path: '' }, 'x', { path: '/b.csv' }] }
    expect(make(stored).recent.entries()).toEqual([
      { path: '/a.csv', plan: null, reading: null },
      { path: '/b.csv', plan: null, reading: null },
    ])
  })
})
