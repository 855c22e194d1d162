import { describe, expect, it } from 'vitest'
import { distributionLines } from '../../../src/charts/distribution/tableLines'
import { englishDistributionWords } from '../../../src/charts/distribution/words'

const words = { ...englishDistributionWords, below: 'below' }
const distribution = {
  modelId: 1,
  edges: Float64Array.of(0, 1, 2, 3),
  counts: Float64Array.of(4, 10, 86),
  smallest: -50,
  quantiles: new Float64Array(1001),
  rarity: { typicality: Float64Array.of(0, 1, 2, 3), oneIn: Float64Array.of(1000, 100, 10, 1) },
} as never

describe('the table of the distribution', () => {
  it('has every bar, the first one down to the smallest, and counts all rows', () => {
    const lines = distributionLines(distribution, null, words)
    expect(lines.map(([range, rows]) => [range, rows])).toEqual([
      ['−50 … 1', '4'],
      ['1 … 2', '10'],
      ['2 … 3', '86'],
    ])
    expect(lines.map(([, , oneIn]) => oneIn)).toEqual(['1 in 100', '1 in 10', '1 in 1'])
  })

  it('says in which bar the threshold is, and which are below it', () => {
    const remarks = (at: number) =>
      distributionLines(distribution, at, words).map((line) => line[3])
    expect(remarks(1.5)[0]).toBe('below')
    expect(remarks(1.5)[1]).toMatch(/^Threshold: 1 in \d+ good parts/)
    expect(remarks(1.5)[2]).toBe('')
    // On an edge, at the right end, and before the first bar.
    expect(remarks(2).map(Boolean)).toEqual([true, true, true])
    expect(remarks(3)[2]).toMatch(/^Threshold/)
    expect(remarks(-60)).toEqual(['', '', ''])
  })
})
