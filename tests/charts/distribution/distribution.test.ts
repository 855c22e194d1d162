import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { barPieces } from '../../../src/charts/distribution/bars'
import {
  distributionOption,
  distributionRange,
} from '../../../src/charts/distribution/distribution'
import { chartSvg } from '../../../src/charts/svg'
import { distributionFor } from '../inputs'
import { wellFormedText } from '../wellFormed'
import { atPercentile } from '../../support/atPercentile'

const flags = { threshold: -5, basis: 'percentile', by: atPercentile(3), count: 3 } as const
const texts = (input: Parameters<typeof distributionOption>[0]) =>
  wellFormedText(chartSvg(distributionOption(input), 'a', 'b'))

describe('barPieces', () => {
  it('are the bars that hold rows, cut where the threshold is', () => {
    expect(barPieces(distributionFor(), -3)).toEqual([
      { from: -8, to: -6, count: 3, flagged: true },
      { from: -4, to: -3, count: 40, flagged: true },
      { from: -3, to: -2, count: 40, flagged: false },
      { from: -2, to: 0, count: 57, flagged: false },
    ])
  })

  it('are whole without a threshold, and with one at an edge', () => {
    expect(barPieces(distributionFor(), null).every((p) => !p.flagged)).toBe(true)
    expect(barPieces(distributionFor(), -4).map((p) => p.flagged)).toEqual([true, false, false])
  })

  it('cover the same as the bars, wherever the threshold is', () => {
    const { edges, counts } = distributionFor()
    const area = counts.reduce((sum, c, i) => sum + c * (edges[i + 1] - edges[i]), 0)
    fc.assert(
      fc.property(fc.double({ min: -12, max: 4, noNaN: true }), (threshold) => {
        const pieces = barPieces(distributionFor(), threshold)
        const sum = pieces.reduce((s, p) => s + p.count * (p.to - p.from), 0)
        expect(sum).toBeCloseTo(area, 9)
        for (const p of pieces)
          expect(p.flagged ? p.to <= threshold : p.from >= threshold).toBe(true)
      }),
    )
  })
})

describe('distributionOption', () => {
  it('says threshold and percentile at the line, and how many are flagged', () => {
    const text = texts({ distribution: distributionFor(), flags })
    expect(text).toContain('Threshold −5 · 3 %')
    expect(text).toContain('Flagged · 3')
    expect(text.join()).not.toContain('First bar')
  })

  it('says how far down the first bar reaches where it is cut short', () => {
    expect(texts({ distribution: distributionFor(-1234.5), flags })).toContain(
      '◂ First bar: all down to −1234.5',
    )
  })

  it('points beyond the axis to a threshold that lies there', () => {
    const option = distributionOption({
      distribution: distributionFor(-90),
      flags: { ...flags, threshold: -50 },
    })
    const series = option.series as { id: string; data: number[][] }[]
    const [low] = distributionRange({ distribution: distributionFor() })
    expect(series.find((s) => s.id === 'threshold')!.data).toEqual([[low, 0]])
    expect(wellFormedText(chartSvg(option, 'a', 'b'))).toContain('◂ Threshold −50 · 3 %')
  })

  it('leaves line and flagged bars to the window without flags', () => {
    const option = distributionOption({ distribution: distributionFor(), flags: null })
    const ids = (option.series as { id: string; data: unknown[] }[]).map((s) => s.id)
    expect(ids).not.toContain('threshold')
    expect((option.series as { id: string; data: unknown[] }[])[1].data).toEqual([])
  })

  it('draws a bar of the flagged colour for each flagged piece, and nothing that is not a number', () => {
    const svg = chartSvg(
      distributionOption({ distribution: distributionFor(), flags: { ...flags, threshold: -3 } }),
      'a',
      'b',
    )
    // One in the legend, two bars.
    expect(svg.match(/fill="#d55e00"/g)).toHaveLength(3)
    expect(svg).not.toMatch(/NaN|Infinity|undefined/)
  })
})
