import { describe, expect, it } from 'vitest'
import { scene } from '../../src/charts/input'
import { pictureLines } from '../../src/charts/pictureLines'
import type { PictureGeometry } from '../../src/core/grid/types'

const words = { contour: 'Contour', limit: (side: string) => `${side} limit` }
const axis = (name: string, log = false) => ({ column: 0, name, min: 0, max: 10, log })

/** Ellipse of coverage 0.95 of a family with these deviations and correlation 0.8. */
const ellipse = (x: number, y: number, sx: number, sy: number) => ({
  component: 0,
  coverage: 0.95,
  // √χ²₂(0.95) = 2.447746830680816 (any table of quantiles).
  line: Array.from({ length: 721 }, (_, i) => {
    const [c, s] = [Math.cos((i * Math.PI) / 360), Math.sin((i * Math.PI) / 360)]
    const r = 2.447746830680816
    return { x: x + r * sx * c, y: y + r * sy * (0.8 * c + 0.6 * s) }
  }),
})
const geometry = (log = false): PictureGeometry =>
  ({
    x: axis('length'),
    y: axis('mass', log),
    marginal: false,
    points: { row: new Int32Array(0), x: new Float64Array(0), y: new Float64Array(0), component: new Int32Array(0), total: 9 },
    centroids: [{ component: 0, weight: 0.25, x: 5, y: log ? 2 : 7 }],
    ellipses: [ellipse(5, log ? 2 : 7, 0.125, 0.5)],
    contours: [
      { depth: 3, logDensity: -5, mass: 0.9, rings: [] },
      { depth: 1, logDensity: -3, mass: 0.5, rings: [] },
    ],
    boundaries: [],
  }) as PictureGeometry // prettier-ignore

describe('the table of a picture', () => {
  it('has mean and standard deviation of a family on both axes, whatever its correlation', () => {
    const [family] = pictureLines(scene({ picture: geometry() }), words)
    expect(family).toEqual(['Family 1 · 25 %', '5 ± 0.125', '7 ± 0.5', '25 %', ''])
  })

  it('goes from one deviation below to one above where the axis is logarithmic', () => {
    const [family] = pictureLines(scene({ picture: geometry(true) }), words)
    expect(family![2]).toBe('100 (31.6 … 316)')
  })

  it('has the contours from the innermost, and the limits of its columns only', () => {
    const limits = [
      { column: 'mass', lower: null, upper: 8.5 },
      { column: 'other', lower: 1, upper: 2 },
    ]
    const lines = pictureLines(scene({ picture: geometry(), limits }), words).slice(1)
    expect(lines).toEqual([
      ['Contour', '', '', '50 %', '−3'],
      ['Contour', '', '', '90 %', '−5'],
      ['upper limit', '', '8.5', '', ''],
    ])
  })
})
