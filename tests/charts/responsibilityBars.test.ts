import { expect, it } from 'vitest'
import { responsibilityBars } from '../../src/charts/responsibilityBars'

it('rounds to 0.1 %, but never a share to none or to all', () => {
  const shares = [0.5, 0.1234, 1e-9, 0, 0.9996, 1, 0.001]
  const bars = responsibilityBars(shares)
  expect(bars.map((b) => b.text)).toEqual([
    '50 %',
    '12.3 %',
    '< 0.1 %',
    '0 %',
    '> 99.9 %',
    '100 %',
    '0.1 %',
  ])
  expect(bars.map((b) => b.share)).toEqual(shares)
  expect(bars.map((b) => b.component)).toEqual([0, 1, 2, 3, 4, 5, 6])
})
