import { expect, it } from 'vitest'
import { summariseColumns } from '../../../../src/core/table/columns'
import { noteMissingCodes } from '../../../../src/core/table/numbers/noteMissingCodes'
import { readTable } from '../../../../src/core/table/reader'

const notesOf = (...cells: string[]) => {
  const table = readTable(`part;x\n${cells.map((cell, i) => `P${i};${cell}\n`).join('')}`, 'a.csv')
  return noteMissingCodes(table, summariseColumns(table)).list()
}
const measured = ['1.51', '1.62', '1.48', '1.55', '1.70', '1.53', '1.58']

it('numbers that often stand for a missing value are noted, and judged', () => {
  expect(notesOf('-9999', ...measured, '-9999.00', '-999.9')).toEqual([
    'Column “x” has numbers far from all others that often stand for a missing value: "-9999" in 2 cells, first on line 2; "-999.9" on line 11. ' +
      'They are judged as measured; empty such cells if nothing was measured there.',
  ])
})

it.each(['99', '-99', '999', '9999', '99999.99', '-32768', '32767', '2147483647', '9.91E+37'])(
  '%s is such a number',
  (code) => expect(notesOf(...measured, code)).toHaveLength(1),
)

it.each(['9', '0', '-1', '1000', '12345', '1.99', '9.9'])('%s is none', (value) => {
  expect(notesOf(...measured, value)).toEqual([])
})

it('a value within reach of the others is one of them', () => {
  expect(notesOf('95', '97', '99', '92', '90', '98', '93')).toEqual([])
  expect(notesOf('600', '999', '200', '1100', '845', '720', '530')).toEqual([])
})

it('says nothing of columns that are not judged', () => {
  const table = readTable(`id;x\n${measured.map((x, i) => `${i * i};${x}\n`).join('')}9999;1.6\n`, 'a.csv') // prettier-ignore
  expect(noteMissingCodes(table, summariseColumns(table)).list()).toEqual([])
})
