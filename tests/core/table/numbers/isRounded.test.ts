import { expect, it } from 'vitest'
import { summariseColumns } from '../../../../src/core/table/columns'
import { isNumeric, columnValues } from '../../../../src/core/table/columnValues'
import { ledger } from '../../../../src/core/table/ledger'
import { toMatrix } from '../../../../src/core/table/matrix'
import { isRounded } from '../../../../src/core/table/numbers/isRounded'
import { readTable } from '../../../../src/core/table/reader'
import { createRandom } from '../../../../src/core/rng'

const rounded = (cell: string) => isRounded(cell, Number(cell), null)

it.each([
  ['9007199254740993', true],
  ['-9007199254740993', true],
  ['12345678901234567890', true],
  ['3.14159265358979323846', true],
  ['1.23456789012345678e5', true],
  ['9007199254740992', false],
  ['9007199254740994', false],
  ['123456789012345', false],
  ['0.30000000000000004', false],
  ['0.10000000000000001', false],
  ['12.50000000000000000000', false],
  ['0000000000000000012', false],
  ['100000000000000000000', false],
])('%s was rounded: %s', (cell, expected) => {
  expect(rounded(cell)).toBe(expected)
})

it('no double is, in the shortest form or with 17 digits', () => {
  const random = createRandom(3)
  for (let i = 0; i < 5000; i++) {
    const value = (random.uniform() - 0.5) * 10 ** Math.floor(random.uniform() * 40 - 20)
    for (const text of [String(value), value.toPrecision(17), value.toPrecision(16)])
      if (Number(text) === value) expect(rounded(text), text).toBe(false)
  }
})

it('every whole number beyond 2^53 that a double does not hold is', () => {
  for (let n = 2n ** 53n - 20n; n < 2n ** 53n + 200n; n++)
    expect(rounded(String(n)), String(n)).toBe(BigInt(Number(n)) !== n)
})

const read = (...cells: string[]) =>
  readTable(`serial;x\n${cells.map((cell, i) => `${cell};${i}.5\n`).join('')}`, 'a.csv')
const serials = ['12345678901234567890', '12345678901234567891', '12345678901234567892']

it('serials of twenty digits stay the text that they are: as numbers two of them would be one', () => {
  const table = read(...serials)
  expect(isNumeric(columnValues(table, 0))).toBe(false)
  expect(summariseColumns(table)[0]).toMatchObject({ kind: 'identifier', numeric: false })
  expect([...table.cells[0]]).toEqual(serials)
  expect(() => toMatrix(table, [0])).toThrow('more digits than can be told apart')
  expect(table.notes).toEqual([])
})

it('measured values that lose digits are listed and noted', () => {
  const table = read('1.5', '0.1234567890123456789', '2.5')
  expect([...ledger(table)]).toMatchObject([
    { line: 3, raw: '0.1234567890123456789', reading: 0.1234567890123456789, reasons: ['rounded'] },
  ])
  expect(table.notes).toEqual([
    'Column “serial” has a number of more digits than can be kept, such as "0.1234567890123456789" on line 3, which is read as 0.12345678901234568.',
  ])
})
