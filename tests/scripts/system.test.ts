import { describe, expect, it } from 'vitest'
import { hasDisplay } from '../../scripts/setup/display.mjs'
import { needs, packagesToInstall, testNeeds } from '../../scripts/setup/system.mjs'

const none = () => false
const all = () => true
const oneOf = (names: string[]) => (name: string) => names.includes(name)

describe('the system packages', () => {
  it('have their old names where the index does not know the new ones', () => {
    const old = (name: string) => !name.endsWith('t64')
    expect(packagesToInstall(none, old)).toEqual([
      'xvfb',
      'xauth',
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'fonts-noto-cjk',
    ])
  })

  it('have their new names where the index knows them', () => {
    expect(packagesToInstall(none, all)).toEqual(
      expect.arrayContaining(['libgtk-3-0t64', 'libasound2t64']),
    )
    expect(packagesToInstall(none, all)).toHaveLength(7)
  })

  it('are named even where the index is empty', () => {
    expect(packagesToInstall(none, none)).toContain('libgtk-3-0')
  })

  it('are left out where one of either name is installed', () => {
    const here = ['xauth', 'libgtk-3-0', 'libasound2t64', 'libnss3', 'libgbm1', 'fonts-noto-cjk']
    expect(packagesToInstall(oneOf(here), all)).toEqual(['xvfb'])
    expect(packagesToInstall(all, all)).toEqual([])
  })
})

describe('the browser of the tests', () => {
  it('is Debian’s own where no other is installed, and nothing that a start would install', () => {
    const debian = (name: string) => name !== 'google-chrome-stable'
    expect(packagesToInstall(oneOf(needs.flat()), debian, testNeeds)).toEqual(['chromium'])
    expect(packagesToInstall(none, debian)).not.toContain('chromium')
  })

  it('is left alone where there is one', () => {
    for (const browser of ['chromium', 'google-chrome-stable'])
      expect(packagesToInstall(oneOf([...needs.flat(), browser]), all, testNeeds)).toEqual([])
  })
})

describe('a display', () => {
  it('is told from X or Wayland on Linux', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
  })

  it('is taken for granted elsewhere', () => {
    expect(hasDisplay({}, 'darwin')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})
