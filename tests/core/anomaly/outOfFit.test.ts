import { describe, expect, test } from 'vitest'
import {
  asUnseen,
  meanOutOfFit,
  timesFlagged,
  type OutOfFit,
} from '../../../src/core/anomaly/outOfFit'
import { surenessOf } from '../../../src/core/anomaly/sureness'
import { drawRows } from '../../../src/core/drawRows'
import { createNormal, createRandom } from '../../../src/core/rng'

const n = 60
const random = createRandom(4)
const normal = createNormal(random)
const refits: OutOfFit[] = Array.from({ length: 40 }, (_, b) => {
  // Row 0 has its part in all of them.
  const rows = drawRows(n - 1, 20, createRandom(4, b)).map((row) => row + 1)
  return {
    rows,
    typicality: Float64Array.from(rows, normal),
    notNormal: b % 2 ? null : Uint8Array.from(rows, () => Number(random.uniform() < 0.1)),
  }
})
const thresholds = refits.map(() => -1 + 0.3 * normal())

describe('times that a row was flagged', () => {
  const counts = timesFlagged(refits, thresholds, n)

  test('are those of a naive recount over the refits that left it out', () => {
    for (let row = 0; row < n; row++) {
      const without = refits.filter(({ rows }) => rows.includes(row))
      const flagging = without.filter((refit) => {
        const at = refit.rows.indexOf(row)
        const below = refit.typicality[at] < thresholds[refits.indexOf(refit)]
        return below || refit.notNormal?.[at] === 1
      })
      expect([counts.leftOutIn[row], counts.flaggedIn[row]]).toEqual([
        without.length,
        flagging.length,
      ])
    }
  })

  test('are none for a row that was never left out', () => {
    expect([counts.leftOutIn[0], counts.flaggedIn[0]]).toEqual([0, 0])
  })
})

test('a row’s mean is over the refits that left it out; of one that none left out there is none', () => {
  const mean = meanOutOfFit(refits, n)
  expect(mean.typicality[0]).toBeNaN()
  const own = refits.flatMap(({ rows, typicality }) => {
    const at = rows.indexOf(7)
    return at < 0 ? [] : [typicality[at]]
  })
  expect(mean.typicality[7]).toBeCloseTo(own.reduce((a, b) => a + b, 0) / own.length, 12)
})

test('from a refit’s point of view its own scores stand for the rows it left out, and means for the others', () => {
  const mean = meanOutOfFit(refits, n)
  const seen = asUnseen(refits[3], mean)
  for (let row = 1; row < n; row++) {
    const at = refits[3].rows.indexOf(row)
    expect(seen.typicality[row]).toBe(at < 0 ? mean.typicality[row] : refits[3].typicality[at])
  }
})

test.each([
  [20, 20, 'always'],
  [20, 19, 'always'],
  [20, 18, 'mostly'],
  [20, 12, 'mostly'],
  [20, 11, 'sometimes'],
  [20, 1, 'sometimes'],
  [20, 0, 'never'],
  [4, 4, null],
])('left out %i times and flagged %i times: %s', (leftOut, flagged, word) => {
  expect(surenessOf(leftOut, flagged)).toBe(word)
})
