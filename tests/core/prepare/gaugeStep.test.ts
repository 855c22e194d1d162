import { describe, expect, it } from 'vitest'
import { gaugeStep } from '../../../src/core/prepare/gaugeStep'
import { createNormal, createRandom } from '../../../src/core/rng'

const normals = (n: number, seed = 0) => {
  const normal = createNormal(createRandom(seed, n))
  return Array.from({ length: n }, () => normal())
}
const read = (values: number[], step: number) => values.map((v) => Math.round(v / step) * step)

describe('the step of a gauge', () => {
  it.each([0.01, 0.02, 0.005, 0.5, 1, 0.0254, 1 / 64, 25])(
    '%f is found in what it reads',
    (step) => {
      const values = read(
        normals(400).map((z) => 40 * step + 3 * step * z),
        step,
      )
      expect(gaugeStep(values)).toBe(step)
    },
  )

  it('is found in thirty rows, fine or coarse', () => {
    const values = normals(30)
    expect(gaugeStep(read(values, 0.1))).toBe(0.1)
    expect(gaugeStep(read(values, 1))).toBe(1)
  })

  it('is found beside a large offset, in any order and unit', () => {
    const values = normals(300, 1).map((z) => (Math.round(z * 20) * 5 + 1e9) / 1000)
    expect(gaugeStep(values)).toBe(0.005)
    expect(gaugeStep([...values].reverse())).toBe(0.005)
    expect(gaugeStep(values.map((v) => v * 1000))).toBe(5)
    expect(gaugeStep(values.map((v) => v - 1e6))).toBeCloseTo(0.005, 8)
  })

  it('is found in inches written as millimetres and the other way about, though rounded', () => {
    const inches = normals(500, 2).map((z) =>
      Number(((30 + Math.round(z * 8) / 10) / 25.4).toFixed(6)),
    )
    expect(gaugeStep(inches)).toBeCloseTo(0.1 / 25.4, 6)
    expect(
      gaugeStep(normals(500, 2).map((z) => (1 + Math.round(z * 100) / 1000) * 25.4)),
    ).toBeCloseTo(0.0254, 9)
  })

  it('is that of the rows when a few of them are averages', () => {
    const values = read(normals(400, 3), 0.5)
    for (let i = 0; i < 12; i++) values[i * 30] = normals(12, 4)[i]!
    expect(gaugeStep(values)).toBe(0.5)
  })

  it('takes what a double makes of a reading for the reading', () => {
    expect(gaugeStep([...normals(100).map((z) => Math.round(z * 3) * 0.1), 0.1 + 0.2, 0.3])).toBe(
      0.1,
    )
  })

  it('is none in numbers of many digits, whatever their number', () => {
    for (let seed = 0; seed < 200; seed++)
      for (const n of [2, 3, 5, 10, 30, 1000]) expect(gaugeStep(normals(n, seed))).toBe(null)
  })

  it('is none where a column is nearly constant and the rest has many digits', () => {
    expect(gaugeStep([...Array<number>(380).fill(0), ...normals(20)])).toBe(null)
  })

  it('is none in constant columns, in two values and where rows do not share values', () => {
    expect(gaugeStep(Array(50).fill(7))).toBe(null)
    expect(gaugeStep([...Array<number>(49).fill(7), 8])).toBe(null)
    expect(gaugeStep([])).toBe(null)
    expect(gaugeStep(normals(100).map((z) => Number(z.toFixed(5))))).toBe(null)
  })

  it('is found in a million values, of which it looks at some', () => {
    const values = new Float64Array(1e6).map((_, i) => Math.round(300 * Math.sin(i * i)) / 100)
    expect(gaugeStep(values)).toBe(0.01)
  })
})
