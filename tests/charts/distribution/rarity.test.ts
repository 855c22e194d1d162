import { describe, expect, it } from 'vitest'
import { distributionDescription } from '../../../src/charts/distribution/description'
import { distributionOption } from '../../../src/charts/distribution/distribution'
import { oneInAt } from '../../../src/charts/distribution/oneInAt'
import { rarityTicks } from '../../../src/charts/distribution/rarityTicks'
import { chartSvg } from '../../../src/charts/svg'
import { atPercentile } from '../../support/atPercentile'
import { distributionFor } from '../inputs'
import { wellFormedText } from '../wellFormed'

/** One in 10 at −2, one in 100 at −4, …, a million at −12. */
const rarity = {
  oneIn: Float64Array.of(1e6, 1e5, 1e4, 1e3, 100, 10, 1),
  typicality: Float64Array.of(-12, -10, -8, -6, -4, -2, 0),
  rough: false,
}
const distribution = { ...distributionFor(), rarity }
const flags = { threshold: -4, basis: 'percentile', by: atPercentile(3), count: 3 } as const
const texts = (input: Parameters<typeof distributionOption>[0]) =>
  wellFormedText(chartSvg(distributionOption(input), 'a', 'b'))

describe('oneInAt', () => {
  it('is that of the places, and between them as their logarithm goes', () => {
    expect(oneInAt(rarity, -6)).toBe(1000)
    expect(oneInAt(rarity, -5)).toBeCloseTo(10 ** 2.5, 9)
    expect(oneInAt(rarity, -0.5)).toBeCloseTo(10 ** 0.25, 9)
  })

  it('is a million and 1 beyond the ends', () => {
    expect(oneInAt(rarity, -40)).toBe(1e6)
    expect(oneInAt(rarity, 3)).toBe(1)
  })

  it('never rises with the typicality, also where places are equal', () => {
    const tied = { ...rarity, typicality: Float64Array.of(-9, -9, -9, -5, -5, -1, 0) }
    const found = Array.from({ length: 60 }, (_, i) => oneInAt(tied, -10 + i / 5))
    expect(found.every((value, i) => i === 0 || value <= found[i - 1])).toBe(true)
    expect(found.every(Number.isFinite)).toBe(true)
  })
})

describe('the scale above the distribution', () => {
  it('has a tick for each power of ten within the axis', () => {
    expect(rarityTicks(rarity, [-9, 1])).toEqual([
      { at: -8, oneIn: 1e4 },
      { at: -6, oneIn: 1e3 },
      { at: -4, oneIn: 100 },
      { at: -2, oneIn: 10 },
    ])
  })

  it('says what its ticks are in a picture that stands alone, and how rare the threshold is', () => {
    const text = texts({ distribution, flags })
    for (const words of ['1 in 10', '1 in 100', 'Good parts that are this unusual'])
      expect(text).toContain(words)
    expect(text).toContain('Threshold: 1 in 100 good parts · 3 %')
    expect(text.join()).toContain('← less typical')
    expect(distributionDescription({ distribution, flags })).toContain('1 in 100 good parts')
  })

  it('is said to be rough where it is, and rarer than anything is known beyond the end', () => {
    const rough = { ...distribution, rarity: { ...rarity, rough: true } }
    expect(texts({ distribution: rough, flags })).toContain(
      'Threshold: 1 in 100 good parts (roughly) · 3 %',
    )
    const far = texts({ distribution, flags: { ...flags, threshold: -50 } })
    expect(far.join().replaceAll('\u202f', ' ')).toContain('fewer than 1 in 1 000 000 good parts')
  })

  it('is not there where it is not known: the threshold is its log density', () => {
    const text = texts({ distribution: distributionFor(), flags })
    expect(text.join()).not.toContain('1 in')
    expect(text).toContain('Threshold −4 · 3 %')
  })
})
