import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { isodense } from './run'

const blobs = 'tests/golden/blobs_stretched.csv'
const golden = JSON.parse(readFileSync('tests/golden/seed_blobs.json', 'utf8'))

const records = (path: string) => {
  const text = readFileSync(path, 'utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data
}

test('the tutorial’s job as scikit-learn does it, with every result', () => {
  const folder = temporaryFolder()
  const [out, all, picture, json] = ['f.csv', 'a.csv', 'p.svg', 'r.json'].map((n) =>
    join(folder, n),
  )
  const run = isodense(
    ...['detect', blobs, '--no-standardise', '--out', out, '--all', all],
    ...['--picture', picture, '--json', json],
  )
  expect(run).toMatchObject({ status: 0 })
  expect(run.stdout).toContain('Flagged: 16 of 400 rows')

  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(result).toMatchObject({ rows: 400, fittedRows: 400, leftOut: [], columns: ['x1', 'x2'] })
  expect(result.model).toMatchObject({ covarianceType: 'tied', nComponents: 4, converged: true })
  expect(result.model.bic).toBeCloseTo(golden.bic, 1)
  expect(result.threshold).toBeCloseTo(golden.threshold, 4)
  expect(result.flaggedRows).toEqual(golden.anomaly_rows_zero_based)
  expect(result.selection).toHaveLength(40)

  const source = records(all)
  expect(source).toHaveLength(400)
  expect(Object.keys(source[0])).toEqual([
    ...['x1', 'x2', 'isodense_flag', 'isodense_score', 'isodense_log_density'],
    ...[
      'isodense_rank',
      'isodense_family',
      'isodense_r1',
      'isodense_r2',
      'isodense_r3',
      'isodense_r4',
    ],
  ])
  const flaggedRows = source.flatMap((row, i) => (row['isodense_flag'] === '1' ? [i] : []))
  expect(flaggedRows).toEqual(golden.anomaly_rows_zero_based)
  source.forEach((row, i) => {
    expect(Number(row['isodense_log_density'])).toBeCloseTo(golden.log_density[i], 3)
    expect(Number(row['isodense_score'])).toBe(-Number(row['isodense_log_density']))
  })
  expect(records(out).map((row) => [row['x1'], row['x2']])).toEqual(
    source.filter((row) => row['isodense_flag'] === '1').map((row) => [row['x1'], row['x2']]),
  )
  expect(readFileSync(picture, 'utf8')).toMatch(/^(<\?xml|<svg)/)
})

test('with JSON on standard output nothing else stands there', () => {
  const run = isodense('detect', blobs, '--k', '4', '--covariance', 'tied', '--json')
  expect(run.status).toBe(0)
  expect(JSON.parse(run.stdout).flaggedRows).toEqual(golden.anomaly_rows_zero_based)
})

test('what was odd in the file stands among the warnings of the JSON', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${Math.sin(i)},${Math.cos(i * 2)}`)
  const input = temporaryFile('long.csv', ['a,b', ...rows, '0.5,0.25,left over'].join('\n'))
  const run = isodense('detect', input, '--k', '1', '--covariance', 'diag', '--json')
  expect(run.status).toBe(0)
  expect(JSON.parse(run.stdout).warnings[0]).toMatch(/line 42 .*"left over"/)
})

test('a file of one column is judged and drawn', () => {
  const values = Array.from({ length: 60 }, (_, i) =>
    String(10 + Math.sin(i * 1.7) + (i === 30 ? 9 : 0)),
  )
  const input = temporaryFile('one.csv', ['length', ...values].join('\n'))
  const picture = join(temporaryFolder(), 'p.svg')
  const run = isodense('detect', input, '--percentile', '2', '--picture', picture, '--json', '-')
  expect(run).toMatchObject({ status: 0 })
  expect(JSON.parse(run.stdout).flaggedRows).toContain(30)
  expect(existsSync(picture)).toBe(true)
})

test.each([
  ['a missing file', ['detect', 'nowhere.csv'], 4, 'nowhere.csv'],
  ['a folder', ['detect', 'tests/golden'], 4, 'golden'],
  ['an unknown column', ['detect', blobs, '--columns', 'x9'], 2, '"x9"'],
  ['a percentile out of range', ['detect', blobs, '--percentile', '120'], 2, '--percentile'],
  [
    'more components than rows',
    ['detect', blobs, '--k', '200', '--n-init', '1', '--max-iter', '1', '--columns', 'x1'],
    0,
    '',
  ],
  ['no command', [], 2, 'command'],
  ['an unknown command', ['frobnicate'], 2, 'frobnicate'],
])('%s ends with the status of the contract', (_, argv, status, message) => {
  const run = isodense(...argv)
  expect(run.status).toBe(status)
  expect(run.stderr).toContain(message)
  expect(run.stderr).not.toContain('    at ')
})

test('more components than rows cannot be fitted', () => {
  const input = temporaryFile('few.csv', 'a,b\n1,2\n3,4\n5,7\n')
  const run = isodense('detect', input, '--k', '5')
  expect(run.status).toBe(4)
  expect(run.stderr).toContain('3 rows')
})

test('the input is never written over, by whatever name', () => {
  const input = temporaryFile('in.csv', readFileSync(blobs, 'utf8'))
  for (const option of ['--out', '--all', '--json=']) {
    const args = option.endsWith('=') ? [option + input] : [option, input]
    const run = isodense('detect', input, '--k', '1', ...args)
    expect(run.status).toBe(2)
    expect(readFileSync(input, 'utf8')).toBe(readFileSync(blobs, 'utf8'))
  }
})

test.each(['detect', 'convert'])('%s explains itself', (command) => {
  const run = isodense(command, '--help')
  expect(run.status).toBe(0)
  expect(run.stdout).toContain(`isodense ${command} INPUT`)
})
