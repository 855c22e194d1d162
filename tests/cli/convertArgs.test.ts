import { expect, test } from 'vitest'
import { convertArgs } from '../../src/cli/convertArgs'

test('a table goes to a file, several to a folder', () => {
  expect(convertArgs(['a.csv', '--out', 'b.csv'])).toEqual({
    ...{ inputs: ['a.csv'], settings: {}, out: 'b.csv' },
    ...{ outDir: undefined, explain: undefined },
  })
  expect(convertArgs(['a.csv', 'b.csv', '--out-dir', 'd'])).toMatchObject({
    ...{ inputs: ['a.csv', 'b.csv'], outDir: 'd' },
  })
})

test.each([
  [['a.csv', '--explain'], ['a.csv'], '-'],
  [['--explain', 'a.csv'], ['a.csv'], '-'],
  [['--explain', 'a.csv', 'b.csv', '--out-dir', 'd'], ['a.csv', 'b.csv'], '-'],
  [['a.csv', '--explain', '-'], ['a.csv'], '-'],
  [['a.csv', '--explain', '--out', 'b.csv'], ['a.csv'], '-'],
  [['--explain', 'e.json', 'a.csv'], ['a.csv'], 'e.json'],
  [['a.csv', '--explain=how'], ['a.csv'], 'how'],
])('%j explains %j to %s', (argv, inputs, explain) => {
  expect(convertArgs(argv)).toMatchObject({ inputs, explain })
})

test.each([
  ['nothing to do', ['a.csv'], '--out'],
  ['no input', ['--out', 'b.csv'], 'INPUT is missing'],
  ['an input without a name', ['a.csv', '', '--out-dir', 'd'], 'INPUT is empty'],
  ['several tables to one file', ['a.csv', 'b.csv', '--out', 'c.csv'], '--out takes one INPUT'],
  ['two places', ['a.csv', '--out', 'c.csv', '--out-dir', 'd'], 'exclude each other'],
  ['a table on standard output', ['a.csv', '--out', '-'], 'standard output'],
  ['no name of a folder', ['a.csv', '--out-dir='], 'is empty'],
  ['decisions under the name of a table', ['a.csv', '--explain=b.csv'], 'name of a table'],
  ['decisions without a name', ['a.csv', '--explain='], 'is empty'],
  ['an option of a fit', ['a.csv', '--out', 'b.csv', '--k', '2'], '--k'],
])('%s is wrong usage', (_, argv, message) => {
  expect(() => convertArgs(argv)).toThrow(
    expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) }),
  )
})
