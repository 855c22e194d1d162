import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

/** Values that a file may have in a column of groups, each with a family of its own. */
const groups = ['A', 'B, x', '"q" ü 模', '10', '2', 'a/..\\']
const names = ['x', 'y', 'group', 'n']
const rows = Array.from({ length: 240 }, (_, i) => {
  const g = i % groups.length
  const at = 4 * g + Math.sin(i * 1.7) + (i % 11 === 0 ? 2 : 0)
  return [String(at), String(-at + Math.cos(i * 2.3) * (1 + g)), groups[g], String(1 + (i % 3))]
})
rows[10] = ['1', '1', '', '1']
rows[20] = ['1', '1', 'NA', '1']
rows[30] = ['', '', 'A', '1']
rows[40] = ['1', '1', 'single', '1']

const judged = ['--columns', 'x,y', '--k', '1-2', '--n-init', '2', '--percentile', '6']
const write = (some: (string | number)[][]) => temporaryFile('g.csv', tableOf(names, some))
const without = (record: Record<string, string>, pattern: RegExp) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !pattern.test(name)))

interface Group {
  group: string
  model: { weights: number[] }
  selection: unknown
  threshold: number
  flaggedRows: number[]
}
const folder = temporaryFolder()
const [all, picture] = [join(folder, 'all.csv'), join(folder, 'p.svg')]
interface Result {
  groups: Group[]
  failedGroups: unknown[]
  leftOut: { row: number }[]
  fittedRows: number
}
let result: Result
beforeAll(() => {
  const each = ['--fit-by', 'group', '--frequency', 'n', '--all', all, '--picture', picture]
  result = resultOf('detect', write(rows), ...judged, ...each)
})

test('each group has the model, threshold, flags and rows of a file of its own', () => {
  expect(result.groups.map(({ group }) => group)).toEqual(['"q" ü 模', '2', '10', 'A', 'B, x', 'a/..\\']) // prettier-ignore
  const exported = recordsOf(all)
  for (const { group, model, selection, threshold, flaggedRows } of result.groups) {
    const own = rows.flatMap((row, i) => (row[2] === group ? [i] : []))
    const alone = join(folder, 'alone.csv')
    const args = ['--frequency', 'n', '--all', alone]
    const single = resultOf('detect', write(own.map((i) => rows[i])), ...judged, ...args)
    expect(model).toEqual(single.model)
    expect(selection).toEqual(single.selection)
    expect(threshold).toBe(single.threshold)
    expect(flaggedRows).toEqual(single.flaggedRows.map((row: number) => own[row]))
    recordsOf(alone).forEach((record, i) => {
      const { isodense_group, ...rest } = exported[own[i]]
      expect(isodense_group).toBe(group)
      expect(without(rest, /^isodense_r\d/)).toEqual(without(record, /^isodense_r\d/))
    })
  }
})

test('rows without a group, or of a group without a model, are not judged', () => {
  expect(result.failedGroups).toMatchObject([{ group: 'single', rows: 1 }])
  expect(result.leftOut.map(({ row }) => row)).toEqual([10, 20, 30, 40])
  expect(result.fittedRows).toBe(rows.length - 4)
  const exported = recordsOf(all)
  for (const row of [10, 20, 30, 40]) {
    expect(exported[row]['isodense_flag']).toBe('not judged')
    expect(exported[row]['isodense_score']).toBe('')
  }
})

test('each group has a picture', () => {
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.svg'))
  expect(pictures).toHaveLength(6)
  for (const name of ['p-A.svg', 'p-2.svg', 'p-B_x.svg']) expect(pictures).toContain(name)
})

test.each([
  ['group,A', ['A']],
  ['group,"B, x",10', ['B, x', '10']],
  ['group,"""q"" ü 模"', ['"q" ü 模']],
  ['n,1,2', ['1', '2']],
])('the filter %s judges those rows alone', (filter, values) => {
  const column = names.indexOf(filter.split(',')[0])
  const kept = rows.flatMap((row, i) => (values.includes(row[column]) && row[0] !== '' ? [i] : []))
  const filtered = resultOf('detect', write(rows), ...judged, '--filter', filter)
  const alone = resultOf('detect', write(kept.map((i) => rows[i])), ...judged)
  expect(filtered.fittedRows).toBe(kept.length)
  expect(filtered.model).toEqual(alone.model)
  expect(filtered.flaggedRows).toEqual(alone.flaggedRows.map((row: number) => kept[row]))
})

test('the order of the rows changes nothing', () => {
  const order = rows.map((_, i) => i).sort((a, b) => ((a * 101) % 240) - ((b * 101) % 240))
  const table = join(folder, 'sorted.csv')
  const args = ['--fit-by', 'group', '--frequency', 'n', '--all', table]
  const sorted = resultOf('detect', write(order.map((i) => rows[i])), ...judged, ...args)
  expect(sorted.groups.map(({ model }: Group) => model)).toEqual(result.groups.map(({ model }) => model)) // prettier-ignore
  const exported = recordsOf(all)
  expect(recordsOf(table)).toEqual(order.map((i) => exported[i]))
})

test.each(['full', 'tied', 'diag', 'spherical'])(
  'a frequency of the %s type repeats the row',
  (type) => {
    const some = rows.filter(([x, , group]) => x !== '' && group !== '')
    const often = some.flatMap((row, i) => Array.from({ length: Number(row[3]) }, () => i))
    const args = ['--columns', 'x,y', '--k', '1-3', '--n-init', '2', '--covariance', type]
    const weighted = resultOf('detect', write(some), ...args, '--frequency', 'n')
    const repeated = resultOf('detect', write(often.map((i) => some[i])), ...args)
    expect(weighted.totalWeight).toBe(often.length)
    const close = (a: number, b: number) => expect(Math.abs(a / b - 1)).toBeLessThan(1e-9)
    const numbers = (value: unknown) =>
      JSON.stringify(value)
        .match(/-?\d[\d.e+-]*/g)!
        .map(Number)
    for (const field of ['weights', 'means', 'covariances', 'bic', 'aic', 'logLikelihood'])
    numbers(weighted.model[field]).forEach((value, i) => close(value, numbers(repeated.model[field])[i])) // prettier-ignore
    weighted.selection.forEach((c: { bic: number }, i: number) =>
      close(c.bic, repeated.selection[i].bic),
    )
    close(weighted.threshold, repeated.threshold)
    const flagged = new Set(weighted.flaggedRows)
    expect(repeated.flaggedRows).toEqual(often.flatMap((i, at) => (flagged.has(i) ? [at] : [])))
    expect(weighted.flaggedWeight).toBe(repeated.flaggedRows.length)
  },
)

test('a row whose frequency is none is not judged, and says why', () => {
  const odd = ['0', '-1', '', 'NA', 'abc', '1e30', '1.5']
  const some = rows.slice(50, 90).map((row, i) => [...row.slice(0, 3), odd[i] ?? '2'])
  const { leftOut, totalWeight } = resultOf('detect', write(some), ...judged, '--frequency', 'n')
  expect(leftOut.map(({ reason }: { reason: string }) => reason)).toEqual([
    'frequency 0 in column n',
    'not a frequency: "-1" in column n',
    'missing frequency: n',
    'not a frequency: "NA" in column n',
    'not a frequency: "abc" in column n',
    'not a frequency: "1e30" in column n',
  ])
  expect(totalWeight).toBe(1.5 + 2 * 33)
})

test.each([
  ['no group with rows enough', ['--fit-by', 'y', '--columns', 'x'], 2, 'at most 200 groups'],
  ['a group that is a measurement', ['--columns', 'x,y', '--fit-by', 'x'], 2, '“x” cannot be'],
  ['a frequency that is a measurement', ['--columns', 'x,y', '--frequency', 'x'], 2, '“x” cannot'],
  ['a frequency of text', ['--columns', 'x,y', '--frequency', 'group'], 4, 'holds no quantities'],
  ['a filter that leaves no row', [...judged, '--filter', 'group,zzz'], 4, 'filtered out'],
])('%s is refused', (_, args, status, message) => {
  const run = isodense('detect', write(rows), ...args)
  expect(run).toMatchObject({ status, stdout: '' })
  expect(run.stderr).toContain(message)
})

test('rows are drawn from the model of one group, by its name', () => {
  const out = join(folder, 'x-generated.csv')
  const args = ['sample', write(rows), ...judged, '--fit-by', 'group', '--n', '5', '--out', out]
  expect(isodense(...args).stderr).toContain('Name the group to draw from with --group: ')
  expect(isodense(...args, '--group', 'C').stderr).toContain('no model for the group "C"')
  expect(resultOf(...args, '--group', 'B, x')).toMatchObject({ group: 'B, x', count: 5 })
})
