import { describe, expect, it } from 'vitest'
import type { ScaledMixture } from '../../../src/core/gmm/scaledMixture'
import type { Mixture } from '../../../src/core/gmm/types'
import { contourBox } from '../../../src/core/grid/contourBox'
import { contourMass } from '../../../src/core/grid/contourMass'
import { coverageRadius, ellipse } from '../../../src/core/grid/ellipse'
import { normalBetween } from '../../../src/core/grid/normal'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { planePicture } from '../../../src/core/grid/planePicture'
import { tilted } from '../../../src/core/grid/tilted'
import { createRandom } from '../../../src/core/rng'
import { normal } from '../support'
import { mixtureOf, twoFamilies } from './mixtures'

const standard = mixtureOf('spherical', [1], [[0, 0]], [1])

function contoursOf(mixture: Mixture, logScale?: number) {
  const scale = logScale ?? 1
  const log = logScale !== undefined
  const model: ScaledMixture = {
    mixture,
    center: Float64Array.of(0, 0),
    scale: Float64Array.of(scale, scale),
    log: [log, log],
  }
  const data = { values: mixture.means, rows: mixture.nComponents, columns: 2 }
  const names = ['x', 'y']
  return planePicture({ model, data, x: 0, y: 1, names, columns: [0, 1] }, []).contours
}

const cells = 700

/** Shares of the mixture where the density tilted by `slope` is at least each level, on a fine grid. */
function bruteForce(mixture: Mixture, slope: number, levels: number[]): number[] {
  const components = planarComponents(mixture)
  const drawn = tilted(components, slope, slope)
  const { x, y } = contourBox(components, Math.max(...components.map((c) => c.peak)) - 14)!
  const [dx, dy] = [(x[1] - x[0]) / cells, (y[1] - y[0]) / cells]
  const inside = levels.map(() => 0)
  for (let j = 0; j < cells; j++) {
    for (let i = 0; i < cells; i++) {
      const place = [x[0] + (i + 0.5) * dx, y[0] + (j + 0.5) * dy] as const
      const mass = Math.exp(planarLogDensity(components, ...place)) * dx * dy
      if (mass < 1e-13) continue
      const height = planarLogDensity(drawn, ...place)
      levels.forEach((level, l) => (inside[l] += height >= level ? mass : 0))
    }
  }
  return inside
}

function randomMixture(seed: number, k: number): Mixture {
  const random = createRandom(seed, k)
  const weights = Array.from({ length: k }, () => 0.2 + random.uniform())
  const sum = weights.reduce((a, b) => a + b)
  return mixtureOf(
    'full',
    weights.map((weight) => weight / sum),
    weights.map(() => [3 * normal(random), 3 * normal(random)]),
    weights.map(() => {
      const [a, b, c] = [0.5 + random.uniform(), normal(random), 0.5 + random.uniform()]
      return [
        [a * a, a * b],
        [a * b, b * b + c * c],
      ]
    }),
  )
}

describe('contourMass', () => {
  it('of one Gaussian is 1 − exp(−r² / 2), in every contour of its picture', () => {
    for (const mixture of [standard, randomMixture(1, 1)]) {
      const contours = contoursOf(mixture)
      expect(contours.length).toBeGreaterThan(5)
      // The depth of a contour is r² / 2.
      for (const { depth, mass } of contours) {
        expect(Math.abs(mass + Math.expm1(-depth))).toBeLessThan(5e-4)
      }
    }
  })

  it('inside an ellipse is its coverage, for a component’s own probability', () => {
    const [component] = planarComponents(randomMixture(2, 1))
    for (const coverage of [0.05, 0.5, 0.95, 0.999]) {
      const mass = contourMass([component], [ellipse(component, coverage)])
      expect(Math.abs(mass - coverage)).toBeLessThan(1e-3)
    }
  })

  it('inside a circle beside the centre is the known integral', () => {
    const circle = Array.from({ length: 2001 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 2000
      return { x: 1.5 + 0.8 * Math.cos(angle), y: 0.8 * Math.sin(angle) }
    })
    const step = 1e-4
    let expected = 0
    for (let u = 0.7 + step / 2; u < 2.3; u += step) {
      const half = Math.sqrt(Math.max(0, 0.64 - (u - 1.5) ** 2))
      expected +=
        ((Math.exp(-0.5 * u * u) * step) / Math.sqrt(2 * Math.PI)) * normalBetween(-half, half)
    }
    expect(Math.abs(contourMass(planarComponents(standard), [circle]) - expected)).toBeLessThan(
      1e-6,
    )
  })

  it('leaves out a hole, whichever way the rings run', () => {
    const components = planarComponents(standard)
    const ring = (radius: number, turn: number) =>
      Array.from({ length: 2001 }, (_, i) => {
        const angle = (turn * 2 * Math.PI * i) / 2000
        return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
      })
    const expected = Math.exp(-0.5) - Math.exp(-2)
    expect(contourMass(components, [ring(2, 1), ring(1, -1)])).toBeCloseTo(expected, 5)
    expect(contourMass(components, [ring(2, -1), ring(1, 1)])).toBeCloseTo(expected, 5)
    expect(contourMass(components, [])).toBe(0)
  })

  it('agrees to 0.001 with a fine grid for mixtures, also with a hole and on log axes', () => {
    const crown = Array.from({ length: 8 }, (_, i) => [
      3 * Math.cos((Math.PI * i) / 4),
      3 * Math.sin((Math.PI * i) / 4),
    ])
    const equal = crown.map(() => 1 / 8)
    const holed = mixtureOf('tied', equal, crown, [
      [1, 0],
      [0, 1],
    ])
    const cases: [Mixture, number?][] = [
      [twoFamilies],
      [holed],
      [randomMixture(3, 5)],
      [twoFamilies, 0.5],
      [randomMixture(4, 3), 0.3],
    ]
    for (const [mixture, logScale] of cases) {
      const slope = logScale ?? 0
      const contours = contoursOf(mixture, logScale)
      // `logDensity` is per unit of the user's columns: without the constant, the level of what is drawn.
      const constant = logScale ? -2 * Math.log(logScale) : 0
      const levels = contours.map(({ logDensity }) => logDensity - constant)
      const expected = bruteForce(mixture, slope, levels)
      contours.forEach(({ mass }, l) => {
        // A grid of this many cells is itself right to about 0.0005.
        expect(Math.abs(mass - expected[l])).toBeLessThan(1.5e-3)
      })
      expect(expected[0]).toBeLessThan(0.5)
      expect(expected.at(-1)).toBeGreaterThan(0.99)
    }
  })

  it('has a contour with a hole in the crown above', () => {
    const angles = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => (Math.PI * i) / 4)
    const crown = mixtureOf(
      'tied',
      angles.map(() => 1 / 8),
      angles.map((a) => [3 * Math.cos(a), 3 * Math.sin(a)]),
      [
        [1, 0],
        [0, 1],
      ],
    )
    const counts = contoursOf(crown).map(({ rings }) => rings.length)
    expect(counts).toContain(2)
  })

  it('grows outwards, and coverage radii agree', () => {
    const masses = contoursOf(randomMixture(9, 6)).map(({ mass }) => mass)
    masses.slice(1).forEach((mass, i) => expect(mass).toBeGreaterThan(masses[i]))
    expect(1 - Math.exp(-(coverageRadius(0.95) ** 2) / 2)).toBeCloseTo(0.95, 12)
  })
})
