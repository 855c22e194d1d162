import { describe, expect, it } from 'vitest'
import { IsodenseError } from '../../../src/core/errors'
import { cannotRead, cannotWrite } from '../../../src/engine/files/fileErrors'

const failing = (code: string) => Object.assign(new Error(`${code}: failed`), { code })
const on = (platform: string) => ({ platform, openIn: null })
const message = (error: unknown) => (error as IsodenseError).message

describe('a file that another program holds', () => {
  const openIn = { program: 'LibreOffice', user: 'Ada, pc-7' } as const

  it('says how to go on', () => {
    expect(message(cannotWrite('a.csv', failing('EBUSY'), on('win32')))).toBe(
      'a.csv cannot be written: it is open in another program, probably Excel. Close it there and save again, or save under another name.',
    )
    expect(message(cannotRead('a.csv', failing('EBUSY'), on('win32')))).toBe(
      'a.csv cannot be read: it is open in another program, probably Excel. Close it there and open it here again, or open a copy.',
    )
  })

  it('names program and user where they are known', () => {
    expect(
      message(cannotWrite('a.csv', failing('EPERM'), { platform: 'win32', openIn })),
    ).toContain('it is open in LibreOffice (Ada, pc-7). Close it there')
  })

  it('is not taken for sure where Windows does not tell it from a forbidden one', () => {
    for (const code of ['EPERM', 'EACCES']) {
      const text = message(cannotWrite('a.csv', failing(code), on('win32')))
      expect(text).toContain('may be open in another program (often Excel), or you have no permi')
    }
  })

  it('is not suspected where permission is simply denied', () => {
    const text = message(cannotWrite('a.csv', failing('EACCES'), on('linux')))
    expect(text).toBe(
      'a.csv cannot be written: permission denied. Save under another name or in another folder.',
    )
  })
})

describe('every failure', () => {
  const codes = [
    ...['EACCES', 'EPERM', 'EBUSY', 'EISDIR', 'ENOENT', 'ENOTDIR', 'ENOSPC', 'EDQUOT', 'EROFS'],
    ...['ELOOP', 'ENAMETOOLONG', 'EIO', 'EFBIG', 'ENETUNREACH', 'ETIMEDOUT', 'ENXIO', 'EWEIRD'],
  ]
  it.each(codes)('%s names the file and what to do', (code) => {
    for (const platform of ['win32', 'darwin', 'linux']) {
      const read = cannotRead('a.csv', failing(code), on(platform))
      const write = cannotWrite('a.csv', failing(code), on(platform))
      for (const error of [read, write]) {
        expect(error).toBeInstanceOf(IsodenseError)
        // What happened, and then a second sentence.
        expect(message(error)).toMatch(/^a\.csv (cannot be|was not found).*\. [A-Z].*\.$/)
      }
    }
  })

  it('of our own, or of the program, stays as it is', () => {
    for (const error of [new IsodenseError('Cancelled', 'Stopped.'), new Error('a mistake')]) {
      expect(cannotRead('a.csv', error, on('linux'))).toBe(error)
      expect(cannotWrite('a.csv', error, on('linux'))).toBe(error)
    }
  })
})
