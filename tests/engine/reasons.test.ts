import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import type { RowExplanation } from '../../src/shared/api/reasons'
import type { CovarianceType } from '../../src/core/gmm/types'
import { normal } from '../core/support'
import { analyseFile, analyseSet, judgedBy, startService, temporaryFile, temporaryFolder } from './support' // prettier-ignore

const service = startService()
afterAll(() => service.close())

/** Length and mass go together, width does not; the last row's mass is too large for its length. */
const random = createRandom(21)
const parts = Array.from({ length: 240 }, (_, i) => {
  const length = 80 + normal(random)
  const mass = 12 + 0.3 * (length - 80) + (i === 239 ? 0.4 : 0.02 * normal(random))
  return [length, mass, 5 + 0.1 * normal(random)]
})
const table = (rows: string[][], head = 'length,mass,width') =>
  [head, ...rows.map((row) => row.join(','))].join('\n') + '\n'

async function explained(text: string, plan: Parameters<typeof analyseFile>[2], row: number) {
  const { modelId } = await analyseFile(service, temporaryFile('parts.csv', text), plan)
  return (await service.call('explain', { modelId, row }))!
}

const one = { minComponents: 1, maxComponents: 1 }

test('the reason is the same in millimetres, metres and inches', async () => {
  const of = (unit: number) => table(parts.map(([l, m, w]) => [l * unit, m, w].map(String)))
  const found: RowExplanation[] = []
  for (const unit of [1, 0.001, 1 / 25.4]) found.push(await explained(of(unit), one, 239))
  const [first, ...others] = found
  expect(first.causes[0].kind).toBe('relation')
  for (const [i, unit] of [0.001, 1 / 25.4].entries()) {
    const other = others[i]
    expect(other.squaredDistance / first.squaredDistance).toBeCloseTo(1, 8)
    for (const key of ['signed', 'drops', 'z'] as const)
      other[key].forEach((value, j) => expect(value).toBeCloseTo(first[key][j], 6))
    expect(other.causes.map(({ column }) => column)).toEqual(first.causes.map(({ column }) => column)) // prettier-ignore
    expect(other.expected[0]!.low / unit).toBeCloseTo(first.expected[0]!.low, 6)
    expect(other.expected[1]!.high).toBeCloseTo(first.expected[1]!.high, 6)
  }
})

test('a deviation smaller than the step of the gauge is said to be', async () => {
  const measured = (length: number, coarse: number) => [length + 0.01 * normal(random), length + 0.01 * normal(random), coarse].map((v) => v.toFixed(3)) // prettier-ignore
  const halves = (value: number) => Math.round(2 * value) / 2
  const rows = parts.map(([length]) => measured(length, halves(length)))
  const text = (row: string[]) => table([...rows, row], 'left,right,coarse')
  const near = await explained(text(measured(80.4, 80)), one, parts.length)
  expect(near.causes[0]).toMatchObject({ column: 'coarse', value: 80, withinGaugeStep: 0.5 })
  const far = await explained(text(measured(80.4, 79.5)), one, parts.length)
  expect(far.causes[0]).toMatchObject({ column: 'coarse', value: 79.5 })
  expect(far.causes[0].withinGaugeStep).toBeUndefined()
})

test.each(['full', 'tied', 'diag', 'spherical'] as CovarianceType[])(
  'rows of a %s model are explained, of a log column in its own units',
  async (type) => {
    const columns = ['length', 'mass', 'width'].map((name) => ({ name, transform: name === 'width' ? ('log' as const) : ('none' as const) })) // prettier-ignore
    const rows = parts.map(([l, m, w], i) => [l, m, i === 100 ? 9 : w].map((v) => v.toFixed(3)))
    const plan = { ...one, columns, covarianceTypes: [type] }
    const why = await explained(table(rows), plan, 100)
    const cause = why.causes[0]
    expect(cause).toMatchObject({ column: 'width', value: 9, decimals: 3 })
    expect(cause.expectedLow).toBeGreaterThan(4)
    expect(cause.expectedHigh).toBeLessThan(6)
    expect(why.bars.reduce((a, b) => a + b)).toBeCloseTo(why.squaredDistance, 8)
  },
)

test('a frequency counts as so many rows', async () => {
  const some = parts.slice(0, 60)
  const text = (times: number[]) => table(some.flatMap((row, i) => Array.from({ length: times[i] }, () => row.map((v) => v.toFixed(3))))) // prettier-ignore
  const counts = some.map((_, i) => 1 + (i % 3))
  const repeated = await explained(text(counts), one, 0)
  const weighted = await explained(
    table(some.map((row, i) => [...row.map((v) => v.toFixed(3)), String(counts[i])]), 'length,mass,width,count'),
    { ...one, frequency: 'count', columns: ['length', 'mass', 'width'].map((name) => ({ name, transform: 'none' as const })) },
    0,
  ) // prettier-ignore
  weighted.expected.forEach((expected, j) =>
    expect(expected!.high).toBeCloseTo(repeated.expected[j]!.high, 8),
  )
})

test('a part with a wrong value is held against its own cavity', async () => {
  const cavities = Array.from({ length: 300 }, (_, i) => {
    const at = i % 2 === 0 ? [0, 0, 0, 0] : [12, 4, 4, 4]
    return at.map((center) => (center + normal(random)).toFixed(3))
  })
  cavities[0] = ['12.1', '0.2', '-0.3', '0.1']
  const why = await explained(table(cavities, 'a,b,c,d'), { minComponents: 2, maxComponents: 2 }, 0)
  expect(why.causes.map(({ column }) => column)).toEqual(['a'])
  expect(why.causes[0].expectedHigh).toBeLessThan(4)
})

describe('flagged rows', () => {
  const tight = Array.from({ length: 15 }, () => [83.5, 12.4, 5.2].map((v) => (v + 0.02 * normal(random)).toFixed(3))) // prettier-ignore
  const rows = [...parts.slice(0, 200).map((row) => row.map((v) => v.toFixed(3))), ...tight]
  const file = temporaryFile('families.csv', table(rows))

  test('come in pages: shares of the distance, values, reasons, and the family that is not normal', async () => {
    const { modelId } = await analyseFile(service, file, { maxComponents: 3 })
    const page = (await service.call('reasons', { modelId, by: judgedBy({ percentile: 4 }), offset: 0, limit: 1000 }))! // prettier-ignore
    expect(page.total).toBe(23)
    const rest = (await service.call('reasons', { modelId, by: judgedBy({ percentile: 4 }), offset: 14, limit: 3 }))! // prettier-ignore
    expect([...rest.rows]).toEqual([...page.rows.slice(14, 17)])
    for (const [i, row] of page.rows.entries()) {
      const shares = page.shares.slice(3 * i, 3 * i + 3)
      expect(shares.reduce((sum, share) => sum + Math.abs(share), 0)).toBeCloseTo(1, 5)
      expect([...page.values.slice(3 * i, 3 * i + 3)]).toEqual(rows[row].map(Number))
      const { family, causes } = page.reasons[i]
      expect(family).toEqual(row >= 200 ? { family: 2, mark: 'unconfirmed', rows: 15 } : null)
      expect(causes.length).toBeGreaterThan(0)
      const why = (await service.call('explain', { modelId, row }))!
      expect(why).toMatchObject({ family, causes })
      why.signed.forEach((part, j) => expect(Math.sign(part)).toBe(Math.sign(shares[j])))
    }
  })

  test('have their reasons in exports, the others none', async () => {
    const { analysisId } = await analyseSet(service, file, { maxComponents: 3 })
    const path = join(temporaryFolder(), 'all.csv')
    service.files.add('out', { path, access: 'write' })
    await service.call('export', { analysisId, by: judgedBy({ percentile: 4 }), which: 'all', target: 'out' }) // prettier-ignore
    const [head, ...lines] = readFileSync(path, 'utf8').slice(1).trimEnd().split('\r\n').map((line) => line.split(',')) // prettier-ignore
    const at = head.indexOf('isodense_reason_1')
    expect(head.slice(at)).toEqual(['isodense_reason_1', 'isodense_reason_2', 'isodense_reason_3'])
    for (const line of lines) {
      const flagged = line[head.indexOf('isodense_flag')] === '1'
      expect(line[at] !== '').toBe(flagged)
    }
    expect(lines[210][at]).toBe('one of 15 rows of family 2 (unconfirmed)')
    expect(lines[210][at + 1]).toMatch(/^(length|mass) \d+\.\d{3}; (expected|its family has) /)
  })
})

test('a row that lacks a cell is explained by those that it has', async () => {
  const rows = parts.slice(0, 200).map((row) => row.map((v) => v.toFixed(3)))
  rows[50] = ['80.000', '13.500', '']
  const file = temporaryFile('gap.csv', table(rows))
  const { modelId } = await analyseFile(service, file, one)
  const page = (await service.call('reasons', { modelId, by: judgedBy(), offset: 0, limit: 10 }))!
  const at = page.rows.indexOf(50)
  const { causes } = page.reasons[at]
  expect(causes.map(({ column }) => column)).toEqual(['mass'])
  expect(causes[0].expectedHigh).toBeLessThan(12.1)
  expect(page.shares[3 * at + 2]).toBeNaN()
  const why = (await service.call('explain', { modelId, row: 50 }))!
  expect(why.expected[2]).toBeNull()
})

test('rows of more than 200 columns are not explained', async () => {
  const wide = Array.from({ length: 40 }, () => Array.from({ length: 201 }, () => normal(random).toFixed(3))) // prettier-ignore
  const head = wide[0].map((_, j) => `m${j}`).join(',')
  const file = temporaryFile('wide.csv', table(wide, head))
  const plan = { ...one, covarianceTypes: ['diag' as const], robust: false }
  const { modelId } = await analyseFile(service, file, plan)
  expect(await service.call('explain', { modelId, row: 0 })).toBeNull()
  expect(await service.call('reasons', { modelId, by: judgedBy(), offset: 0, limit: 10 })).toBeNull() // prettier-ignore
})
