import { describe, expect, it } from 'vitest'
import type { Matrix } from '../../../src/core/matrix'
import { keptComponents } from '../../../src/core/pca/kept'
import { ownParts } from '../../../src/core/pca/ownPart'
import { projecting, projectionOn } from '../../../src/core/pca/projection'
import { createRandom } from '../../../src/core/rng'
import { finish, matrix, normal, rowsOf } from '../support'

/** n rows of d columns that vary less and less along their directions. */
function rows(n: number, d: number): Matrix {
  const random = createRandom(n, d)
  const mixing = Array.from({ length: d }, () => Array.from({ length: d }, () => normal(random)))
  return matrix(
    Array.from({ length: n }, () => {
      const source = Array.from({ length: d }, (_, j) => normal(random) / (1 + j))
      return mixing.map((of) => of.reduce((sum, share, j) => sum + share * source[j], 0))
    }),
  )
}

describe('a row’s own part in the components', () => {
  it.each([
    ['more rows than columns', 120, 30, 8],
    ['fewer rows than columns', 40, 60, 12],
  ])('is what leaving the row out shows (%s)', (_, n, d, components) => {
    const all = rows(n, d)
    const keep = { components }
    const found = keptComponents(all, keep)
    const projection = projectionOn(found, components, true)
    const placed = finish(projecting(projection, all))
    const parts = ownParts(projection, found, placed)
    let [expected, told] = [0, 0]
    for (let i = 0; i < n; i++) {
      const others = matrix(rowsOf(all).filter((_, other) => other !== i))
      const without = projectionOn(keptComponents(others, keep), components, true)
      const row = matrix([rowsOf(all)[i]])
      const q = finish(projecting(without, row)).squaredErrors[0]
      expected += q
      told += placed.squaredErrors[i] * parts[i]
      expect(q / (placed.squaredErrors[i] * parts[i])).toBeGreaterThan(0.5)
      expect(q / (placed.squaredErrors[i] * parts[i])).toBeLessThan(3)
    }
    expect(expected / told).toBeGreaterThan(0.85)
    expect(expected / told).toBeLessThan(1.25)
    const asIs = placed.squaredErrors.reduce((a, b) => a + b, 0)
    expect(expected / asIs).toBeGreaterThan(1.1)
  })
})
