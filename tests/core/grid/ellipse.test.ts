import { describe, expect, it } from 'vitest'
import { coverageRadius, ellipse } from '../../../src/core/grid/ellipse'
import { planarComponents } from '../../../src/core/grid/planarComponents'
import { mixtureOf } from './mixtures'

describe('coverageRadius', () => {
  it('is 2.4477 for 95 %, and 1, 2, 3 for 39.3, 86.5, 98.9 %', () => {
    expect(coverageRadius(0.95)).toBeCloseTo(2.4477, 4)
    for (const radius of [1, 2, 3]) {
      expect(coverageRadius(1 - Math.exp(-(radius ** 2) / 2))).toBeCloseTo(radius, 12)
    }
  })

  it.each([0, 1, -0.1, 95, NaN])('refuses a coverage of %d', (coverage) => {
    expect(() => coverageRadius(coverage)).toThrow(
      expect.objectContaining({ code: 'SettingInvalid' }),
    )
  })
})

describe('ellipse', () => {
  it('is a closed line at one Mahalanobis distance', () => {
    const [sxx, sxy, syy] = [2, -0.9, 0.7]
    const [component] = planarComponents(
      mixtureOf(
        'full',
        [1],
        [[4, -2]],
        [
          [
            [sxx, sxy],
            [sxy, syy],
          ],
        ],
      ),
    )
    const line = ellipse(component, 0.95)
    expect(line.at(-1)).toEqual(line[0])
    for (const { x, y } of line) {
      const [dx, dy] = [x - 4, y + 2]
      const squared = (syy * dx * dx - 2 * sxy * dx * dy + sxx * dy * dy) / (sxx * syy - sxy * sxy)
      expect(squared).toBeCloseTo(-2 * Math.log(0.05), 10)
    }
  })
})
