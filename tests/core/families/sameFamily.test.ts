import { describe, expect, it } from 'vitest'
import { familyRows, mostRowsKept, whereIs } from '../../../src/core/families/sameFamily'
import { createRandom } from '../../../src/core/rng'

/** n different hashes, spread evenly as hashes are. */
const hashesOf = (n: number, seed = 1) => {
  const random = createRandom(seed)
  return Float64Array.from({ length: n }, () => Math.floor(random.uniform() * 2 ** 53))
}
const assigned = (n: number, of: (i: number) => number) => Int32Array.from({ length: n }, (_, i) => of(i)) // prettier-ignore

describe('whereIs', () => {
  const hashes = hashesOf(100)
  const first = familyRows(hashes.subarray(0, 60))

  it('finds a family under another number, in whatever order its rows are', () => {
    const order = [...hashes.keys()].reverse()
    const now = Int32Array.from(order, (i) => (i < 60 ? 1 : 0))
    const turned = Float64Array.from(order, (i) => hashes[i]!)
    expect(whereIs(first, turned, now, 2)).toEqual({ kind: 'here', family: 1, share: 1 })
  })

  it('follows the larger part of a family that was divided, and says how much that is', () => {
    const now = assigned(100, (i) => (i < 24 ? 0 : i < 45 ? 1 : i < 60 ? 2 : 3))
    expect(whereIs(first, hashes, now, 4)).toEqual({ kind: 'here', family: 0, share: 24 / 60 })
  })

  it('is nowhere where its parts are equal', () => {
    const now = assigned(100, (i) => (i < 30 ? 0 : i < 60 ? 1 : 2))
    expect(whereIs(first, hashes, now, 3)).toEqual({ kind: 'divided' })
  })

  it('is nowhere where it has gone into a family of as many others, or more', () => {
    const half = assigned(120, () => 0)
    const more = hashesOf(120)
    const own = familyRows(more.subarray(0, 60))
    expect(whereIs(own, more, half, 1)).toEqual({ kind: 'mingled' })
    const most = familyRows(more.subarray(0, 61))
    expect(whereIs(most, more, half, 1)).toMatchObject({ kind: 'here', family: 0 })
  })

  it('does not follow a lesser part when the larger one has gone into another family', () => {
    // 35 of 60 rows are in family 0 with 40 others; 25 are by themselves.
    const now = assigned(100, (i) => (i >= 35 && i < 60 ? 1 : 0))
    expect(whereIs(first, hashes, now, 2)).toEqual({ kind: 'mingled' })
  })

  it('says nothing by fewer than half of the rows', () => {
    expect(whereIs(first, hashes.subarray(31), assigned(69, () => 0), 1)).toEqual({ kind: 'elsewhere' }) // prettier-ignore
    expect(whereIs(first, new Float64Array(0), new Int32Array(0), 1)).toEqual({ kind: 'elsewhere' })
  })

  it('of a large family takes a sample, and needs a plain majority of it', () => {
    const many = hashesOf(40_000, 3)
    const kept = familyRows(many.subarray(0, 20_000))
    expect(kept).toMatchObject({ complete: false })
    expect(kept.hashes).toHaveLength(mostRowsKept)
    const with_ = (others: number) =>
      whereIs(
        kept,
        many,
        assigned(40_000, (i) => (i < 20_000 + others ? 1 : 0)),
        2,
      )
    expect(with_(5_000)).toMatchObject({ kind: 'here', family: 1, share: 1 })
    // 51 % are a majority of all rows that a sample of 400 cannot be sure of.
    expect(with_(19_000)).toEqual({ kind: 'mingled' })
    expect(with_(20_000)).toEqual({ kind: 'mingled' })
  })

  it('never gives two families with no common rows one family, nor one of them two', () => {
    const random = createRandom(9)
    let found = 0
    for (let round = 0; round < 300; round++) {
      const n = 60
      const all = hashesOf(n, round)
      const [k, m] = [2 + Math.floor(4 * random.uniform()), 2 + Math.floor(4 * random.uniform())]
      const before = assigned(n, () => Math.floor(k * random.uniform()))
      // Mostly as before, so that there is something to be found.
      const now = assigned(n, (i) => (random.uniform() < 0.6 ? before[i]! % m : Math.floor(m * random.uniform()))) // prettier-ignore
      const places = Array.from({ length: k }, (_, f) =>
        whereIs(familyRows(all.filter((_, i) => before[i] === f)), all, now, m),
      )
      const here = places.flatMap((place) => (place.kind === 'here' ? [place.family] : []))
      found += here.length
      expect(new Set(here).size).toBe(here.length)
      // By the definition: strictly most of the former one's rows, more than half of the present one's.
      places.forEach((place, f) => {
        if (place.kind !== 'here') return
        const shared = (g: number) => all.filter((_, i) => before[i] === f && now[i] === g).length
        const size = now.filter((g) => g === place.family).length
        expect(2 * shared(place.family)).toBeGreaterThan(size)
        for (let g = 0; g < m; g++)
          if (g !== place.family) expect(shared(g)).toBeLessThan(shared(place.family))
      })
    }
    expect(found).toBeGreaterThan(200)
  })
})

it.each([10, 400, 401, 30_000])('of %d rows those with the smallest hashes are kept', (n) => {
  const all = hashesOf(n, n)
  const { hashes, complete } = familyRows(all)
  expect(hashes).toEqual([...all].sort((a, b) => a - b).slice(0, mostRowsKept))
  expect(complete).toBe(n <= mostRowsKept)
})

it('keeps rows that are all alike', () => {
  const { hashes } = familyRows(new Float64Array(5000).fill(2 ** 53 - 1))
  expect(hashes).toHaveLength(mostRowsKept)
})
