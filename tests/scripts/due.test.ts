import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inputs, isBuildDue } from '../../scripts/setup/build.mjs'
import { missingPackages } from '../../scripts/setup/dependencies.mjs'
import { checkNode } from '../../scripts/setup/node.mjs'
import { inRoot } from '../../scripts/setup/paths.mjs'

describe('the build', () => {
  it('is due when there is none, or an incomplete one, or one of other inputs', () => {
    expect(isBuildDue('a', undefined, false)).toBe(true)
    expect(isBuildDue('a', 'a', false)).toBe(true)
    expect(isBuildDue('a', undefined, true)).toBe(true)
    expect(isBuildDue('a', 'b', true)).toBe(true)
  })

  it('is not due when a complete one is of the same inputs', () => {
    expect(isBuildDue('a', 'a', true)).toBe(false)
  })

  it('names inputs that exist', () => {
    const later = ['kernel'] // comes with the WebAssembly kernel
    expect(inputs.filter((path) => !later.includes(path) && !existsSync(inRoot(path)))).toEqual([])
  })
})

describe('the dependencies', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
      'node_modules/other-platform': { version: '3.0.0', optional: true },
    },
  }
  const installed = {
    packages: {
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
    },
  }

  it('are all missing where nothing was installed, or an installation was interrupted', () => {
    const all = ['node_modules/a', 'node_modules/a/node_modules/b']
    expect(missingPackages(lock, undefined)).toEqual(all)
    expect(missingPackages(lock, {})).toEqual(all)
  })

  it('are missing where the lock has moved on', () => {
    const newer = { packages: { ...lock.packages, 'node_modules/a': { version: '1.0.1' } } }
    expect(missingPackages(newer, installed)).toEqual(['node_modules/a'])
  })

  it('are complete without the optional ones, and with more than the lock names', () => {
    const more = { packages: { ...installed.packages, 'node_modules/z': { version: '9.0.0' } } }
    expect(missingPackages(lock, installed)).toEqual([])
    expect(missingPackages(lock, more)).toEqual([])
  })
})

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow()
  })
  it.each(['20.18.3', '18.20.0', '9.99.0'])('%s is too old', (version) => {
    expect(() => checkNode(version)).toThrow(version)
  })
})
