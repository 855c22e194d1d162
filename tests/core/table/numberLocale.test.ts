import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { formatNumber, isMissing, parseNumber } from '../../../src/core/table/numberLocale'

describe('parseNumber', () => {
  it.each([
    ['1', 1],
    ['-1.5', -1.5],
    ['\u22125', -5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    [' 1.25\u00a0', 1.25],
    ['1e3', 1000],
    ['-4.5E+02', -450],
    ['0.1234567890123456789', 0.12345678901234568],
    ['9007199254740993', 9007199254740992],
    ['007', 7],
  ])('reads %j as %d', (cell, value) => {
    expect(parseNumber(cell, '.')).toBe(value)
  })

  it.each([
    ['1,23E-05', 1.23e-5],
    ['-440,0', -440],
    ['\u22121,5', -1.5],
    ['12', 12],
    [',5', 0.5],
  ])('reads %j with a decimal comma as %d', (cell, value) => {
    expect(parseNumber(cell, ',')).toBe(value)
  })

  const refused = ['', ' ', '.', '-', 'e5', '1e', '1e+', '0x10', 'Infinity', '-inf', 'NaN', '1 234']
  const refusedToo = ['1.2.3', '1e999', '--5', '5-', '<0.05', '1,5', '1_000', '\t5', '12 mm', '٣']
  it.each([...refused, ...refusedToo])('refuses %j', (cell) => {
    expect(parseNumber(cell, '.')).toBeNaN()
  })

  it.each(['1.5', '1.204,5', '1,2,3', '1.204'])('refuses %j with a decimal comma', (cell) => {
    expect(parseNumber(cell, ',')).toBeNaN()
  })

  it('reads every double that formatNumber writes, in both notations', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('.', ','),
        (value, mark) => {
          expect(parseNumber(formatNumber(value, mark as '.' | ','), mark as '.' | ',')).toBe(
            value === 0 ? 0 : value,
          )
        },
      ),
    )
  })

  it('agrees with Number on every decimal text of up to 20 digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{0,10}\.\d{1,10}$/), (text) => {
        expect(parseNumber(text, '.')).toBe(Number(text))
      }),
    )
  })
})

describe('isMissing', () => {
  it.each([
    '',
    '  ',
    'NA',
    'n/a',
    '#N/A',
    'NaN',
    'NULL',
    'none',
    '-',
    '--',
    '?',
    '#DIV/0!',
    'N.A.',
  ])('takes %j for a missing value', (cell) => expect(isMissing(cell)).toBe(true))
  it.each(['0', '<0.05', 'ok', '-5', 'nano', 'missing part'])(
    'does not take %j for a missing value',
    (cell) => expect(isMissing(cell)).toBe(false),
  )
})
