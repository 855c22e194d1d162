import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../../src/core/matrix'
import { mainFamilies } from '../../../src/core/robust/mainFamilies'
import { rowsInReach } from '../../../src/core/robust/familyTails'
import { runSteps } from '../../../src/core/steps'
import { createRandom } from '../../../src/core/rng'
import { dataSet, matrix, normal, prepare } from '../support'

interface Family {
  rows: number
  at: number[]
  width?: number
}

/** Normal families of independent columns. */
function sheet(families: Family[], seed = 1): Matrix {
  const random = createRandom(seed, families.length)
  return matrix(
    families.flatMap(({ rows, at, width = 1 }) =>
      Array.from({ length: rows }, () => at.map((center) => center + width * normal(random))),
    ),
  )
}

/** Families side by side, 6 standard deviations apart. */
const line = (counts: number[], d: number): Family[] =>
  counts.map((rows, f) => ({
    rows,
    at: Array.from({ length: d }, (_, j) => (j === 0 ? 6 * f : 0)),
  }))

/** For each row of the table whether it belongs to a main family. */
function near(table: Matrix): boolean[] {
  const { data, order } = prepare(table, true)
  const found = rowsInReach(data, runSteps(mainFamilies(data, 0))!, 0.001)
  const out: boolean[] = []
  order.forEach((row, i) => (out[row] = found[i] === 1))
  return out
}

const share = (rows: boolean[], from = 0, to = rows.length) =>
  rows.slice(from, to).filter(Boolean).length / (to - from)

describe('good families have their part in the fit, whatever their weight', () => {
  test.each([
    ['70/30', [280, 120]],
    ['85/15', [340, 60]],
    ['50/30/20', [200, 120, 80]],
  ])('%s, 6 standard deviations apart', (_, counts) => {
    for (const d of [1, 2, 5]) {
      expect(share(near(sheet(line(counts, d), d))), `${d} columns`).toBeGreaterThan(0.97)
    }
  })

  test('one skewed population', () => {
    const random = createRandom(4)
    const rows = Array.from({ length: 800 }, () => [0, 0].map(() => Math.exp(0.3 * normal(random))))
    expect(share(near(matrix(rows)))).toBeGreaterThan(0.93)
  })

  test('the four stretched blobs', () => {
    expect(share(near(dataSet('blobs_stretched')))).toBeGreaterThan(0.99)
  })

  test('a family of twice the width', () => {
    const families = [
      { rows: 280, at: [0, 0] },
      { rows: 120, at: [8, 0], width: 1.8 },
    ]
    expect(share(near(sheet(families)), 280, 400)).toBeGreaterThan(0.9)
  })
})

describe('hardly a good row of a small clean file is far from all families', () => {
  test.each([
    ['one family', [100]],
    ['three families', [67, 67, 66]],
    ['90/10', [180, 20]],
    ['85/15', [170, 30]],
  ])('%s', (_, counts) => {
    for (const d of [2, 5, 10]) {
      const shares = [1, 2, 3, 4].map((seed) => share(near(sheet(line(counts, d), seed))))
      // One in a thousand is expected to be.
      expect(Math.min(...shares), `${d} columns`).toBeGreaterThan(0.97)
    }
  })

  test('of iris', () => {
    expect(share(near(dataSet('iris')))).toBeGreaterThan(0.98)
  })
})

describe('what is scattered has no part in it', () => {
  test('rows scattered widely around a family', () => {
    const rows = near(
      sheet([
        { rows: 300, at: [0, 0, 0] },
        { rows: 100, at: [4, 4, 4], width: 5 },
      ]),
    )
    expect(share(rows, 0, 300)).toBeGreaterThan(0.97)
    expect(share(rows, 300)).toBeLessThan(0.15)
  })

  test('defects that are all alike are a family of their own', () => {
    const rows = near(
      sheet([
        { rows: 380, at: [0, 0, 0] },
        { rows: 20, at: [8, 0, 0], width: 0.1 },
      ]),
    )
    expect(share(rows, 380)).toBeGreaterThan(0.9)
  })
})

test('too few rows tell nothing', () => {
  const { data } = prepare(sheet([{ rows: 9, at: [0, 0, 0] }]), true)
  expect(runSteps(mainFamilies(data, 0))).toBeNull()
})

test('the tail of a skewed column is no family', () => {
  const wave = (i: number) => Math.sin(i * 12.9898) + Math.sin(i * 78.233) + Math.sin(i * 37.719)
  const rows = Array.from({ length: 300 }, (_, i) => [wave(i), wave(i * 3 + 1), Math.exp(2 * wave(i * 7 + 2)), i % 4 === 0 ? 3 : 1]) // prettier-ignore
  const some = matrix(rows.filter((_, i) => i % 3 !== 0))
  const { mixture } = runSteps(mainFamilies(prepare(some, true).data, 0))!
  const { scaling } = prepare(some, true)
  // The bulk is at the median, 1: each component holds it.
  const bulk = (1 - scaling.center[2]) / scaling.scale[2]
  for (let c = 0; c < mixture.nComponents; c++) {
    const deviation = Math.sqrt(mixture.covariances[c * 16 + 10])
    expect(Math.abs(mixture.means[c * 4 + 2] - bulk) / deviation).toBeLessThan(1)
  }
})
