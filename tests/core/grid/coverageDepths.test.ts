import { describe, expect, it } from 'vitest'
import type { Mixture } from '../../../src/core/gmm/types'
import { sampleMixture } from '../../../src/core/gmm/sample'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { planePicture } from '../../../src/core/grid/planePicture'
import { mixtureOf, twoFamilies } from './mixtures'

function contoursOf(mixture: Mixture, log = false) {
  const model = {
    ...{ mixture, center: Float64Array.of(0, 0), scale: Float64Array.of(1, 1), log: [log, log] },
  }
  const data = { values: mixture.means, rows: mixture.nComponents, columns: 2 }
  const about = { model, data, x: 0, y: 1, names: ['x', 'y'], columns: [0, 1] }
  return planePicture(about, [], 'coverage').contours
}

describe('contours by coverage', () => {
  it('of one Gaussian are its ellipses', () => {
    const contours = contoursOf(mixtureOf('full', [1], [[3, -2]], [[[2, 0.9], [0.9, 0.7]]])) // prettier-ignore
    expect(contours.map(({ coverage }) => coverage)).toEqual([0.5, 0.9, 0.95, 0.99])
    for (const { coverage, depth } of contours)
      // Depth is r²/2, and a share c lies within −ln(1 − c).
      expect(Math.exp(-depth)).toBeCloseTo(1 - coverage!, 3)
  })

  it('of a mixture hold their share of rows drawn from it', () => {
    const components = planarComponents(twoFamilies)
    const n = 40_000
    const { values } = sampleMixture(twoFamilies, n, 11)
    const heights = Float64Array.from({ length: n }, (_, i) =>
      planarLogDensity(components, values[2 * i], values[2 * i + 1]),
    )
    for (const { coverage = 0, logDensity } of contoursOf(twoFamilies)) {
      const share = heights.filter((height) => height >= logDensity).length / n
      // Four standard errors, and what the contour itself may be off.
      const error = 4 * Math.sqrt((coverage * (1 - coverage)) / n) + 5e-4
      expect(Math.abs(share - coverage)).toBeLessThan(error)
    }
  })

  it('of a narrow family beside a broad one, on log axes too, say what they hold', () => {
    const uneven = mixtureOf('diag', [0.6, 0.4], [[0, 0], [0.5, 0.2]], [[1, 1], [1e-3, 1e-2]]) // prettier-ignore
    for (const log of [false, true])
      for (const { coverage = 0, mass } of contoursOf(uneven, log))
        expect(Math.abs(mass - coverage)).toBeLessThan(3e-4)
  })
})
