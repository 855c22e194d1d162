import { describe, expect, it } from 'vitest'
import { percentile } from '../../../src/core/anomaly/percentile'
import { forFresh, ofSample, rankLaw } from '../../../src/core/missing/rankLaw'
import { tailBound } from '../../../src/core/missing/tailBound'
import { createRandom } from '../../../src/core/rng'
import { normal } from '../support'

const matchRanks = (sample: { partial: Float64Array; whole: Float64Array }) => {
  const partly = rankLaw(sample.partial, forFresh, law(3))
  const wholly = rankLaw(sample.whole, ofSample, law(5))
  return (typicality: number) => wholly.at(partly.logShare(typicality))
}
const law = (degrees: number) => tailBound(Float64Array.of(1), Float64Array.of(0), degrees)

/** −χ²/2: the typicality of a row of one component of so many columns. */
function typicalities(n: number, degrees: number, seed: number): Float64Array {
  const random = createRandom(seed)
  return new Float64Array(n).map(() => {
    let squared = 0
    for (let j = 0; j < degrees; j++) squared += normal(random) ** 2
    return -squared / 2
  })
}

describe('typicalities matched by rank', () => {
  const partial = typicalities(1000, 3, 1).sort()
  const whole = typicalities(1000, 5, 2).sort()
  const turned = matchRanks({ partial, whole })

  it.each([10, 4, 1.5, 0.3])(
    'flag as many fresh rows as complete ones at %s per cent',
    (percent) => {
      const threshold = percentile(whole, percent)
      const fresh = typicalities(100_000, 3, 3)
      const rate = fresh.filter((value) => turned(value) < threshold).length / fresh.length
      // Both samples have their own share below: the error is that of two of 1 000.
      const share = percent / 100
      expect(Math.abs(rate - share)).toBeLessThan(3 * Math.sqrt((2 * share) / 1000))
    },
  )

  it('keep their order, also far below all others', () => {
    const places = [-1e6, -500, -80, ...partial.filter((_, i) => i % 7 === 0)]
    const found = places.map(turned)
    for (let i = 1; i < found.length; i++) expect(found[i]).toBeGreaterThan(found[i - 1])
  })

  it('are as rare far out as the law says', () => {
    const far = turned(-60)
    expect(law(5).logOf(far)).toBeGreaterThan(law(3).logOf(-60) - 1)
    expect(law(5).logOf(far)).toBeLessThan(law(3).logOf(-60) + 1)
  })

  it('are numbers for two rows, and for rows that are all the same', () => {
    for (const some of [Float64Array.of(-2, -1), new Float64Array(50).fill(-1)]) {
      const few = matchRanks({ partial: some, whole: some })
      for (const value of [-9, -2, -1, 0]) expect(few(value)).toBeTypeOf('number')
      for (const value of [-9, -2, -1, 0]) expect(few(value)).not.toBeNaN()
    }
  })
})
