import { describe, expect, it } from 'vitest'
import { describeDegeneracy, findDegenerate } from '../../../src/core/gmm/degenerate'
import { factsOf } from '../../../src/core/kernel'
import { fitMixture } from '../../../src/core/gmm/fit'
import type { CovarianceType, Mixture } from '../../../src/core/gmm/types'
import type { Matrix } from '../../../src/core/matrix'
import { createRandom } from '../../../src/core/rng'
import { dataSet, defaults, families, finish, matrix, normal, prepare, types } from '../support'

function degenerate(table: Matrix, type: CovarianceType, k: number, standardise = true) {
  const { data } = prepare(table, standardise)
  return finish(fitMixture(data, type, k, { ...defaults, restarts: 3 })).degenerate
}

/** 200 rows from a function of the row's number and two standard normal numbers. */
function sheet(row: (i: number, x: number, y: number) => number[]): Matrix {
  const random = createRandom(5)
  return matrix(Array.from({ length: 200 }, (_, i) => row(i, normal(random), normal(random))))
}

describe('a sound fit is not called degenerate', () => {
  it.each(types)(
    'in the blobs, moons and iris up to four components, wine up to three (%s)',
    (type) => {
      for (const standardise of [true, false]) {
        for (const [name, most] of Object.entries({
          blobs_stretched: 4,
          moons: 4,
          iris: 4,
          wine: 3,
        })) {
          for (let k = 1; k <= most; k++) {
            expect(degenerate(dataSet(name), type, k, standardise), `${name} ${k}`).toEqual([])
          }
        }
      }
    },
  )

  it('in rows at a scale of 1e100, and at an offset of 1e8', () => {
    const { values, ...shape } = families(createRandom(1), 120, 2, 2)
    const moved = [values.map((x) => x * 1e100), values.map((x) => x + 1e8)]
    for (const table of moved) {
      for (const type of types) {
        expect(degenerate({ values: table, ...shape }, type, 2, false)).toEqual([])
      }
    }
  })
})

describe('a collapsed component is found', () => {
  it('on repeated rows', () => {
    const table = sheet((i, x, y) => (i < 60 ? [4, 4] : [x, y]))
    for (const type of ['full', 'diag', 'spherical'] as const) {
      const found = degenerate(table, type, 2)
      expect(found).toMatchObject([{ reason: 'floor' }])
      expect(found[0].effectiveRows).toBeCloseTo(60, 6)
    }
  })

  it('on a column that is 95 % constant', () => {
    const table = sheet((i, x, y) => [x, i % 20 === 0 ? 3 + y : 0])
    for (const type of ['full', 'diag'] as const) {
      const [found] = degenerate(table, type, 2)
      expect(found.reason).toBe('floor')
      expect(found.effectiveRows).toBeCloseTo(190, 0)
    }
  })

  it('on a gauge-rounded column', () => {
    // Two families, each on one mark of the gauge.
    const table = sheet((i, x) => [x + 6 * (i % 2), i % 2 ? 0.2 : 0.1])
    for (const type of ['full', 'tied', 'diag'] as const) {
      expect(degenerate(table, type, 2).length).toBe(2)
    }
  })

  it('on a constant column, as a sample of the rows may have one', () => {
    const { data } = prepare(
      sheet((_, x, y) => [x, y]),
      true,
    )
    data.values.forEach((_, i) => {
      if (i % 2 === 1) data.values[i] = 0
    })
    for (const type of ['full', 'tied', 'diag'] as const) {
      const { degenerate: found } = finish(fitMixture(data, type, 1, { ...defaults, restarts: 1 }))
      expect(found).toMatchObject([{ reason: 'floor' }])
    }
  })

  it('on columns that sum to a constant, where covariances are matrices', () => {
    const table = sheet((_, x, y) => [x, y, 100 - x - y])
    for (const type of ['full', 'tied'] as const) expect(degenerate(table, type, 1).length).toBe(1)
    for (const type of ['diag', 'spherical'] as const)
      expect(degenerate(table, type, 1)).toEqual([])
  })

  it('on fewer effective rows than columns + 1', () => {
    const table = sheet((i, x, y) => (i < 2 ? [50 + x, 50 + y] : [x, y]))
    for (const type of types) {
      const found = degenerate(table, type, 2)
      expect(found).toMatchObject([{ component: 1, reason: 'rows' }])
      expect(found[0].effectiveRows).toBeCloseTo(2, 6)
    }
  })

  it('without reg_covar, where the variance vanishes against the column’s', () => {
    const data = sheet((_, x, y) => [x, y])
    const mixture = (variance: number): Mixture => ({
      covarianceType: 'diag',
      nComponents: 1,
      nFeatures: 2,
      weights: Float64Array.of(1),
      means: Float64Array.of(0, 0),
      covariances: Float64Array.of(1, variance),
    })
    expect(findDegenerate(factsOf(data), mixture(1e-14), 0)).toMatchObject([{ reason: 'floor' }])
    expect(findDegenerate(factsOf(data), mixture(1e-4), 0)).toEqual([])
  })
})

describe('describeDegeneracy', () => {
  it('names the components, counted from 1, and what is wrong with each', () => {
    const floor = {
      component: 0,
      reason: 'floor',
      effectiveRows: 60,
    } as const
    const rows = {
      component: 2,
      reason: 'rows',
      effectiveRows: 1.5,
    } as const
    expect(describeDegeneracy([])).toBe('')
    expect(describeDegeneracy([floor, rows, { ...rows, component: 3 }])).toBe(
      'Component 1 (60.0 rows) collapsed onto repeated or rounded values, or onto columns that ' +
        'depend on each other; components 3 (1.5 rows), 4 (1.5 rows) have too few rows for the ' +
        'number of columns.',
    )
  })

  it('counts components beyond the fifth', () => {
    const rows = Array.from({ length: 8 }, (_, component) => ({
      component,
      reason: 'rows' as const,
      effectiveRows: 1,
    }))
    expect(describeDegeneracy(rows)).toMatch(
      /^Components 1 \(1.0 rows\), .*, 5 \(1.0 rows\) and 3 more have /,
    )
  })
})
