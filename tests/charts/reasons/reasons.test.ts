import { describe, expect, it } from 'vitest'
import { arrange } from '../../../src/charts/reasons/arrange'
import { reasonsDescription } from '../../../src/charts/reasons/description'
import type { ReasonsInput } from '../../../src/charts/reasons/input'
import { reasonsOption, shareText } from '../../../src/charts/reasons/reasons'
import { shareColour, textOnShare } from '../../../src/charts/reasons/shareColour'
import { chartSvg } from '../../../src/charts/svg'
import type { Reason, ReasonsPage } from '../../../src/shared/api/reasons'
import { wellFormedText } from '../wellFormed'

const causedBy = (column: string): ReasonsPage['reasons'][number] => ({
  family: null,
  causes: [{ column } as Reason],
  typical: false,
  restTypical: true,
})
const columns = ['length', 'mass <g>', 'width']
const page: ReasonsPage = {
  ...{ modelId: 1, total: 5, offset: 0, decimals: [2, 2, 2] },
  rows: Int32Array.of(7, 3, 9, 1),
  lines: Int32Array.of(9, 5, 11, 3),
  shares: Float32Array.of(0.9, -0.1, 0, 0.1, -0.9, 0, 0.2, 0.8, 0, 0, 0, -1),
  values: new Float64Array(12),
  reasons: [causedBy('length'), causedBy('mass <g>'), causedBy('mass <g>'), causedBy('width')],
}
const input: ReasonsInput = { page, columns, arrangement: arrange(page, columns, 'rank'), from: 0, count: 10 } // prettier-ignore
const series = (changed: ReasonsInput, id: string) =>
  (reasonsOption(changed).series as { id: string; data: unknown }[]).find((s) => s.id === id)!

describe('arrange', () => {
  it('keeps the ranks, or puts rows of one first cause together, the most frequent one first, too large values before too small ones', () => {
    expect([...arrange(page, columns, 'rank').rows]).toEqual([0, 1, 2, 3])
    const byCause = arrange(page, columns, 'cause')
    expect([...byCause.rows]).toEqual([2, 1, 0, 3])
    expect([...byCause.firstCauses]).toEqual([1, 2, 1])
  })

  it('shows the sixty most telling of many columns, in their order', () => {
    const names = Array.from({ length: 64 }, (_, j) => `m${j}`)
    const shares = Float32Array.from(names, (_, j) => (j % 16 === 3 ? 0 : 0.01 * (j % 2 ? 1 : -1)))
    const { columns: shown } = arrange({ rows: Int32Array.of(0), shares, reasons: [causedBy('m1')] }, names, 'rank') // prettier-ignore
    expect(shown).toHaveLength(60)
    expect([3, 19, 35, 51].some((j) => shown.includes(j))).toBe(false)
    expect([...shown]).toEqual([...shown].sort((a, b) => a - b))
  })
})

describe('reasonsOption', () => {
  it('draws rows by their lines, columns with the rows that they are the first cause of, and shares with their signs', () => {
    const text = wellFormedText(chartSvg(reasonsOption(input), 'a', 'b'))
    for (const words of ['line 9', 'line 3', 'length (1)', 'mass <g> (2)', '+90', '−90', '−100'])
      expect(text).toContain(words)
    expect(text).not.toContain('+0')
  })

  it('draws the rows in sight alone, in the order of the arrangement', () => {
    const some = { ...input, arrangement: arrange(page, columns, 'cause'), from: 1, count: 2 }
    expect(series(some, 'cells').data).toEqual(
      Float64Array.from([0, 0, 0.1, 1, 0, -0.9, 2, 0, 0, 0, 1, 0.9, 1, 1, -0.1, 2, 1, 0].map(Math.fround)), // prettier-ignore
    )
    const { data } = reasonsOption(some).yAxis as { data: string[] }
    expect(data).toEqual(['line 5', 'line 9'])
  })

  it('outlines the selected row and the cell that is looked at, where they are in sight', () => {
    const marked = { ...input, selectedRow: 9, focus: { row: 3, column: 1 } }
    expect(series(marked, 'outlines').data).toEqual([[0, 2, 2], [1, 3, 1]]) // prettier-ignore
    expect(series({ ...marked, count: 2 }, 'outlines').data).toEqual([])
  })

  it('says what it shows', () => {
    expect(reasonsDescription(input)).toMatch(/^the 4 most anomalous of 5 flagged rows; mass <g> \(2\), length \(1\), width \(1\); Share/) // prettier-ignore
  })
})

describe('a cell', () => {
  it('tells larger from smaller by sign and by colour', () => {
    expect([shareText(0.62, 40), shareText(-0.62, 40), shareText(-0.62, 20)]).toEqual(['+62', '−62', '−']) // prettier-ignore
    expect([shareText(0.01, 40), shareText(0.9, 10), shareText(NaN, 40)]).toEqual(['', '', ''])
    for (const theme of ['light', 'dark'] as const) {
      const [smaller, none, larger] = [-1, 0, 1].map((share) => shareColour(share, theme))
      expect(new Set([smaller, none, larger]).size).toBe(3)
      expect(none).toMatch(/^#[0-9a-f]{6}$/)
    }
    expect(shareColour(-1, 'light')).toBe('#0072b2')
    expect(shareColour(NaN, 'light')).toBe('#ffffff')
  })

  it('has text that can be read, whatever its share and the theme', () => {
    const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4) // prettier-ignore
    const luminance = (colour: string) => {
      const [r, g, b] = [1, 3, 5].map((i) => channel(Number.parseInt(colour.slice(i, i + 2), 16) / 255)) // prettier-ignore
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    for (const theme of ['light', 'dark'] as const) {
      for (let share = -1; share <= 1; share += 0.01) {
        const [a, b] = [luminance(shareColour(share, theme)), luminance(textOnShare(share, theme))]
        expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)).toBeGreaterThan(4.5)
      }
    }
  })
})
