import { describe, expect, test } from 'vitest'
import {
  benjaminiHochberg,
  conformalPValues,
  discoveryReach,
} from '../../../src/core/anomaly/falseDiscovery'
import { createNormal, createRandom } from '../../../src/core/rng'
import fc from '../../support/property'

const nightly = process.env.ISODENSE_NIGHTLY === '1'
const ascending = (values: Float64Array) => values.slice().sort()

describe('conformal p-values', () => {
  test('count the good rows that are at least as unusual, and the row itself', () => {
    const calibration = Float64Array.of(-3, -2, -2, -1)
    const p = conformalPValues(Float64Array.of(-4, -3, -2, -1.5, 0), calibration)
    expect([...p]).toEqual([1 / 5, 2 / 5, 4 / 5, 4 / 5, 5 / 5])
  })

  test('of many ties are as of few', () => {
    const values = Float64Array.of(1, 2)
    const p = conformalPValues(values, new Float64Array(100_000).fill(1))
    expect([...p]).toEqual([1, 1])
  })
})

/** The rule as it stands in the paper: the largest i with p_(i) ≤ i q / N; all up to it are rejected. */
function naive(p: number[], rate: number): number[] {
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b])
  let last = 0
  order.forEach((i, at) => p[i] <= ((at + 1) / p.length) * rate && (last = at + 1))
  return order.slice(0, last).sort((a, b) => a - b)
}

describe('the rule of Benjamini and Hochberg', () => {
  test('rejects what the paper’s does', () => {
    const share = fc.integer({ min: 1, max: 60 }).map((i) => (i / 60) ** 2)
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (p, rate) => {
        const limit = benjaminiHochberg(Float64Array.from(p), rate)
        const rejected = p.flatMap((value, i) => (value <= limit ? [i] : []))
        expect(rejected).toEqual(naive(p, rate))
      }), // prettier-ignore
    )
  })

  test('never rejects within one file: its p-values are ranks', () => {
    const n = 400
    const ranks = Float64Array.from({ length: n }, (_, i) => (i + 1) / n)
    expect(benjaminiHochberg(ranks, 0.2)).toBe(0)
    expect(discoveryReach(n - 1, n, 0.05)).toEqual({ smallestP: 1 / n, fewestTogether: 20 })
  })

  test('needs the fewest rows that were said to share the smallest p, and no more', () => {
    const settings = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom(0.01, 0.05, 0.1)) // prettier-ignore
    fc.assert(
      fc.property(settings, ([m, rows, rate]) => {
        const { smallestP, fewestTogether } = discoveryReach(m, rows, rate)
        const sharing = (count: number) =>
          Float64Array.from({ length: rows }, (_, i) => (i < count ? smallestP : 1))
        if (fewestTogether <= rows)
          expect(benjaminiHochberg(sharing(fewestTogether), rate)).toBeGreaterThan(0)
        if (fewestTogether > 1)
          expect(benjaminiHochberg(sharing(Math.min(rows, fewestTogether - 1)), rate)).toBe(0)
      }),
    )
  })

  test('of batches with bad rows, flags contain the share of good ones that was asked for, at most', () => {
    const [m, good, bad, rate] = [200, 80, 20, 0.1]
    const batches = nightly ? 4000 : 400
    const normal = createNormal(createRandom(3, m, good))
    let [shares, squares, found] = [0, 0, 0]
    for (let batch = 0; batch < batches; batch++) {
      const calibration = ascending(Float64Array.from({ length: m }, () => -(normal() ** 2)))
      const values = Float64Array.from({ length: good + bad }, (_, i) => -((i < good ? normal() : 5 + normal()) ** 2)) // prettier-ignore
      const p = conformalPValues(values, calibration)
      const limit = benjaminiHochberg(p, rate)
      const flagged = [...p.keys()].filter((i) => p[i] <= limit)
      const wrong = flagged.filter((i) => i < good).length
      const share = flagged.length > 0 ? wrong / flagged.length : 0
      shares += share
      squares += share * share
      found += flagged.length - wrong
    }
    const mean = shares / batches
    const error = Math.sqrt((squares / batches - mean ** 2) / batches)
    // It holds the rate times the share of good rows.
    expect(mean).toBeLessThan(rate * 0.8 + 3.5 * error)
    expect(mean).toBeGreaterThan(rate * 0.4)
    expect(found / batches).toBeGreaterThan(0.9 * bad)
  })
})
