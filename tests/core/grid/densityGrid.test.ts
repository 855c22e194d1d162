import { describe, expect, it } from 'vitest'
import { assign, logDensity } from '../../../src/core/gmm/density'
import type { CovarianceType } from '../../../src/core/gmm/types'
import { densityGrid } from '../../../src/core/grid/densityGrid'
import { gridLines } from '../../../src/core/grid/gridLines'
import { planarComponents, planarLogDensity } from '../../../src/core/grid/planarComponents'
import { evenLines, mixtureOf, twoFamilies } from './mixtures'

const means = [
  [0, 0],
  [3, 1],
]
const shapes: Record<CovarianceType, number[] | number[][] | number[][][]> = {
  full: [
    [
      [1, 0.6],
      [0.6, 1.5],
    ],
    [
      [0.4, -0.1],
      [-0.1, 0.3],
    ],
  ],
  tied: [
    [1, 0.6],
    [0.6, 1.5],
  ],
  diag: [
    [1, 0.5],
    [0.4, 0.3],
  ],
  spherical: [0.8, 0.3],
}
const all = Object.entries(shapes).map(([type, covariances]) =>
  mixtureOf(type as CovarianceType, [0.7, 0.3], means, covariances),
)

/** Trapezoid rule on the crossings. */
function integral(xs: Float64Array, ys: Float64Array, log: Float64Array): number {
  const width = (lines: Float64Array, i: number) =>
    (lines[Math.min(i + 1, lines.length - 1)] - lines[Math.max(i - 1, 0)]) / 2
  return log.reduce((sum, value, at) => {
    const [i, j] = [at % xs.length, Math.floor(at / xs.length)]
    return sum + Math.exp(value) * width(xs, i) * width(ys, j)
  }, 0)
}

describe('densityGrid', () => {
  it.each(all)('of a $covarianceType mixture integrates to 1', (mixture) => {
    const xs = evenLines(-8, 10, 200)
    const ys = evenLines(-9, 9, 200)
    const { logDensity: log } = densityGrid(planarComponents(mixture), xs, ys)
    expect(Math.abs(integral(xs, ys, log) - 1)).toBeLessThan(1e-3)
  })

  it('integrates to 1 on unevenly spaced lines', () => {
    const xs = gridLines(-900, 900, [[-8, 10]], 300)
    const ys = gridLines(-900, 900, [[-9, 9]], 300)
    const { logDensity: log } = densityGrid(planarComponents(twoFamilies), xs, ys)
    expect(Math.abs(integral(xs, ys, log) - 1)).toBeLessThan(1e-3)
  })

  it.each(all)(
    'of a $covarianceType mixture agrees with the density and assignment of rows',
    (mixture) => {
      const xs = evenLines(-40, 40, 23)
      const ys = evenLines(-35, 41, 19)
      const grid = densityGrid(planarComponents(mixture), xs, ys)
      const rows = Array.from(ys, (y) => Array.from(xs, (x) => [x, y])).flat()
      const data = { values: Float64Array.from(rows.flat()), rows: rows.length, columns: 2 }
      const expected = logDensity(data, mixture)
      grid.logDensity.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 8))
      expect(grid.component).toEqual(assign(data, mixture))
    },
  )

  it('is finite where every density underflows', () => {
    const far = Float64Array.of(1e5, 2e5)
    const { logDensity: log } = densityGrid(planarComponents(twoFamilies), far, far)
    log.forEach((value) => expect(Number.isFinite(value)).toBe(true))
  })

  it('has the value of a single place', () => {
    const components = planarComponents(twoFamilies)
    const grid = densityGrid(components, Float64Array.of(1.5), Float64Array.of(-0.5))
    expect(grid.logDensity[0]).toBeCloseTo(planarLogDensity(components, 1.5, -0.5), 12)
  })

  it('refuses a component without spread, by name', () => {
    const flat = mixtureOf(
      'full',
      [1],
      [[0, 0]],
      [
        [
          [1, 1],
          [1, 1],
        ],
      ],
    )
    expect(() => planarComponents(flat)).toThrow(
      expect.objectContaining({ code: 'CovarianceSingular' }),
    )
  })
})
