import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const names = ['x', '__proto__', 'Length, mm', '--k', 'shift']
const rows = Array.from({ length: 80 }, (_, i) => [
  ...[Math.exp(Math.sin(i * 1.7)), (i % 2) * 4 + Math.cos(i * 2.3), 9 + Math.sin(i * 3.1)],
  ...[1 + (i % 3), i % 4 < 2 ? 'early' : 'late'],
])
const folder = temporaryFolder()
const file = (name: string) => join(folder, name)
const text = (name: string) => readFileSync(file(name), 'utf8')
const input = file('in.csv')
writeFileSync(input, tableOf(names, rows))

const everything = [
  ...['--columns', 'x,__proto__,"Length, mm"', '--log', 'x', '--frequency=--k', '--filter', 'shift,early,late'],
  ...['--fit-by', 'shift', '--k', '1-2', '--covariance', 'diag,tied', '--criterion', 'aic', '--n-init', '2'],
  ...['--seed', '7', '--tol', '1e-4', '--max-iter', '150', '--reg-covar', '1e-5', '--percentile', '7'],
  ...['--assignment', 'draw', '--limits', '"Length, mm",8.5,9.5', '--limits', 'x,,2'],
  ...['--axes', '"Length, mm",x', '--colour-by', 'shift', '--take', 'tied,2'],
] // prettier-ignore

beforeAll(() => {
  const outputs = ['--save-plan', file('p.plan.json'), '--json', file('1.json'), '--all', file('1.csv')] // prettier-ignore
  const run = isodense('detect', input, ...everything, ...outputs, '--picture', file('1.svg'))
  expect(run).toMatchObject({ status: 0 })
})

test('a saved plan gives the same results, byte for byte', () => {
  const outputs = ['--save-plan', file('2.plan.json'), '--json', file('2.json'), '--all', file('2.csv')] // prettier-ignore
  const run = isodense('detect', input, '--plan', file('p.plan.json'), ...outputs, '--picture', file('2.svg')) // prettier-ignore
  expect(run).toMatchObject({ status: 0 })
  expect(text('2.json')).toBe(text('1.json'))
  expect(text('2.csv')).toBe(text('1.csv'))
  expect(text('2.plan.json')).toBe(text('p.plan.json'))
  expect(text('2-late.svg')).toBe(text('1-late.svg'))
})

test('each option that undoes takes its part out of the plan, and the others stay', () => {
  const saved = JSON.parse(text('p.plan.json'))
  const settings = (...args: string[]) =>
    resultOf('detect', input, '--plan', file('p.plan.json'), ...args).settings
  const undoing = ['--no-log', '--no-frequency', '--no-filter', '--no-fit-by', '--no-limits']
  expect(settings(...undoing, '--no-axes', '--no-colour-by', '--take', 'best')).toEqual({
    ...saved,
    columns: names.slice(0, 3).map((name) => ({ name, transform: 'none' })),
    ...{ frequency: null, filter: null, fitBy: null, limits: [], axes: null, colourBy: null },
    take: null,
  })
  expect(settings('--percentile', '3', '--limits', 'x,0.1,3')).toEqual({
    ...saved,
    percentile: 3,
    limits: [saved.limits[0], { column: 'x', lower: 0.1, upper: 3 }],
  })
})

test('axes can be directions, unless the file has a column of that name or too few of them', () => {
  const three = file('three.csv')
  const cells = rows.map((row, i) => [...row.slice(0, 3), Math.cos(i * i)])
  writeFileSync(three, tableOf(['x', 'y', 'z', 'LD 2'], cells))
  const quick = ['--k', '2', '--n-init', '1', '--axes', 'pc 1,LD 2']
  expect(resultOf('detect', three, ...quick).settings.axes).toEqual({
    x: { direction: 1, of: 'principal' },
    y: 'LD 2',
  })
  const few = isodense('detect', three, '--columns', 'x,y', ...quick.slice(0, 4), '--axes', 'x,LD 1') // prettier-ignore
  expect(few).toMatchObject({ status: 2, stdout: '' })
  expect(few.stderr).toContain('fewer than three columns')
})

test('a drawn family is one of the plan’s and follows from its seed', () => {
  const drawn = recordsOf(file('1.csv')).map((row) => row['isodense_drawn_family'])
  expect(new Set(drawn)).toEqual(new Set(['1', '2']))
})

type Document = Record<string, any> // eslint-disable-line @typescript-eslint/no-explicit-any
test.each<[string, (plan: Document) => void, string]>([
  ['an unknown key', (plan) => void (plan['colour'] = 1), '"colour"'],
  ['another version', (plan) => void (plan['version'] = 2), '“version” is 2'],
  ['a version in words', (plan) => void (plan['version'] = '1'), '“version” is "1"'],
  ['no version', (plan) => void delete plan['version'], '“version” is missing'],
  ['no kind', (plan) => void delete plan['kind'], '“kind”'],
  ['a column that is not there', (plan) => plan['columns'].push({ name: 'zz' }), 'no column "zz"'],
  ['a column twice', (plan) => plan['columns'].push(plan['columns'][0]), 'named twice'],
  ['limits twice', (plan) => plan['limits'].push(plan['limits'][0]), 'limits twice'],
  ['limits of no column', (plan) => plan['limits'].push({ column: 'constructor' }), 'no column "constructor"'],
  ['a colour of no column', (plan) => void (plan['colourBy'] = 'zz'), 'no column "zz"'],
  ['axes outside the model', (plan) => void (plan['axes'].x = 'shift'), 'not among the columns'],
  ['components backwards', (plan) => void (plan['minComponents'] = 3), 'larger than the largest'],
  ['a model that is not compared', (plan) => void (plan['take'].nComponents = 9), 'not among those compared'],
  ['a model between the steps', (plan) => void (plan['componentStep'] = 2), 'not among those compared'],
  ['no step', (plan) => void (plan['componentStep'] = 0), 'componentStep'],
])('a plan with %s is refused', (_, change, message) => {
  const plan = JSON.parse(text('p.plan.json'))
  change(plan)
  const path = temporaryFile('changed.plan.json', JSON.stringify(plan))
  const run = isodense('detect', input, '--plan', path)
  expect(run).toMatchObject({ status: 2, stdout: '' })
  expect(run.stderr).toContain(message)
}) // prettier-ignore

test.each([
  ['nowhere.plan.json', 4, 'was not found'],
  ['in.csv', 2, 'is not an inspection plan: it is not JSON'],
  ['.', 4, 'is a folder'],
])('%s is no plan', (name, status, message) => {
  const run = isodense('detect', input, '--plan', file(name))
  expect(run).toMatchObject({ status, stdout: '' })
  expect(run.stderr).toContain(message)
})

test('results are not written over what is read, over each other, or into no folder', () => {
  const before = [text('in.csv'), text('p.plan.json')]
  linkSync(input, file('hard.csv'))
  symlinkSync('in.csv', file('soft.csv'))
  symlinkSync('same.csv', file('other.csv'))
  mkdirSync(file('folder'))
  const plan = ['--plan', file('p.plan.json')]
  for (const args of [
    ['--out', file('hard.csv')],
    ['--all', file('soft.csv')],
    ['--json', file('p.plan.json')],
    ['--out', file('same.csv'), '--all', file('other.csv')],
    ['--out', file('a.csv'), '--all', file('folder/../a.csv')],
    ['--picture', file('a.svg'), '--json', file('a.svg')],
    ['--out', file('none/x.csv')],
    ['--save-plan', file('none/x.json')],
    ['--out', file('folder')],
    ['--out', '-'],
    ['--out='],
  ]) {
    const run = isodense('detect', input, ...plan, ...args)
    expect(run, args.join(' ')).toMatchObject({ status: 2, stdout: '' })
  }
  expect(isodense('convert', input, '--out', file('none/x.csv'))).toMatchObject({ status: 2 })
  expect([text('in.csv'), text('p.plan.json')]).toEqual(before)
})

test('with JSON on standard output the other results go to their files all the same', () => {
  const args = [
    '--plan',
    file('p.plan.json'),
    '--out',
    file('f.csv'),
    '--save-plan',
    file('s.json'),
  ]
  const { flaggedRows } = resultOf('detect', input, ...args)
  expect(recordsOf(file('f.csv'))).toHaveLength(flaggedRows.length)
  expect(text('s.json')).toBe(text('p.plan.json'))
})
