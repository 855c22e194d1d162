import { expect, test } from 'vitest'
import { convertArgs, detectArgs, type DetectArgs } from '../../src/cli/args'

const detect = (...argv: string[]) => detectArgs(argv) as DetectArgs

test('defaults are those of the contract', () => {
  expect(detect('in.csv')).toEqual({
    input: 'in.csv',
    columns: null,
    settings: {
      standardise: true,
      minComponents: 1,
      maxComponents: 10,
      covarianceTypes: ['full', 'tied', 'diag', 'spherical'],
      criterion: 'bic',
      restarts: 10,
      seed: 0,
      tolerance: 1e-3,
      maxIterations: 200,
      regCovar: 1e-6,
      percentile: 4,
    },
    out: undefined,
    all: undefined,
    picture: undefined,
    json: undefined,
  })
})

test('columns are CSV records and may be repeated', () => {
  expect(detect('in.csv', '--columns', 'x,"Length, mm"', '--columns', 'y').columns).toEqual([
    'x',
    'Length, mm',
    'y',
  ])
})

test.each([
  [['in.csv', '--json'], '-'],
  [['--json', 'in.csv'], '-'],
  [['in.csv', '--json', '-'], '-'],
  [['in.csv', '--json', '--k', '2'], '-'],
  [['in.csv', '--json', 'r.json'], 'r.json'],
  [['--json', 'result', 'in.csv'], 'result'],
  [['in.csv', '--json=r.json'], 'r.json'],
])('%j writes JSON to %s', (argv, json) => {
  expect(detect(...argv)).toMatchObject({ input: 'in.csv', json })
})

test('k is a number or a range', () => {
  const k = (value: string) => {
    const { minComponents, maxComponents } = detect('in.csv', '--k', value).settings
    return [minComponents, maxComponents]
  }
  expect(k('4')).toEqual([4, 4])
  expect(k('2-7')).toEqual([2, 7])
})

test.each([
  ['no input', []],
  ['two inputs', ['a.csv', 'b.csv']],
  ['an unknown option', ['a.csv', '--frobnicate']],
  ['k of 0', ['a.csv', '--k', '0']],
  ['a range backwards', ['a.csv', '--k', '5-2']],
  ['k that is no number', ['a.csv', '--k', '1-']],
  ['an unknown covariance type', ['a.csv', '--covariance', 'round']],
  ['an unknown criterion', ['a.csv', '--criterion', 'icl']],
  ['a percentile above 100', ['a.csv', '--percentile', '101']],
  ['a percentile that is no number', ['a.csv', '--percentile', 'few']],
  ['a negative seed', ['a.csv', '--seed=-1']],
  ['no restarts', ['a.csv', '--n-init', '0']],
  ['half a restart', ['a.csv', '--n-init', '1.5']],
  ['a picture that is not SVG', ['a.csv', '--picture', 'p.png']],
  ['JSON under the name of a table', ['a.csv', '--json', 'b.csv']],
  ['one file for two results', ['a.csv', '--out', 'b.csv', '--all', 'b.csv']],
])('%s is wrong usage', (_, argv) => {
  expect(() => detectArgs(argv)).toThrow(expect.objectContaining({ name: 'UsageError' }))
})

test('help is answered before anything else is looked at', () => {
  expect(detectArgs(['--help'])).toBe('help')
  expect(convertArgs(['-h'])).toBe('help')
})

test('convert needs a place to write to', () => {
  expect(() => convertArgs(['a.csv'])).toThrow('--out')
  expect(convertArgs(['a.csv', '--out', 'b.csv'])).toEqual({ input: 'a.csv', out: 'b.csv' })
})

test('two results are not written to one file, however it is spelled', () => {
  expect(() => detect('in.csv', '--out', 'a.csv', '--all', './x/../a.csv')).toThrow(
    'Two results would be written',
  )
})

test('a reg_covar that no covariance could hold is refused', () => {
  expect(() => detect('in.csv', '--reg-covar', '1e308')).toThrow('--reg-covar')
})
