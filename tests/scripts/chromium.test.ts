import { describe, expect, it } from 'vitest'
import { browserArguments, installedBrowser } from '../../scripts/testing/chromium.mjs'

const only = (name: string) => (asked: string) => (asked === name ? `/usr/bin/${name}` : null)

describe('the browser that the tests start', () => {
  it('is the one that is there, by its path', () => {
    for (const name of ['chromium', 'chromium-browser', 'google-chrome'])
      expect(installedBrowser(only(name), 'linux')).toEqual({ executablePath: `/usr/bin/${name}` })
  })

  it('is asked for by name where there is none', () => {
    expect(() => installedBrowser(() => null, 'linux')).toThrow('apt-get install chromium')
  })

  it('is Chrome where Linux’s paths mean nothing', () => {
    expect(installedBrowser(() => null, 'darwin')).toEqual({ channel: 'chrome' })
    expect(installedBrowser(() => null, 'win32')).toEqual({ channel: 'chrome' })
  })

  it('has no sandbox for root only, who cannot have one', () => {
    expect(browserArguments(true)).toContain('--no-sandbox')
    expect(browserArguments(false)).not.toContain('--no-sandbox')
  })
})
