import { describe, expect, it } from 'vitest'
import { shownPath } from '../../../src/main/files/shownPath'

const unix = '/home/me'
const windows = 'C:\\Users\\Me'

describe('a path as people know it', () => {
  it.each([
    ['linux', '/home/me/parts/a.csv', 'a.csv', '~/parts'],
    ['linux', '/home/me/a.csv', 'a.csv', '~'],
    ['linux', '/home/meg/a.csv', 'a.csv', '/home/meg'],
    ['linux', '/a.csv', 'a.csv', '/'],
    ['linux', '/data/odd\\name.csv', 'odd\\name.csv', '/data'],
    ['win32', 'C:\\Users\\Me\\parts\\a.csv', 'a.csv', '~\\parts'],
    ['win32', 'c:\\users\\me\\a.csv', 'a.csv', '~'],
    ['win32', 'C:\\Users\\Mega\\a.csv', 'a.csv', 'C:\\Users\\Mega'],
    ['win32', 'C:/Users/Me/parts/a.csv', 'a.csv', '~\\parts'],
    ['win32', 'C:\\a.csv', 'a.csv', 'C:\\'],
    ['win32', '\\\\server\\share\\a.csv', 'a.csv', '\\\\server\\share\\'],
    ['win32', '\\\\server\\share\\lot 7\\a.csv', 'a.csv', '\\\\server\\share\\lot 7'],
    ['win32', '//server/share/lot/a.csv', 'a.csv', '\\\\server\\share\\lot'],
    ['win32', '\\\\?\\UNC\\server\\share\\lot\\a.csv', 'a.csv', '\\\\server\\share\\lot'],
    ['win32', '\\\\?\\D:\\lot\\a.csv', 'a.csv', 'D:\\lot'],
  ])('on %s of %s', (platform, path, name, folder) => {
    const home = platform === 'win32' ? windows : unix
    expect(shownPath(path, home, platform)).toEqual({ name, folder })
  })

  it('is whole where the user has no folder of their own', () => {
    expect(shownPath('/a/b.csv', '', 'linux').folder).toBe('/a')
  })
})
