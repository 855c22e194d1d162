import { describe, expect, it } from 'vitest'
import { loadingArrows } from '../../../src/charts/scaled/loadings'
import type { ScaledInput } from '../../../src/charts/scaled/input'
import { scaledOption } from '../../../src/charts/scaled/scaled'
import { chartSvg } from '../../../src/charts/svg'
import { wellFormedText } from '../wellFormed'

const points = {
  row: Int32Array.of(0, 1, 2, 3),
  x: Float64Array.of(-2, 1, 2, 0.5),
  y: Float64Array.of(0, 1, -1, 0.2),
  component: Int32Array.of(0, 1, 1, 0),
  total: 4,
}
const view = {
  modelId: 1,
  explainedRatio: [0.46, 0.3] as [number, number],
  loadings: [
    [0.6, -0.3],
    [0.1, 0.9],
  ],
  points,
  flagged: { row: Int32Array.of(2), x: Float64Array.of(2), y: Float64Array.of(-1) },
}
const input: ScaledInput = { view, columns: ['length', 'width {mm}'], weights: [0.7, 0.3] }
const byId = (changed: ScaledInput, id: string) =>
  (scaledOption(changed).series as { id: string; data: unknown }[]).find((s) => s.id === id)!

describe('scaledOption', () => {
  it('names the components with their share of the variance, and the columns at their arrows', () => {
    const text = wellFormedText(chartSvg(scaledOption(input, false), 'a', 'b'))
    for (const words of ['PC 1 (46 %)', 'PC 2 (30 %)', 'length', 'width  mm ', 'Flagged · 1']) {
      expect(text).toContain(words)
    }
  })

  it('draws each row with its family, and rings the flagged and the selected ones', () => {
    expect(byId(input, 'family-0').data).toEqual(Float64Array.of(-2, 0, 0.5, 0.2))
    expect(byId(input, 'family-1').data).toEqual(Float64Array.of(1, 1, 2, -1))
    expect(byId(input, 'flagged').data).toEqual([[2, -1]])
    expect(byId({ ...input, selectedRow: 3 }, 'selected').data).toEqual([[0.5, 0.2]])
    expect(byId({ ...input, selectedRow: 9 }, 'selected').data).toEqual([])
  })

  it('draws a model of one column', () => {
    const one = {
      ...view,
      explainedRatio: [1, 0] as [number, number],
      loadings: [[1]],
      points: { ...points, y: new Float64Array(4) },
      flagged: { ...view.flagged, y: new Float64Array(1) },
    }
    const svg = chartSvg(scaledOption({ ...input, view: one, columns: ['a'] }, false), 'a', 'b')
    wellFormedText(svg)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('loadingArrows', () => {
  it('keeps directions and ratios, and stays among the rows', () => {
    const [first, second] = loadingArrows(view, ['a', 'b'])
    expect([first.column, second.column]).toEqual(['b', 'a'])
    expect(first.y / first.x).toBeCloseTo(0.9 / -0.3, 12)
    expect(second.x / first.y).toBeCloseTo(0.6 / 0.9, 12)
    for (const { x, y } of [first, second]) {
      expect(Math.abs(x)).toBeLessThanOrEqual(2)
      expect(Math.abs(y)).toBeLessThanOrEqual(1)
    }
  })

  it('are the eight longest of many', () => {
    const loadings = [Array.from({ length: 30 }, (_, j) => j / 100), new Array<number>(30).fill(0)]
    const columns = loadings[0].map((_, j) => `c${j}`)
    const names = loadingArrows({ points, loadings }, columns).map((a) => a.column)
    expect(names).toEqual([29, 28, 27, 26, 25, 24, 23, 22].map((j) => `c${j}`))
  })
})
