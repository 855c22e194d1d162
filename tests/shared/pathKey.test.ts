import { win32 } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileNameOf, folderOf, pathKey } from '../../src/shared/pathKey'

const same = (platform: string, a: string, b: string) =>
  expect(pathKey(a, platform)).toBe(pathKey(b, platform))
const differ = (platform: string, a: string, b: string) =>
  expect(pathKey(a, platform)).not.toBe(pathKey(b, platform))

describe('two spellings of one path', () => {
  it.each([
    ['letter case', 'C:\\Data\\Parts.CSV', 'c:\\data\\parts.csv'],
    ['slashes', 'C:/data/parts.csv', 'C:\\data\\parts.csv'],
    ['the long form', '\\\\?\\C:\\data\\parts.csv', 'C:\\data\\parts.csv'],
    ['a share', '\\\\Server\\Share\\a.csv', '//server/share/a.csv'],
    ['a share in the long form', '\\\\?\\UNC\\server\\share\\a.csv', '\\\\server\\share\\a.csv'],
    ['a trailing dot, which Windows drops', 'C:\\data\\a.csv.', 'C:\\data\\a.csv'],
    ['the stream that is the file itself', 'C:\\data\\a.csv::$DATA', 'C:\\data\\a.csv'],
    ['doubled separators', 'C:\\data\\\\a.csv', 'C:\\data\\a.csv'],
  ])('on Windows: %s', (_what, a, b) => {
    same('win32', a, b)
    // Node opens both as they are.
    expect(win32.isAbsolute(a)).toBe(true)
  })

  it('on macOS: letter case, composed and decomposed letters', () => {
    same('darwin', '/Data/Prüfung.csv', '/data/Pru\u0308fung.csv')
  })

  it('are two files on Linux', () => {
    differ('linux', '/data/A.csv', '/data/a.csv')
    differ('linux', '/data/a\\b.csv', '/data/a/b.csv')
    differ('linux', '/ü.csv', '/u\u0308.csv')
  })

  it('of two files differ everywhere', () => {
    differ('win32', '\\\\server\\share\\a.csv', '\\\\server\\other\\a.csv')
    differ('win32', '\\\\server\\a.csv', 'C:\\server\\a.csv')
    differ('darwin', '/data/a.csv', '/data/b.csv')
  })
})

describe('folder and name', () => {
  it.each([
    ['win32', '\\\\server\\share\\a.csv', '\\\\server\\share\\', 'a.csv'],
    ['win32', 'C:/data/a.csv', 'C:/data/', 'a.csv'],
    ['win32', '\\\\?\\UNC\\server\\share\\a.csv', '\\\\?\\UNC\\server\\share\\', 'a.csv'],
    ['linux', '/data/odd\\name.csv', '/data/', 'odd\\name.csv'],
    ['linux', 'a.csv', '', 'a.csv'],
  ])('on %s of %s', (platform, path, folder, name) => {
    expect(folderOf(path, platform)).toBe(folder)
    expect(fileNameOf(path, platform)).toBe(name)
  })
})
