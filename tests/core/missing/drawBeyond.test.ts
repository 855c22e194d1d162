import { describe, expect, it } from 'vitest'
import { sampleMixture } from '../../../src/core/gmm/sample'
import { asOften } from '../../../src/core/missing/asOften'
import { drawBeyond } from '../../../src/core/missing/drawBeyond'
import type { Bound } from '../../../src/core/missing/pattern'
import { createRandom } from '../../../src/core/rng'
import { rowsOf, types } from '../support'
import { randomMixture } from '../gmm/randomMixture'

const isBeyond = (row: number[], bounds: Bound[]) =>
  bounds.every(({ feature, at, side }) =>
    side === 'below' ? row[feature] < at : row[feature] > at,
  )

function meanAndError(rows: number[][], j: number): [number, number] {
  const mean = rows.reduce((sum, row) => sum + row[j], 0) / rows.length
  const variance = rows.reduce((sum, row) => sum + (row[j] - mean) ** 2, 0) / rows.length
  return [mean, Math.sqrt(variance / rows.length)]
}

describe('rows drawn beyond limits', () => {
  it.each(types)(
    'are those that remain of all rows when the others are thrown away, %s',
    (type) => {
      const mixture = randomMixture(createRandom(2), type, 2, 3, 0.7)
      const one: Bound = { feature: 1, at: mixture.means[1] - 0.2, side: 'below' }
      const two: Bound = { feature: 2, at: mixture.means[2] + 0.1, side: 'above' }
      const count = 200_000
      const all = rowsOf({
        values: sampleMixture(mixture, count, 5).values,
        rows: count,
        columns: 3,
      })
      for (const bounds of [[one], [one, two]]) {
        const kept = all.filter((row) => isBeyond(row, bounds))
        const drawn = rowsOf(drawBeyond(mixture, bounds, 20_000, createRandom(6)))
        expect(drawn.every((row) => isBeyond(row, bounds))).toBe(true)
        for (const j of [0, 1, 2]) {
          const [expected, errorOfKept] = meanAndError(kept, j)
          const [found, error] = meanAndError(drawn, j)
          // Rows that are drawn again for their weights tell less than as many others.
          expect(Math.abs(found - expected)).toBeLessThan(
            4.5 * Math.hypot(1.3 * error, errorOfKept),
          )
        }
      }
    },
  )

  it('are drawn where hardly any row of the mixture is', () => {
    const mixture = randomMixture(createRandom(3), 'full', 1, 2)
    const deviation = Math.sqrt(mixture.covariances[0])
    const bound: Bound = { feature: 0, at: mixture.means[0] - 12 * deviation, side: 'below' }
    const drawn = rowsOf(drawBeyond(mixture, [bound], 500, createRandom(4)))
    expect(drawn.every((row) => isBeyond(row, [bound]))).toBe(true)
    // Beyond 12 deviations the mean is 1/12 deviations further out, but for terms in 1/12³.
    const [mean] = meanAndError(drawn, 0)
    expect((bound.at - mean) / deviation).toBeGreaterThan(0.07)
    expect((bound.at - mean) / deviation).toBeLessThan(0.095)
  })
})

describe('a limit as often passed as in the file', () => {
  it.each(types)('has that share of the mixture beyond it, %s', (type) => {
    const mixture = randomMixture(createRandom(8), type, 3, 2)
    const lowest = Math.min(...[0, 1, 2].map((c) => mixture.means[c * 2 + 1])) - 4
    const rows = 40_000
    const drawn = sampleMixture(mixture, rows, 9).values
    const { at } = asOften(mixture, { feature: 1, at: lowest, side: 'below' }, 0.3)
    const share = rowsOf({ values: drawn, rows, columns: 2 }).filter((row) => row[1] < at).length / rows // prettier-ignore
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / rows))
  })

  it('stays where more of the mixture are beyond it', () => {
    const mixture = randomMixture(createRandom(8), 'full', 1, 2)
    const bound: Bound = { feature: 0, at: mixture.means[0], side: 'above' }
    expect(asOften(mixture, bound, 0.4)).toEqual(bound)
    expect(asOften(mixture, bound, 0.6).at).toBeLessThan(bound.at)
  })
})
