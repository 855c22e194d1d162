import { describe, expect, it } from 'vitest'
import { chooseBest } from '../../../src/core/gmm/select'
import type { Selectable } from '../../../src/core/gmm/select'

const candidate = (bic: number, more: Partial<Selectable> = {}): Selectable => ({
  covarianceType: 'full',
  nComponents: 1,
  parameters: 5,
  aic: -bic,
  bic,
  ...more,
})
const collapsed = { degenerate: 'Component 1 collapsed.' }
const failed = { error: 'Too few rows.' }

describe('chooseBest', () => {
  it('takes the smallest value of the criterion that is asked for', () => {
    const list = [candidate(3), candidate(1), candidate(2)]
    expect(chooseBest(list, 'bic')).toBe(1)
    expect(chooseBest(list, 'aic')).toBe(0)
  })

  it('passes over a collapsed fit, however small its criterion', () => {
    expect(chooseBest([candidate(-1e6, collapsed), candidate(5), candidate(7)], 'bic')).toBe(1)
  })

  it('takes a pair that is passed over only where no other sound one is left', () => {
    const passed = { passedOver: 'Its 90 parameters are many for 100 rows.' }
    expect(chooseBest([candidate(1, passed), candidate(5)], 'bic')).toBe(1)
    expect(chooseBest([candidate(1, passed), candidate(5, collapsed)], 'bic')).toBe(0)
    expect(chooseBest([candidate(9, passed), candidate(5, passed)], 'bic')).toBe(1)
  })

  it('lets the criterion decide where every fit is collapsed', () => {
    expect(chooseBest([candidate(3, collapsed), candidate(1, collapsed)], 'bic')).toBe(1)
  })

  it('never takes a pair without a model', () => {
    expect(chooseBest([candidate(NaN, failed), candidate(9, collapsed)], 'bic')).toBe(1)
    expect(chooseBest([candidate(-5, failed)], 'bic')).toBeNull()
    expect(chooseBest([], 'bic')).toBeNull()
  })

  it('takes fewer parameters where the criteria are equal up to rounding, then the earlier one', () => {
    const small = { parameters: 3 }
    expect(chooseBest([candidate(1000), candidate(1000 + 1e-9, small)], 'bic')).toBe(1)
    expect(chooseBest([candidate(1000 + 1e-10), candidate(1000)], 'bic')).toBe(0)
  })
})
