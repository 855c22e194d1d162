import { describe, expect, it } from 'vitest'
import { nextAlong, placeAmong } from '../../../src/renderer/composables/orderSteps'

/** As flags come: by anomaly, not by place. */
const flags = { row: Int32Array.of(4, 9, 1, 2), at: Float64Array.of(30, 10, 20, 20) }
const points = { row: Int32Array.of(7), at: Float64Array.of(15) }

describe('nextAlong', () => {
  it('goes from row to row by place, those at one place by number, and stops at the ends', () => {
    const seen: number[] = []
    let at = nextAlong([flags], null, 1)
    while (at) {
      seen.push(at.row)
      at = nextAlong([flags], at, 1)
    }
    expect(seen).toEqual([9, 1, 2, 4])
    expect(nextAlong([flags], null, -1)!.row).toBe(4)
    expect(nextAlong([flags], { row: 2, at: 20 }, -1)!.row).toBe(1)
  })

  it('finds a row among several kinds, from one that is none of them', () => {
    expect(nextAlong([flags, points], { row: 3, at: 12 }, 1)).toEqual({ row: 7, at: 15 })
    expect(nextAlong([], null, 1)).toBeNull()
  })
})

it('placeAmong knows where a row stands', () => {
  expect(placeAmong([points, flags], 9)).toEqual({ row: 9, at: 10 })
  expect(placeAmong([points, flags], 5)).toBeNull()
})
