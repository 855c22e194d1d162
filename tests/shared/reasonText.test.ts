import { describe, expect, test } from 'vitest'
import type { Reason, RowReasons } from '../../src/shared/api/reasons'
import { plainNumber, reasonText, reasonTexts, reasonsText } from '../../src/shared/reasonText'

const reason = (change: Partial<Reason> = {}): Reason => ({
  ...{ column: 'mass', kind: 'relation', value: 12.61, expectedLow: 12.279, expectedHigh: 12.341 },
  ...{ z: 2.3, drop: 40, unit: null, decimals: 2 },
  ...change,
})

describe('a reason as a sentence', () => {
  test('says the value and what was expected, with the decimals of the cells', () => {
    expect(reasonText(reason())).toBe('mass 12.61; expected 12.28 to 12.34 given the rest')
    expect(reasonText(reason({ unit: 'g' }))).toBe(
      'mass 12.61 g; expected 12.28 to 12.34 g given the rest',
    )
  })

  test('of a value unusual by itself says what its family has', () => {
    expect(reasonText(reason({ kind: 'value', z: -3.94 }))).toBe(
      'mass 12.61; its family has 12.28 to 12.34 (3.9 standard deviations below the mean)',
    )
    expect(reasonText(reason({ kind: 'value', expectedLow: null, expectedHigh: null }))).toBe(
      'mass 12.61; 2.3 standard deviations above its family\'s mean',
    ) // prettier-ignore
  })

  test('says where the deviation is smaller than a step of the gauge', () => {
    const near = reason({ value: 12.35, withinGaugeStep: 0.05 })
    expect(reasonText(near)).toBe(
      'mass 12.35; expected 12.28 to 12.34 given the rest, less than one step of the gauge (0.05) away',
    )
  })

  test('says where the value is what was expected', () => {
    expect(reasonText(reason({ value: 12.3 }))).toBe(
      'mass 12.30; expected 12.28 to 12.34 given the rest, inside, but where few rows lie',
    )
    expect(reasonText(reason({ kind: 'value', value: 12.3, z: 1 }))).toBe(
      'mass 12.30; its family has 12.28 to 12.34 (1.0 standard deviations above the mean), not unusual by itself',
    )
  })

  test('shows more decimals where the value would look as expected and is not', () => {
    const close = reason({ value: 9, expectedLow: 3.2, expectedHigh: 8.7, decimals: 0 })
    expect(reasonText(close)).toBe('mass 9.0; expected 3.2 to 8.7 given the rest')
    expect(reasonText(reason({ value: 9, expectedLow: 3.2, expectedHigh: 8.2, decimals: 0 }))).toBe(
      'mass 9; expected 3 to 8 given the rest',
    )
  })

  test('is written with the decimal mark of the file', () => {
    expect(reasonText(reason(), plainNumber(','))).toBe(
      'mass 12,61; expected 12,28 to 12,34 given the rest',
    )
  })

  test('numbers have neither seventeen digits nor a minus before nothing', () => {
    const write = plainNumber()
    expect(write(0.1 + 0.2, 2)).toBe('0.30')
    expect(write(-0.001, 2)).toBe('0.00')
    expect(write(1.23456e-9, 12)).toBe('1.235e-9')
    expect(write(6.02e23, 0)).toBe('6.020e+23')
  })
})

describe('the reasons of a row', () => {
  const reasons: RowReasons = {
    family: null,
    causes: [reason()],
    typical: false,
    restTypical: true,
  }

  test('begin with the family that is not normal', () => {
    const family = { family: 3, mark: 'unconfirmed', rows: 24 } as const
    const texts = reasonTexts({ ...reasons, family })
    expect(texts).toEqual(['one of 24 rows of family 3 (unconfirmed)', reasonText(reason())])
  })

  test('say where nothing stands out, and where the rest does not fit either', () => {
    expect(reasonsText(reasons)).toBe(reasonText(reason()))
    expect(reasonsText({ ...reasons, typical: true })).toBe(
      `nothing stands out; most telling: ${reasonText(reason())}`,
    )
    expect(reasonsText({ ...reasons, restTypical: false })).toBe(
      `${reasonText(reason())}. the other columns together are untypical, too`,
    )
  })
})
