import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf } from '../../scripts/setup/hash.mjs'

let root: string
const put = (path: string, content: string) => writeFileSync(join(root, path), content)
const hash = () => hashOf(root, ['src', 'config.ts', 'absent'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hash-'))
  mkdirSync(join(root, 'src', 'deep'), { recursive: true })
  put('src/deep/a.ts', 'a')
  put('src/b.ts', 'b')
  put('config.ts', 'c')
  put('other.ts', 'd')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('the hash of the build inputs', () => {
  it('changes with the content of a file below a folder', () => {
    const before = hash()
    put('src/deep/a.ts', 'A')
    expect(hash()).not.toBe(before)
  })

  it('changes with a named file', () => {
    const before = hash()
    put('config.ts', 'C')
    expect(hash()).not.toBe(before)
  })

  it('changes when a file is added, removed or renamed', () => {
    const seen = new Set([hash()])
    put('src/new.ts', '')
    seen.add(hash())
    renameSync(join(root, 'src/new.ts'), join(root, 'src/newer.ts'))
    seen.add(hash())
    rmSync(join(root, 'src/b.ts'))
    seen.add(hash())
    expect(seen.size).toBe(4)
  })

  it('changes when text moves from one file to the next', () => {
    put('src/x', 'ab')
    put('src/y', 'c')
    const before = hash()
    put('src/x', 'a')
    put('src/y', 'bc')
    expect(hash()).not.toBe(before)
  })

  it('does not change with times, nor with files that are no input', () => {
    const before = hash()
    utimesSync(join(root, 'src/b.ts'), 1, 1)
    put('other.ts', 'D')
    expect(hash()).toBe(before)
  })
})
