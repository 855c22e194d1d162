import { expect, test } from 'vitest'
import { causesOf } from '../../../src/core/explain/causes'
import { conditionalMixture } from '../../../src/core/explain/conditional'
import { placeOf } from '../../../src/core/explain/place'
import { shapesOf } from '../../../src/core/explain/shape'
import { pairThatStandsOut } from '../../../src/core/explain/standsOut'
import { createRandom } from '../../../src/core/rng'
import { runSteps } from '../../../src/core/steps'
import { randomMixture } from '../gmm/randomMixture'
import { normal } from '../support'

/** (v − m)ᵀ C⁻¹ (v − m) of two columns. */
function squaredDistance([a, b]: number[], [xx, xy, , yy]: number[]): number {
  return (yy * a * a - 2 * xy * a * b + xx * b * b) / (xx * yy - xy * xy)
}

test.each(['full', 'tied', 'diag'] as const)(
  'the pair that stands out is the one farthest from what its conditional density expects (%s)',
  (type) => {
    const random = createRandom(11, 2)
    const shapes = shapesOf(randomMixture(random, type, 3, 5))
    for (let trial = 0; trial < 20; trial++) {
      const x = Float64Array.from({ length: 5 }, () => 2 * normal(random))
      const found = runSteps(pairThatStandsOut(shapes, x))!
      const { component: held } = causesOf(shapes, shapes.map((shape) => placeOf(x, shape))) // prettier-ignore
      const all: { pair: number[]; squared: number }[] = []
      for (let i = 0; i < 5; i++)
        for (let j = i + 1; j < 5; j++) {
          // Of the one component that the row is held against.
          const { means, covariances } = conditionalMixture([shapes[held]], x, [i, j])
          const squared = squaredDistance([x[i] - means[0], x[j] - means[1]], [...covariances])
          all.push({ pair: [i, j], squared })
        }
      const largest = all.reduce((a, b) => (b.squared > a.squared ? b : a))
      const own = all.find(({ pair }) => String(pair) === String(found.columns))!
      expect(found.squared).toBeCloseTo(own.squared, 8)
      expect(own.squared).toBeGreaterThanOrEqual(0.9 * largest.squared)
    }
  },
)

test('two columns that go together are the pair of a row in which they do not', () => {
  // Columns 1 and 3 are nearly equal, column 2 has nothing to do with them.
  const covariance = [1, 0, 0.99, 0, 1, 0, 0.99, 0, 1]
  const shapes = shapesOf({
    covarianceType: 'full',
    nComponents: 1,
    nFeatures: 3,
    weights: Float64Array.of(1),
    means: new Float64Array(3),
    covariances: Float64Array.from(covariance),
  })
  const found = runSteps(pairThatStandsOut(shapes, Float64Array.of(1, 0.1, -1)))!
  expect(found.columns).toEqual([0, 2])
})

test('a wrong value that makes another component look responsible is in the pair', () => {
  // Two families along a line of three columns; the third value is that of the other one.
  const covariance = [1, 0.98, 0.98, 0.98, 1, 0.98, 0.98, 0.98, 1]
  const shapes = shapesOf({
    covarianceType: 'tied',
    nComponents: 2,
    nFeatures: 3,
    weights: Float64Array.of(0.5, 0.5),
    means: Float64Array.of(0, 0, 0, 6, -6, 3),
    covariances: Float64Array.from(covariance),
  })
  for (const x of [Float64Array.of(0.5, 0.5, 3), Float64Array.of(6, -6, 0)])
    expect(runSteps(pairThatStandsOut(shapes, x))!.columns).toContain(2)
})
