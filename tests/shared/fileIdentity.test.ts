import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  identityOf,
  isSameFile,
  resolveTarget,
  type FileSystem,
} from '../../src/shared/fileIdentity'

interface Made {
  /** What `realpath` answers for what is there. */
  real?: Record<string, string>
  links?: Record<string, string>
  numbers?: Record<string, bigint>
}

const missing = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }))

function system(platform: string, { real = {}, links = {}, numbers = {} }: Made): FileSystem {
  const answer =
    <T>(known: Record<string, T>) =>
    (at: string) =>
      at in known ? Promise.resolve(known[at]) : missing()
  return {
    platform,
    realpath: answer(real),
    readlink: answer(links),
    stat: (at) => (at in numbers ? Promise.resolve({ dev: 1n, ino: numbers[at] }) : missing()),
    path: platform === 'win32' ? path.win32 : path.posix,
  }
}

async function same(a: string, b: string, fs: FileSystem): Promise<boolean> {
  return isSameFile(await identityOf(a, fs), await identityOf(b, fs))
}

describe('one file under two names', () => {
  it('is known by its number', async () => {
    const fs = system('linux', { numbers: { '/a.csv': 7n, '/hard.csv': 7n, '/b.csv': 8n } })
    expect(await same('/a.csv', '/hard.csv', fs)).toBe(true)
    expect(await same('/a.csv', '/b.csv', fs)).toBe(false)
  })

  it('is known by its name on a drive that numbers no files', async () => {
    const drive = 'Z:\\a.csv'
    const share = '\\\\server\\share\\a.csv'
    const fs = system('win32', {
      real: { [drive]: share, [share]: share, 'Z:\\b.csv': '\\\\server\\share\\b.csv' },
      numbers: { [drive]: 0n, [share]: 0n, 'Z:\\b.csv': 0n },
    })
    expect(await same(drive, share, fs)).toBe(true)
    expect(await same('Z:\\b.csv', share, fs)).toBe(false)
  })

  it('is known by its name on a drive that numbers it anew under each', async () => {
    const [a, b] = ['C:\\Data\\A.csv', 'c:/data/a.csv']
    const fs = system('win32', { real: { [a]: a, [b]: a }, numbers: { [a]: 1n, [b]: 2n } })
    expect(await same(a, b, fs)).toBe(true)
  })

  it('is known although it is not there any more, in whatever letter case', async () => {
    const fs = system('win32', { real: { 'C:\\Data': 'C:\\Data', 'c:\\data': 'C:\\Data' } })
    expect(await same('C:\\Data\\New.csv', 'c:\\data\\NEW.csv', fs)).toBe(true)
    expect(await same('C:\\Data\\New.csv', 'C:\\Data\\Other.csv', fs)).toBe(false)
  })

  it('is known on macOS whether its letters are composed or not', async () => {
    const [a, b] = ['/Prüfung.csv', '/Pru\u0308fung.csv']
    expect(await same(a, b, system('darwin', { real: { '/': '/' } }))).toBe(true)
  })
})

describe('the target of a path', () => {
  it('is behind links, also where nothing is there yet', async () => {
    const fs = system('linux', { real: { '/far': '/far' }, links: { '/l.csv': 'far/real.csv' } })
    expect(await resolveTarget('/l.csv', fs)).toBe('/far/real.csv')
  })

  it('is the path itself where links lead in a circle', async () => {
    const fs = system('linux', { links: { '/a': '/b', '/b': '/a' } })
    expect(await resolveTarget('/a', fs)).toMatch(/^\/[ab]$/)
  })

  it('is the path itself on drives that cannot resolve paths', async () => {
    const fs = system('win32', {})
    expect(await resolveTarget('\\\\server\\share\\a.csv', fs)).toBe('\\\\server\\share\\a.csv')
    expect(await resolveTarget('R:\\a.csv', fs)).toBe('R:\\a.csv')
  })
})
