import { describe, expect, it } from 'vitest'
import { openElsewhere, programAndUser } from '../../src/shared/openElsewhere'

const bytes = (text: string) => new TextEncoder().encode(text)

/** Who has the document open when these files lie beside it. */
const found = (path: string, files: Record<string, Uint8Array>, platform = 'linux') =>
  openElsewhere(path, platform, (at) =>
    at in files ? Promise.resolve(files[at]) : Promise.reject(new Error('ENOENT')),
  )

/** As Excel writes it: length and name in the system's letters, padded, then in UTF-16. */
function excelLock(name: Uint8Array): Uint8Array {
  const lock = new Uint8Array(165).fill(0x20)
  lock[0] = name.length
  lock.set(name, 1)
  return lock
}

describe('a lock file of LibreOffice', () => {
  it.each([
    [',ada,pc-7,24.11.2026 20:11,file:///home/ada/.config;', 'ada, pc-7'],
    ['Ada Lovelace,ada,pc-7,24.11.2026 20:11,file:///home;', 'Ada Lovelace, pc-7'],
    ['Lovelace\\, Ada,ada,,24.11.2026 20:11,file:///home;', 'Lovelace, Ada'],
    ['王小明,ming,檢驗室,24.11.2026 20:11,file:///home;', '王小明, 檢驗室'],
    [',,,24.11.2026 20:11,;', null],
    ['', null],
  ])('with %j names %j', async (content, user) => {
    const files = { '/data/.~lock.a.csv#': bytes(content) }
    expect(await found('/data/a.csv', files)).toEqual({ program: 'LibreOffice', user })
  })

  it('of another document says nothing', async () => {
    expect(await found('/data/a.csv', { '/data/.~lock.b.csv#': bytes(',x,y,z,;') })).toBeNull()
  })

  it('that is no lock file at all says nothing', async () => {
    expect(await found('/a.csv', { '/.~lock.a.csv#': new Uint8Array(5000) })).toBeNull()
  })
})

describe('a lock file of Excel', () => {
  it('lies beside a document on a share', async () => {
    const files = { '\\\\server\\share\\~$a.csv': excelLock(bytes('Ada')) }
    expect(await found('\\\\server\\share\\a.csv', files, 'win32')).toEqual({
      program: 'Excel',
      user: 'Ada',
    })
  })

  it('whose name could be read wrongly is not quoted', async () => {
    const files = { '/~$a.csv': excelLock(Uint8Array.of(0xa4, 0xfd)) }
    expect(await found('/a.csv', files)).toEqual({ program: 'Excel', user: null })
    expect(await found('/a.csv', { '/~$a.csv': new Uint8Array(0) })).toMatchObject({ user: null })
  })
})

it('is said with the user where there is one', () => {
  expect(programAndUser({ program: 'Excel', user: null })).toBe('Excel')
  expect(programAndUser({ program: 'LibreOffice', user: 'Ada' })).toBe('LibreOffice (Ada)')
})
