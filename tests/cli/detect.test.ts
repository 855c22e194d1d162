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
      'isodense_one_in',
      'isodense_reason_1',
      'isodense_reason_2',
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
  expect(JSON.parse(run.stdout).warnings[0]).toMatch(/line 42 has 3 cells, 1 more than the header/)
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
  ['a folder without images', ['detect', 'tests/golden/guards'], 4, 'guards'],
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

test('the JSON of every command says how the file was read, as convert explains it', () => {
  const input = 'tests/golden/exports/ids_dates_constant.csv'
  const explained = JSON.parse(isodense('convert', input, '--explain').stdout)
  const out = join(temporaryFolder(), 'x-generated.csv')
  for (const [command, ...args] of [['detect'], ['select'], ['kmeans'], ['sample', '--out', out]]) {
    const run = isodense(command!, input, ...args, '--k', '1', '--covariance', 'diag', '--json')
    expect(run, command).toMatchObject({ status: 0 })
    const { reading } = JSON.parse(run.stdout)
    expect(reading).toMatchObject({ preselected: ['width', 'height'], identifier: [0], rows: 40 })
    expect(explained).toMatchObject(reading)
  }
})

test('options of the reading are obeyed, and reported', () => {
  const input = temporaryFile('in.csv', `a;b\n${'1.234;2\n5.678;3\n9.012;5\n4.321;4\n'.repeat(5)}`)
  const read = (...args: string[]) => {
    const run = isodense('detect', input, '--k', '1', '--covariance', 'diag', ...args, '--json')
    expect(run).toMatchObject({ status: 0 })
    return JSON.parse(run.stdout)
  }
  const guessed = read()
  expect(guessed.reading).toMatchObject({ decimal: '?', ask: ['a'], settings: {} })
  expect(guessed.warnings.join('\n')).toContain('1.234')
  expect(guessed.model.means[0][0]).toBeCloseTo(5.06125, 9)
  const told = read('--decimal', 'comma')
  expect(told.reading).toMatchObject({ decimal: ',', settings: { decimal: ',' } })
  expect(told.reading).not.toHaveProperty('ask')
  expect(told.model.means[0][0]).toBeCloseTo(5061.25, 6)
})

const numbers = Array.from({ length: 30 }, (_, i) => `${i},${Math.sin(i)}`).join('\n')
test.each<[string, string | Buffer, string[], number, RegExp]>([
  ['is empty', '', [], 4, /in\.csv is empty/],
  ['has no rows', 'x,y\n', [], 4, /in\.csv has a header but no data rows/],
  [
    'has no numbers',
    'n,c\nAda,Ely\nAlan,Ayr\n',
    [],
    4,
    /in\.csv has no column .*“n” \(text\), “c”/,
  ],
  ['is no text', Buffer.alloc(99), [], 4, /in\.csv is not a text table: .* offset 0/],
  [
    'is another encoding',
    Buffer.from(`ä,b\n${numbers}`, 'latin1'),
    ['--encoding', 'utf-8'],
    4,
    /in\.csv .* 0xE4 at offset 0/,
  ],
  ['lacks the column', `a,b\n${numbers}`, ['--columns', 'zz'], 2, /in\.csv has no column "zz"/],
  [
    'lacks the column of a kind',
    `a,b\n${numbers}`,
    ['--kind', 'zz,label'],
    2,
    /--kind: in\.csv has no column "zz"/,
  ],
  [
    'lacks the table',
    `a,b\n${numbers}`,
    ['--table', '2'],
    2,
    /no table 2: in\.csv holds one table/,
  ],
  ['has no sheets', `a,b\n${numbers}`, ['--sheet', 's'], 2, /--sheet: in\.csv is no workbook/],
])('a file that %s is named, by every command', (_, content, args, status, message) => {
  const input = join(temporaryFolder(), 'in.csv')
  writeFileSync(input, content)
  for (const command of ['detect', 'select']) {
    const run = isodense(command, input, '--k', '1', ...args)
    expect(run).toMatchObject({ status, stdout: '' })
    expect(run.stderr).toMatch(message)
    expect(run.stderr).not.toContain('    at ')
  }
})

test.each([
  ['workbooks/openpyxl.xlsx', 'Share'],
  ['parquet/snappy.parquet', 'n,delta'],
])('%s is judged, too', (input, columns) => {
  const args = ['--columns', columns, '--k', '1', '--covariance', 'diag', '--json']
  const run = isodense('detect', `tests/golden/${input}`, ...args)
  expect(run).toMatchObject({ status: 0 })
  expect(JSON.parse(run.stdout)).toMatchObject({
    ...{ columns: columns.split(','), reading: { encoding: null } },
  })
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
