import { describe, expect, it } from 'vitest'
import type { LoadingsInput, ScreeInput } from '../../../src/charts/components/input'
import { loadingImage } from '../../../src/charts/components/loadingImage'
import { loadingsOption } from '../../../src/charts/components/loadings'
import { screeOption } from '../../../src/charts/components/scree'
import { screeBars } from '../../../src/charts/components/screePlaces'
import { chartSvg } from '../../../src/charts/svg'
import { wellFormedText } from '../wellFormed'

const ratio = Float64Array.of(0.5, 0.25, 0.125, 0.0625, 0.0625)
const input: ScreeInput = { view: { ratio, count: 3, varianceKept: 0.875 }, share: 0.8 }
const seriesOf = (changed: Partial<ScreeInput> = {}) => {
  const { series } = screeOption({ ...input, ...changed })
  return Object.fromEntries((series as { id: string; data: unknown }[]).map((s) => [s.id, s.data]))
}

describe('screeOption', () => {
  it('has a bar for each component, the kept ones apart from the others, and their sums', () => {
    const { kept, 'not-kept': others, cumulative } = seriesOf()
    expect(kept).toEqual([[1, 0.5], [2, 0.25], [3, 0.125]]) // prettier-ignore
    expect(others).toEqual([[4, 0.0625], [5, 0.0625]]) // prettier-ignore
    expect(cumulative).toEqual([[1, 0.5], [2, 0.75], [3, 0.875], [4, 0.9375], [5, 1]]) // prettier-ignore
  })

  it('has a line at the share that was asked for, and none where a number was', () => {
    expect(seriesOf().asked).toEqual([[0.5, 0.8], [5.5, 0.8]]) // prettier-ignore
    expect(seriesOf({ share: null })).not.toHaveProperty('asked')
  })

  it('draws a line between the components that are kept and the others, where there are others', () => {
    expect(seriesOf().edge).toEqual([[3.5, 0], [3.5, 1]]) // prettier-ignore
    const all = { ...input.view, count: 5, varianceKept: 1 }
    expect(seriesOf({ view: all })).not.toHaveProperty('edge')
  })

  it('marks the component that is looked at', () => {
    expect(seriesOf({ selected: 1 }).selected).toEqual([[2, 0.25]])
    expect(seriesOf().selected).toEqual([])
  })

  it('shows of many components the kept ones and a quarter more, and says so', () => {
    const many = { ratio: new Float64Array(400).fill(1 / 400), count: 100, varianceKept: 0.25 }
    expect(screeBars(many)).toHaveLength(125)
    expect(screeBars({ ...many, count: 2 })).toHaveLength(20)
    const { xAxis } = screeOption({ ...input, view: many }) as { xAxis: { name: string } }
    expect(xAxis.name).toBe('Principal component (the first 125 of 400)')
  })

  it.each(['light', 'dark'] as const)('is a well-formed picture (%s)', (theme) => {
    const svg = chartSvg(screeOption({ ...input, theme, selected: 0 }), '<b>&', 'a "description"')
    expect(wellFormedText(svg)).toEqual(
      expect.arrayContaining(['Kept: 3, 87.5 %', 'Not kept', 'Asked for: more than 80 %']),
    )
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('loadingsOption', () => {
  const of = (loadings: number[]): LoadingsInput => ({
    component: 1,
    loadings: Float64Array.from(loadings),
    columns: loadings.map((_, j) => `c${j} {x}`),
  })
  const drawn = (loadings: number[]) => {
    const { yAxis, series, xAxis } = loadingsOption(of(loadings)) as unknown as {
      yAxis: { data: string[] }
      xAxis: { name: string }
      series: { data: number[][] }[]
    }
    return { names: yAxis.data, values: series[0].data.map(([value]) => value), axis: xAxis.name }
  }

  it('sorts the columns by the size of their loadings, whatever the sign', () => {
    const { names, values, axis } = drawn([0.1, -0.9, 0.4])
    expect(values).toEqual([-0.9, 0.4, 0.1])
    expect(names.map((name) => name.slice(0, 2))).toEqual(['c1', 'c2', 'c0'])
    expect(axis).toBe('Loading on PC 2')
  })

  it('shows the twelve largest of many, and says so', () => {
    const { values, axis } = drawn(Array.from({ length: 300 }, (_, j) => ((j * 7) % 300) / 300))
    expect(values.map((value) => Math.round(300 * value))).toEqual(
      Array.from({ length: 12 }, (_, place) => 299 - place),
    )
    expect(axis).toContain('12 largest of 300 columns')
  })

  it.each(['light', 'dark'] as const)('is a well-formed picture (%s)', (theme) => {
    const svg = chartSvg(loadingsOption({ ...of([0.6, -0.8, 0]), theme }), 'a', 'b')
    expect(wellFormedText(svg)).toContain('Loading on PC 2')
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('loadingImage', () => {
  it('puts loadings where their columns are, and nothing where a pixel is not in the model', () => {
    const loadings = Float64Array.of(0.5, -0.25, 0.75)
    // Columns 3 to 8 are an image of 3 × 2; 4, 6 and 8 are in the model.
    const rows = { width: 3, height: 2, order: 'rows' as const }
    expect([...loadingImage(loadings, [4, 6, 8], rows, 3)]).toEqual([0, 0.5, 0, -0.25, 0, 0.75])
    const columns = { ...rows, order: 'columns' as const }
    expect([...loadingImage(loadings, [4, 6, 8], columns, 3)]).toEqual([0, 0, 0, 0.5, -0.25, 0.75])
  })
})
