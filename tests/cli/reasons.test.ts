import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reasonsSection } from '../../src/cli/reasons'
import { createRandom } from '../../src/core/rng'
import type { RowReasons } from '../../src/shared/api/reasons'
import { normal } from '../core/support'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf } from './results'
import { isodense } from './run'

const random = createRandom(5)
const rows = Array.from({ length: 200 }, (_, i) => {
  const length = 80 + normal(random)
  const mass = 12 + 0.3 * (length - 80) + (i === 199 ? 0.4 : 0.02 * normal(random))
  return [length.toFixed(3), mass.toFixed(2)].map((cell) => cell.replace('.', ','))
})
const file = temporaryFile('parts.csv', ['length;mass', 'mm;g', ...rows.map((row) => row.join(';'))].join('\n') + '\n') // prettier-ignore
const options = [file, '--k', '1', '--percentile', '2']

test('flagged rows are told with their first reason, and RESULT.json and exports have the reasons', () => {
  const out = join(temporaryFolder(), 'flagged.csv')
  const json = join(temporaryFolder(), 'result.json')
  const { stdout, status } = isodense('detect', ...options, '--out', out, '--json', json)
  expect(status).toBe(0)
  const line = stdout.split('\n').find((text) => /^ +202 +1 /.test(text))
  expect(line).toMatch(/ (mass|length) [\d.]+ (g|mm); expected [\d.]+ to [\d.]+ (g|mm) given the rest$/) // prettier-ignore

  const result = resultOf('detect', ...options)
  expect(result.reasons.map(({ row }: { row: number }) => row)).toEqual(result.flaggedRows)
  const last = result.reasons.at(-1)
  expect(last).toMatchObject({ row: 199, typical: false, restTypical: true })
  const [cause] = last.causes
  expect(Object.keys(cause).sort()).toEqual(['column', 'drop', 'expectedHigh', 'expectedLow', 'kind', 'unit', 'value', 'z']) // prettier-ignore
  expect(cause.value < cause.expectedLow || cause.value > cause.expectedHigh).toBe(true)
  expect(JSON.stringify(last)).not.toMatch(/\d\.\d{14}/)
  expect(line).toContain(last.text)
  expect(result.reasonsNote).toBeUndefined()

  const written = recordsOf(out)
  expect(written.at(-1)!['isodense_reason_1']).toBe(last.text.replace(/\./g, ','))
})

test('judged while it is read again, a file has the same reasons', () => {
  const whole = resultOf('detect', ...options)
  const again = resultOf('detect', ...options, '--fit-rows', '1000')
  expect(again.reasons).toEqual(whole.reasons)
})

test('of very many flagged rows the most anomalous are explained, and it is said how many', () => {
  const reasons: RowReasons = { family: null, causes: [], typical: true, restTypical: true }
  const found = new Map(Array.from({ length: 3 }, (_, row) => [9 - row, reasons]))
  const section = reasonsSection([{ rows: 8, found }])
  expect(section.reasons.map(({ row }) => row)).toEqual([7, 8, 9])
  expect(section.reasonsNote).toContain('3 of 8 flagged rows')
})

test('of too many columns it is said that nothing is explained', () => {
  const wide = Array.from({ length: 40 }, () => Array.from({ length: 201 }, () => normal(random).toFixed(3)).join(',')) // prettier-ignore
  const head = Array.from({ length: 201 }, (_, j) => `m${j}`).join(',')
  const path = temporaryFile('wide.csv', [head, ...wide].join('\n') + '\n')
  const result = resultOf('detect', path, '--k', '1', '--covariance', 'diag', '--no-robust')
  expect(result.reasons).toEqual([])
  expect(result.reasonsNote).toContain('more than 200 columns')
})
