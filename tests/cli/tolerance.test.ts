import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const measured = Array.from({ length: 200 }, (_, i) => [
  (10 + 0.2 * Math.sin(i * 1.3)).toFixed(1),
  (20 + 0.3 * Math.cos(i * 2.1) + (i % 2) * 0.2).toFixed(2),
  (5 + 0.1 * Math.sin(i * 3.7)).toFixed(2),
  i % 3 ? 'A' : 'B',
])
// Not judged by a model of the first two columns, and in or out of tolerance all the same.
measured[3] = ['', '20.00', '5.00', 'A']
measured[4] = ['', '20.00', '9.00', 'B']
measured[5] = ['10.0', '20.00', '', 'A']
measured[6] = ['10.0', '20.00', 'n/a', 'A']

const names = ['a', 'b', 'c', 'line']
const limits = [
  { column: 'a', lower: 9.9, upper: 10.1 },
  { column: 'b', lower: 19.8, upper: null },
  { column: 'c', lower: null, upper: 5.08 },
]
const limitArgs = limits.flatMap(({ column, lower, upper }) => [
  '--limits',
  `${column},${lower ?? ''},${upper ?? ''}`,
])

/** Columns of a row that are out, from its text. */
const outOf = (cells: string[]) =>
  limits.filter(({ lower, upper }, j) => {
    const text = cells[j].trim()
    if (text === '' || Number.isNaN(Number(text))) return false
    return Number(text) < (lower ?? -Infinity) || Number(text) > (upper ?? Infinity)
  })

/** Whether a cell to be compared holds no number. */
const hasGap = (cells: string[]) =>
  limits.some((_, j) => cells[j].trim() === '' || Number.isNaN(Number(cells[j])))

test.each([
  ['one model', []],
  ['a model for each line', ['--fit-by', 'line']],
  ['rows that are filtered', ['--filter', 'line,A']],
])('counts and columns of the export are those of the cells, with %s', (_, args) => {
  const input = temporaryFile('t.csv', tableOf(names, measured))
  const all = join(temporaryFolder(), 'all.csv')
  const judged = ['--columns', 'a,b', '--k', '1-2', '--percentile', '10', '--missing', 'leave-out']
  const { tolerance } = resultOf('detect', input, ...judged, ...args, ...limitArgs, '--all', all)
  const counts = { both: 0, onlyFlagged: 0, onlyOut: 0, neither: 0 }
  const notJudged = { inTolerance: 0, outOfTolerance: 0 }
  const perLimit = limits.map(() => 0)
  let incomplete = 0
  recordsOf(all).forEach((record, i) => {
    const out = outOf(measured[i])
    limits.forEach((limit, l) => (perLimit[l] += out.includes(limit) ? 1 : 0))
    const unknown = out.length === 0 && hasGap(measured[i])
    if (unknown) incomplete++
    const expected = unknown ? 'not judged' : out.length > 0 ? 'out' : 'in'
    expect(record['isodense_tolerance']).toBe(expected)
    if (unknown) expect(record['isodense_verdict']).toMatch(/not judged|not typical/)
    for (const { column } of out)
      expect(record['isodense_out_of_tolerance'].split(', ')).toContain(column)
    const flag = record['isodense_flag']
    if (flag === 'not judged') notJudged[out.length > 0 ? 'outOfTolerance' : 'inTolerance']++
    else if (flag === '1') counts[out.length > 0 ? 'both' : 'onlyFlagged']++
    else counts[out.length > 0 ? 'onlyOut' : 'neither']++
  })
  expect(tolerance).toEqual({ ...counts, notJudged, incomplete, perLimit, differFromFile: [] })
  expect(incomplete).toBeGreaterThan(0)
  expect(Math.min(counts.both, counts.onlyFlagged, counts.onlyOut, notJudged.outOfTolerance)).toBeGreaterThan(0) // prettier-ignore
})

test('a value at a limit is in tolerance', () => {
  const rows = measured.filter(([a]) => a !== '')
  const input = temporaryFile('t.csv', tableOf(names, rows))
  const largest = Math.max(...rows.map(([a]) => Number(a)))
  const count = (upper: number) =>
    resultOf('detect', input, '--columns', 'a,b', '--k', '1', '--limits', `a,,${upper}`).tolerance
      .perLimit[0]
  expect(count(largest)).toBe(0)
  expect(count(largest - 0.05)).toBe(rows.filter(([a]) => Number(a) === largest).length)
})

const withLimits = temporaryFile(
  'limits.csv',
  tableOf([...names, 'row'], [['9.9', '', '', '', 'LSL'], ['10.1', '', '5.08', '', 'USL'], ...measured.map((row) => [...row, 'x'])]), // prettier-ignore
)
const judge = (...args: string[]) =>
  resultOf('detect', withLimits, '--columns', 'a,b', '--k', '1', ...args)
const ofFile = [
  { column: 'a', lower: 9.9, upper: 10.1 },
  { column: 'c', lower: null, upper: 5.08 },
]
const differences = ({ warnings }: { warnings: string[] }) =>
  warnings.filter((warning) => warning.includes('in the file, but'))

test('the limits of the file are those of the plan, unless others are given', () => {
  const own = judge()
  expect(own.settings.limits).toEqual(ofFile)
  expect(own.tolerance.differFromFile).toEqual([])
  expect(differences(own)).toEqual([])

  const typed = judge('--limits', 'a,9.9,10.2')
  expect(typed.tolerance.differFromFile).toEqual([ofFile[0]])
  expect(differences(typed)).toEqual([
    'Column “a” has the limits 9.9 to 10.1 in the file, but 9.9 to 10.2 in the plan, which was used.',
  ])

  const without = judge('--limits', 'c,,')
  expect(without.tolerance.differFromFile).toEqual([ofFile[1]])
  expect(differences(without)[0]).toContain('“c” has the limits – to 5.08 in the file, but none')
})

test('limits of the file that nothing is compared with are pointed out too', () => {
  const none = judge('--no-limits')
  expect(none.tolerance).toBeUndefined()
  expect(differences(none)).toHaveLength(2)
  const run = isodense('detect', withLimits, '--columns', 'a,b', '--k', '1', '--no-limits')
  expect(run.stdout.match(/in the file, but none/g)).toHaveLength(2)
})

test('the picture draws limits unless its layers leave them out', () => {
  const draw = (...args: string[]) => {
    const picture = join(temporaryFolder(), 'p.svg')
    judge('--picture', picture, ...args)
    return readFileSync(picture, 'utf8')
  }
  expect(draw()).toContain('USL')
  expect(draw('--layers', 'points,limits')).toContain('USL')
  expect(draw('--layers', 'points')).not.toContain('USL')
})

test.each([
  ['of text', 'line,1,2', 4, 'holds no quantities'],
  ['of no column', 'q,1,2', 2, 'has no column "q"'],
  ['with a decimal comma', 'a,"9,9",10', 2, '--limits needs a number'],
  ['that are no record', 'a,"9', 2, '--limits: '],
])('limits %s are refused', (_, value, status, message) => {
  const run = isodense('detect', withLimits, '--columns', 'a,b', '--k', '1', '--limits', value)
  expect(run).toMatchObject({ status })
  expect(run.stderr).toContain(message)
})
