import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { flagBelow } from '../../../src/core/anomaly/flags'
import { percentile } from '../../../src/core/anomaly/percentile'
import { logDensity } from '../../../src/core/gmm/density'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { CovarianceType } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { createRandom } from '../../../src/core/rng'
import { defaults, families, finish, matrix, prepare, rowsOf, types } from '../support'

/** Rows flagged at 4 % after standardising, as the engine does it. */
function flags(table: Matrix, type: CovarianceType, k: number): number[] {
  const { data, order } = prepare(table, true)
  const { mixture } = finish(fitMixture(data, type, k, { ...defaults, restarts: 2 }))
  const density = logDensity(data, mixture)
  return [...flagBelow(density, percentile(density, 4))].map((i) => order[i]).sort((a, b) => a - b)
}

/** Multiples of 2⁻¹⁶ in the thousands at most: they survive a shift by 1e8 without rounding. */
function quantised(seed: number, n: number, d: number): Matrix {
  const { values, rows, columns } = families(createRandom(seed), n, d, 3)
  // Without −0, which a shift does not survive.
  return { values: values.map((x) => Math.round(x * 2 ** 16) / 2 ** 16 + 0), rows, columns }
}

const shapes = fc.record({
  seed: fc.nat(),
  type: fc.constantFrom(...types),
  n: fc.integer({ min: 40, max: 150 }),
  d: fc.integer({ min: 1, max: 4 }),
  k: fc.integer({ min: 1, max: 4 }),
})
const runs = { numRuns: 60 }

describe('the flags of a standardised fit', () => {
  it('do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(shapes, ({ seed, type, n, d, k }) => {
        const table = quantised(seed, n, d)
        const random = createRandom(seed, 1)
        const place = Array.from({ length: n }, (_, i) => ({ i, at: random.uniform() }))
          .sort((a, b) => a.at - b.at)
          .map(({ i }) => i)
        const rows = rowsOf(table)
        const shuffled = flags(matrix(place.map((i) => rows[i])), type, k)
        expect(shuffled.map((i) => place[i]).sort((a, b) => a - b)).toEqual(flags(table, type, k))
      }),
      runs,
    )
  })

  it('do not depend on the zero point of a column', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(-1e8, 1e8), ({ seed, type, n, d, k }, shift) => {
        const table = quantised(seed, n, d)
        const shifted = { ...table, values: table.values.map((x) => x + shift) }
        expect(shifted.values.map((x) => x - shift)).toEqual(table.values)
        expect(flags(shifted, type, k)).toEqual(flags(table, type, k))
      }),
      runs,
    )
  })

  it('do not depend on the unit of a column', () => {
    const units = fc.array(fc.constantFrom(1e-3, 1, 1e3), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(shapes, units, ({ seed, type, n, d, k }, unit) => {
        const table = quantised(seed, n, d)
        const values = table.values.map((x, at) => x * unit[at % d])
        expect(flags({ ...table, values }, type, k)).toEqual(flags(table, type, k))
      }),
      runs,
    )
  })

  it('do not depend on the unit of gauge-rounded columns, where distances tie', () => {
    for (let seed = 0; seed < 10; seed++) {
      const { values, ...shape } = families(createRandom(seed), 120, 2, 3)
      const rounded = values.map((x) => Math.round(x * 10) / 10)
      for (const type of types) {
        const expected = flags({ values: rounded, ...shape }, type, 3)
        for (const unit of [1e-3, 1e3]) {
          const scaled = { values: rounded.map((x) => x * unit), ...shape }
          expect(flags(scaled, type, 3)).toEqual(expected)
        }
      }
    }
  })
})
