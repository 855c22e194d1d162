import { expect, test } from 'vitest'
import { FlagPlaces, mostPlaces } from '../../src/renderer/flagPlaces'
import type { Flags } from '../../src/shared/engineApi'
import { atPercentile } from '../support/atPercentile'

/** An engine with so many rows, the most anomalous first: row i stands at (i, −i). */
function engine(rows: number, category = false) {
  const asked: [from: number, most: number][] = []
  const ask = (count: number) => async (some: { from: number; most: number }) => {
    asked.push([some.from, some.most])
    const end = Math.min(count, some.from + some.most)
    const length = Math.max(0, end - some.from)
    const own = Int32Array.from({ length }, (_, i) => some.from + i)
    return {
      ...{ modelId: 1, by: atPercentile(4), basis: 'percentile', threshold: -3, count },
      ...{ weight: count, ties: 0, ofFamilies: 0, notJudged: 0 },
      rows: own,
      x: Float64Array.from(own),
      y: Float64Array.from(own, (row) => -row),
      component: own.map((row) => row % 3),
      ...(category && { category: own.map((row) => row % 5) }),
      ...(category && { uncertainty: Float32Array.from(own, (row) => (row % 4) / 8) }),
    } satisfies Flags
  }
  return { places: new FlagPlaces(rows), ask, asked }
}

const expected = (count: number) => Array.from({ length: count }, (_, row) => row)

test('only places that are not here yet are asked for', async () => {
  const { places, ask, asked } = engine(1000)
  for (const count of [40, 100, 60, 0, 101]) {
    const flags = await places.flags(ask(count))
    expect(flags.count).toBe(count)
    expect([...flags.rows]).toEqual(expected(count))
    expect([...flags.y]).toEqual(expected(count).map((row) => -row))
    expect([...flags.component]).toEqual(expected(count).map((row) => row % 3))
    expect(flags).not.toHaveProperty('category')
  }
  expect(asked.map(([from]) => from)).toEqual([0, 40, 100, 100, 100])
})

test('more than one answer holds come in several', async () => {
  const count = 2 * mostPlaces + 7
  const { places, ask, asked } = engine(count, true)
  const flags = await places.flags(ask(count))
  expect(flags.rows.length).toBe(count)
  expect(flags.rows.at(-1)).toBe(count - 1)
  expect(flags.category?.at(-1)).toBe((count - 1) % 5)
  // Of every row, not of the last answer's alone.
  expect(flags.uncertainty?.length).toBe(count)
  expect([5, mostPlaces + 1].map((row) => flags.uncertainty![row])).toEqual([1 / 8, 1 / 8])
  expect(asked.map(([from]) => from)).toEqual([0, mostPlaces, 2 * mostPlaces])
})
