import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { normal } from '../core/support'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

const random = createRandom(12)
const rows = Array.from({ length: 150 }, (_, i) => [
  String(i),
  ...[10, 20].map((centre) => (centre + normal(random)).toFixed(4)),
])
const file = temporaryFile('parts.csv', tableOf(['serial', 'a', 'b'], rows))
const quick = ['--columns', 'a,b', '--k', '1-2', '--n-init', '2']

test('--exclude takes lines of the file, as in messages, out of the fit', () => {
  const all = join(temporaryFolder(), 'all.csv')
  const named = ['--exclude', '12,40-42']
  const { leftOut, fittedRows, model, guards } = resultOf('detect', file, ...quick, ...named)
  // The header is line 1.
  expect(leftOut).toEqual([10, 38, 39, 40].map((row) => ({ row, reason: 'excluded by hand' })))
  expect(fittedRows).toBe(146)
  expect(guards.map(({ id }: { id: string }) => id)).toContain('excluded')
  const without = rows.filter((_, i) => ![10, 38, 39, 40].includes(i))
  const other = temporaryFile('without.csv', tableOf(['serial', 'a', 'b'], without))
  expect(model).toEqual(resultOf('detect', other, ...quick).model)
  expect(isodense('detect', file, ...quick, ...named, '--all', all).stdout).toContain('excluded by hand') // prettier-ignore
  const records = recordsOf(all)
  expect(records[10]).toMatchObject({
    isodense_flag: 'not judged',
    isodense_excluded: 'by hand',
  })
  expect(records[11]!['isodense_excluded']).toBe('')
})

test('a saved plan excludes its rows again, also in a re-sorted file, unless told not to', () => {
  const folder = temporaryFolder()
  const plan = join(folder, 'p.plan.json')
  isodense('detect', file, ...quick, '--exclude', '12', '--save-plan', plan)
  expect(JSON.parse(readFileSync(plan, 'utf8')).excluded[0].entries).toMatchObject([{ row: 10 }])
  const resorted = temporaryFile('parts.csv', tableOf(['serial', 'a', 'b'], [...rows].reverse()))
  const { leftOut } = resultOf('detect', resorted, '--plan', plan)
  expect(leftOut).toEqual([{ row: 139, reason: 'excluded by hand' }])
  expect(resultOf('detect', file, '--plan', plan, '--no-exclusions').leftOut).toEqual([])
  expect(resultOf('detect', file, '--plan', plan, '--exclude', '13').leftOut).toHaveLength(2)
})

test('score judges every row of another file, and says that the plan’s rows are not of its reference', () => {
  const folder = temporaryFolder()
  const plan = join(folder, 'p.plan.json')
  isodense('detect', file, ...quick, '--exclude', '12', '--save-plan', plan)
  const batch = temporaryFile('batch.csv', tableOf(['serial', 'a', 'b'], rows))
  const scored = resultOf('score', batch, '--reference', file, '--plan', plan)
  expect(scored.leftOut).toEqual([])
  expect(scored.models[0].fittedRows).toBe(149)
  const others = rows.map(([serial, ...values]) => [`x${serial}`, ...values])
  const foreign = temporaryFile('other.csv', tableOf(['serial', 'a', 'b'], others))
  const { stdout } = isodense('score', batch, '--reference', foreign, '--plan', plan)
  expect(stdout).toContain('1 exclusion by hand was made of rows of another table')
})

test('a line without a row, and what is no line, are refused with what there is', () => {
  const refused = (value: string) => isodense('detect', file, ...quick, '--exclude', value)
  expect(refused('1')).toMatchObject({ status: 2 })
  expect(refused('1').stderr).toContain('line 1 is that of no row of data; the file has 150 on lines 2 to 151') // prettier-ignore
  expect(refused('x').stderr).toContain('lines of the file such as 12,40-42')
  expect(refused('9-3')).toMatchObject({ status: 2 })
})

test('a plan that excludes more than a plan can hold is refused', () => {
  const path = join(temporaryFolder(), 'p.plan.json')
  const table = { name: 'a', rows: 1, order: 1, sketch: [1] }
  const excluded = [{ table, entries: Array(10_001).fill({ row: 0, hash: 1 }) }]
  writeFileSync(path, JSON.stringify({ columns: [{ name: 'a' }], excluded }))
  expect(isodense('detect', file, '--plan', path).status).not.toBe(0)
})
