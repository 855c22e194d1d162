import { describe, expect, it } from 'vitest'
import { typedNumber } from '../../../src/renderer/composables/typedNumber'

describe('typedNumber', () => {
  it.each([
    ['9.8', 9.8],
    ['9,8', 9.8],
    [' -0,25 ', -0.25],
    ['−3', -3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e-3', 0.001],
    ['0,125', 0.125],
    ['1234,5', 1234.5],
  ])('%s is read, whatever the file', (text, value) => {
    expect(typedNumber(text, '.')).toBe(value)
    expect(typedNumber(text, ',')).toBe(value)
  })

  it('asks again where a comma could part thousands, unless the file has decimal commas', () => {
    expect(typedNumber('10,125', '.')).toBeNaN()
    expect(typedNumber('10,125', ',')).toBe(10.125)
    expect(typedNumber('10.125', '.')).toBe(10.125)
  })

  it('is null for nothing, and no number for anything else', () => {
    expect(typedNumber('  ', '.')).toBeNull()
    for (const text of ['x', '0x10', '1,2,3', '1 000', 'Infinity', '1e999', '--1', '1.2.3'])
      expect(typedNumber(text, ',')).toBeNaN()
  })
})
