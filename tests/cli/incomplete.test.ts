import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'

const rows = Array.from({ length: 120 }, (_, i) => [
  (10 + Math.sin(i * 1.3)).toFixed(3),
  (20 + Math.cos(i * 2.1) + 0.2 * Math.sin(i * 1.3)).toFixed(3),
  (5 + Math.sin(i * 3.7)).toFixed(3),
])
rows[4] = ['', '20.1', '5.2']
rows[5] = ['', '29', '5.1']
rows[6] = ['10.1', '<18', '5.1']
rows[7] = ['n/a', '', '']
const input = temporaryFile('t.csv', tableOf(['a', 'b', 'c'], rows))
const detect = (...args: string[]) => {
  const all = join(temporaryFolder(), 'all.csv')
  const result = resultOf('detect', input, '--columns', 'a,b,c', '--k', '1', '--all', all, ...args)
  return { result, records: recordsOf(all) }
}

test('rows that lack cells are judged by the others: RESULT.json and exports say by what', () => {
  const { result, records } = detect()
  expect(result.fittedRows + result.leftOut.length).toBe(result.rows)
  expect(result.leftOut).toEqual([
    { row: 4, reason: 'missing: a', judged: true, judgedBy: '2 of 3 columns' },
    { row: 5, reason: 'missing: a', judged: true, judgedBy: '2 of 3 columns' },
    {
      ...{ row: 6, reason: 'below detection limit: "<18" in column b', judged: true },
      judgedBy: '2 of 3 columns and 1 limit',
    },
    { row: 7, reason: 'missing: a ("n/a"); missing: b; missing: c' },
  ])
  expect(result.flaggedRows).toContain(5)
  expect(result.settings.missing).toBe('judge')
  const of = (row: number) => [records[row]['isodense_flag'], records[row]['isodense_judged_by']]
  expect([0, 4, 5, 6, 7].map(of)).toEqual([
    ['0', '3 of 3 columns'],
    ['0', '2 of 3 columns'],
    ['1', '2 of 3 columns'],
    [records[6]['isodense_flag'], '2 of 3 columns and 1 limit'],
    ['not judged', ''],
  ])
})

test('they are left out where that is said, and with scikit-learn’s units', () => {
  for (const args of [['--missing', 'leave-out'], ['--no-standardise']]) {
    const { result, records } = detect(...args)
    expect(result.leftOut.map(({ row }: { row: number }) => row)).toEqual([4, 5, 6, 7])
    expect(result.leftOut.some(({ judged }: { judged?: true }) => judged)).toBe(false)
    expect(records[5]['isodense_flag']).toBe('not judged')
    expect('isodense_judged_by' in records[5]).toBe(false)
  }
})
