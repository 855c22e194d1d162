import { describe, expect, it } from 'vitest'
import { columnValues } from '../../../../src/core/table/columnValues'
import { readTable } from '../../../../src/core/table/reader'

const read = (header: string, ...lines: string[]) =>
  readTable([header, ...lines].map((line) => `${line}\n`).join(''), 'a.csv')
const valuesOf = (table: ReturnType<typeof read>, column = 0) => [
  ...columnValues(table, column).values,
]

describe('cells written otherwise than their column', () => {
  it('are counted and named, wherever they stand', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `${i % 90}.5;x`)
    lines[4321] = '3,25;x'
    expect(read('a;b', ...lines).notes).toEqual([
      'Column “a” has a decimal point; one cell written otherwise is not read as a number: "3,25" on line 4323.',
    ])
    lines[4567] = '0,5;x'
    expect(read('a;b', ...lines).notes).toEqual([
      'Column “a” has a decimal point; 2 cells written otherwise are not read as numbers, such as "3,25" on line 4323.',
    ])
  })

  it('are nothing to speak of among text', () => {
    expect(read('a;b', 'fine;1.5', 'see 12;2.5', '0,5;3.5').notes).toEqual([])
  })
})

describe('signs that do not compare', () => {
  it('are noted: percent beside bare numbers', () => {
    const table = read('yield;n', '98.5%;1', '0.97;2', '99 %;3')
    expect(valuesOf(table)).toEqual([98.5, 0.97, 99])
    expect(table.notes).toEqual([
      'Column “yield” mixes numbers that may not compare: 2 with % ("98.5%" on line 2), 1 without a sign; each is read as the number shown.',
    ])
  })

  it('are noted: dollars beside euros', () => {
    expect(read('cost;n', '$5.5;1', '5.5 €;2', '$7;3').notes).toEqual([
      'Column “cost” mixes numbers that may not compare: 2 with $ ("$5.5" on line 2), 1 with € ("5.5 €" on line 3); each is read as the number shown.',
    ])
  })

  it('are not noted where all are alike, or cells are missing', () => {
    expect(read('cost;yield', '$5.5;98 %', '$7;97.5%', ';NA', '($3);12%').notes).toEqual([])
  })
})

describe('123.456.789', () => {
  const codes = ['123.456.789', '123.456.790', '987.654.321']

  it('is a code where all are alike and nothing else speaks for a decimal comma', () => {
    const table = read('part;size', ...codes.map((code) => `${code};1.5`))
    expect(valuesOf(table)).toEqual([NaN, NaN, NaN])
    expect(valuesOf(table, 1)).toEqual([1.5, 1.5, 1.5])
    expect(table.notes).toEqual([
      'Column “part” is read as text, such as "123.456.789" on line 2: nothing in the file says that points part thousands. With a decimal comma they do.',
    ])
    const alone = read('part;size', ...codes.map((code) => `${code};5`))
    expect(valuesOf(alone)).toEqual([NaN, NaN, NaN])
  })

  it('has no say in what 1.234 is in another column', () => {
    expect(read('address;size', '192.168.100.200;1.234', '10.100.100.200;2.345').openColumns).toEqual([1]) // prettier-ignore
  })

  it('is an address where there are four groups, of any length', () => {
    expect(valuesOf(read('address;n', '192.168.100.200;1', '10.100.100.200;2'))).toEqual([NaN, NaN])
  })

  it('is a number beside decimal commas, beside others of its column, and when the user says so', () => {
    expect(valuesOf(read('sum;size', ...codes.map((code) => `${code};1,5`)))).toEqual([
      123456789, 123456790, 987654321,
    ])
    expect(valuesOf(read('sum;n', '1.234.567;1', '12.345.678;2'))).toEqual([1234567, 12345678])
    expect(valuesOf(read('sum;n', '1.234.567;1', '998.000;2'))).toEqual([1234567, 998000])
    const told = readTable('sum;n\n123.456.789;1\n123.456.790;2\n', 'a.csv', { decimal: ',' })
    expect(valuesOf(told)).toEqual([123456789, 123456790])
  })
})
