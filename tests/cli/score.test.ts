import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createNormal, createRandom } from '../../src/core/rng'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { isodense } from './run'

function parts(
  n: number,
  seed: number,
  off: number[] = [],
  separator = ',',
  decimal = '.',
): string {
  const normal = createNormal(createRandom(seed, n))
  const lines = Array.from({ length: n }, (_, i) => {
    const common = normal()
    const row = [0, 1, 2].map((j) => 10 * j + common + 0.3 * normal() + (off.includes(i) && j === 2 ? 4 : 0)) // prettier-ignore
    return [`P${i}`, ...row.map((value) => value.toFixed(4).replace('.', decimal))].join(separator)
  })
  return [['part', 'a', 'b', 'c'].join(separator), ...lines].join('\n') + '\n'
}
const good = temporaryFile('good.csv', parts(160, 1))
const quick = ['--k', '1-2', '--n-init', '2']
const bad = [3, 9, 21]

test('score judges a batch by good rows: text, tables and RESULT.json agree', () => {
  const folder = temporaryFolder()
  const [json, out, all] = ['s.json', 'flagged.csv', 'all.csv'].map((name) => join(folder, name))
  // With semicolons and decimal commas, as another machine writes.
  const batch = temporaryFile('batch.csv', parts(40, 2, bad, ';', ','))
  const run = isodense('score', batch, '--reference', good, ...quick, '--json', json, '--out', out, '--all', all) // prettier-ignore
  expect(run.status).toBe(0)
  expect(run.stdout).toContain('batch.csv: 40 rows, judged by good.csv')
  expect(run.stdout).toContain('from 160 good rows, each by a model of the others')
  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(result).toMatchObject({ rows: 40, judgedRows: 40, reference: { file: 'good.csv', rows: 160 } }) // prettier-ignore
  expect(result.models[0]).toMatchObject({ basis: 'good-batch', calibrationRows: 160 })
  expect(result.flaggedRows).toEqual(expect.arrayContaining(bad))
  const lines = (path: string) => readFileSync(path, 'utf8').trim().split('\r\n')
  expect(lines(all)).toHaveLength(41)
  expect(lines(out)).toHaveLength(1 + result.flaggedRows.length)
  expect(lines(out)[1]).toMatch(/^P3;/)
})

test('by T² the exported p is below the rate where a row is flagged', () => {
  const folder = temporaryFolder()
  const [json, all] = [join(folder, 's.json'), join(folder, 'all.csv')]
  const batch = temporaryFile('batch.csv', parts(40, 2, bad))
  const run = isodense('score', batch, '--reference', good, ...quick, '--basis', 't-squared', '--json', json, '--all', all) // prettier-ignore
  expect(run.status).toBe(0)
  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(result.models[0].threshold).toBe(0.01)
  const [header, ...rows] = readFileSync(all, 'utf8').replace('\uFEFF', '').trim().split('\r\n').map((line) => line.split(',')) // prettier-ignore
  const column = header.indexOf('isodense_t2_p')
  const below = rows.flatMap((cells, row) => (Number(cells[column]) < 0.01 ? [row] : []))
  expect(result.flaggedRows).toEqual(below)
})

test('wrong use is refused: no reference, the batch itself, other columns, results over what is read', () => {
  const batch = temporaryFile('batch.csv', parts(40, 2))
  const other = temporaryFile('other.csv', 'part,x,y\nA,1,2\nB,2,3\nC,4,4\n')
  const refused = (args: string[], message: string) => {
    const { status, stderr } = isodense('score', ...args, ...quick)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  }
  refused([batch], 'score needs --reference GOOD')
  refused([batch, '--reference', batch], 'is the batch and the reference')
  refused([other, '--reference', good], 'has no column “a”, “b”, “c”')
  refused([batch, '--reference', good, '--out', good], 'good.csv is the file that was read')
  refused([batch, '--reference', good, '--all', batch], 'batch.csv is the file that was read')
})

test('one file cannot be judged by false discoveries: the reason has its numbers', () => {
  const { status, stderr } = isodense('detect', good, ...quick, '--basis', 'false-discovery')
  expect(status).toBe(2)
  expect(stderr).toContain('m = 159 other rows the smallest p is 1/160; 20 rows')
})

test('rows that lack cells are judged by the others: text, RESULT.json and exports say by what', () => {
  const all = join(temporaryFolder(), 'all.csv')
  const json = join(temporaryFolder(), 's.json')
  const lines = parts(40, 2).trim().split('\n')
  // Line 4 lacks a cell and is good; line 6 lacks one and does not go together; line 8 has nothing.
  lines[3] = lines[3].replace(/^([^,]+),[^,]+/, '$1,')
  lines[5] = 'P4,,10,30'
  lines[7] = 'P6,n/a,,'
  const batch = temporaryFile('batch.csv', lines.join('\n'))
  const run = isodense('score', batch, '--reference', good, ...quick, '--json', json, '--all', all)
  expect(run.status).toBe(0)
  expect(run.stdout).toMatch(/Flagged: \d+ of 37 rows and 1 of 2 incomplete ones/)
  expect(run.stdout).toContain(
    'Note: 1 rows are not judged, for example line 8: missing: a ("n/a")',
  )
  const result = JSON.parse(readFileSync(json, 'utf8'))
  expect(result).toMatchObject({ rows: 40, judgedRows: 39 })
  expect(result.leftOut).toMatchObject([
    { row: 2, judged: true, judgedBy: '2 of 3 columns' },
    { row: 4, judged: true, judgedBy: '2 of 3 columns' },
    { row: 6 },
  ])
  expect(result.leftOut[2].judged).toBeUndefined()
  expect(result.flaggedRows).toContain(4)
  expect(readFileSync(all, 'utf8')).toMatch(/isodense_judged_by.*2 of 3 columns/s)
})
