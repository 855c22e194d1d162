import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileArgument, userWords } from '../../../src/main/files/arguments'

describe('the words of a person', () => {
  it.each([
    [['isodense', 'a.csv'], false, ['a.csv']],
    [['electron', '.', 'a.csv'], true, ['a.csv']],
    [['electron', '--no-sandbox', '--user-data-dir=/x', '.', 'a.csv'], true, ['a.csv']],
    [['electron', '-r', 'hook.js', 'out/main/index.js', '--', '-a.csv'], true, ['--', '-a.csv']],
    [['electron', '.'], true, []],
    [['isodense'], false, []],
  ])('in %j are what follows the app', (argv, defaultApp, words) => {
    expect(userWords(argv, defaultApp)).toEqual(words)
  })
})

describe('the file to open', () => {
  it.each([
    [['a.csv'], 'a.csv'],
    [['--no-sandbox', 'a.csv', 'b.csv'], 'a.csv'],
    [['--', '-a.csv'], '-a.csv'],
    [['--flag', '--', 'a.csv'], 'a.csv'],
    [['/data/a b.csv'], '/data/a b.csv'],
    [['../a.csv'], '../a.csv'],
  ])('of %j is relative to the working folder', (words, file) => {
    expect(fileArgument(words, '/data folder')).toBe(resolve('/data folder', file))
  })

  it.each([[[]], [['--flag']], [['--']], [['']]])('of %j is none', (words) => {
    expect(fileArgument(words, '/')).toBeNull()
  })
})

it('takes the address that a file manager hands over for the file', () => {
  const url = pathToFileURL(resolve('/data/a b.csv')).href
  expect(fileArgument([url], '/elsewhere')).toBe(resolve('/data/a b.csv'))
})
