import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../src/core/rng'
import { normal } from '../core/support'
import { temporaryFile, temporaryFolder } from '../engine/support'
import { recordsOf, resultOf, tableOf } from './results'
import { isodense } from './run'

interface Family {
  rows: number
  at: number[]
  sd?: number
  word?: string
}

/** A sheet of normal families, with a word in each row's last column. */
function sheet(families: Family[], seed = 1): string {
  const random = createRandom(seed, 77)
  const rows = families.flatMap(({ rows: count, at, sd = 1, word = 'A' }) =>
    Array.from({ length: count }, () => [
      ...at.map((center) => (center + sd * normal(random)).toFixed(5)),
      word,
    ]),
  )
  const names = [...families[0].at.map((_, j) => `x${j + 1}`), 'cavity']
  return temporaryFile('sheet.csv', tableOf(names, rows))
}

const marks = (result: { families: { mark: string }[] }) => result.families.map(({ mark }) => mark)

describe('good families are not flagged row by row', () => {
  test.each([
    ['70/30', [280, 120]],
    ['85/15', [340, 60]],
    ['50/30/20', [200, 120, 80]],
  ])('%s, 6 standard deviations apart', (_, counts) => {
    const families = counts.map((rows, f) => ({ rows, at: [6 * f, 0] }))
    const result = resultOf('detect', sheet(families))
    expect(marks(result)).toEqual(counts.map(() => 'normal'))
    expect(result.flaggedRows).toHaveLength(16)
    expect(new Set(result.flagReasons)).toEqual(new Set(['percentile']))
    // The 4 % are not those of the smallest family.
    const first = 400 - counts.at(-1)!
    expect(result.flaggedRows.filter((row: number) => row >= first).length).toBeLessThan(12)
  })

  test('a lognormal population', () => {
    const random = createRandom(8)
    const rows = Array.from({ length: 900 }, () =>
      [0, 0].map(() => Math.exp(0.3 * normal(random)).toFixed(5)),
    )
    const result = resultOf('detect', temporaryFile('lognormal.csv', tableOf(['a', 'b'], rows)))
    expect(marks(result)).toEqual(['normal'])
    expect(result.flaggedRows).toHaveLength(36)
  })

  test('the four stretched blobs: exactly the 16 known rows', () => {
    const result = resultOf('detect', 'tests/golden/blobs_stretched.csv')
    const known = resultOf('detect', 'tests/golden/blobs_stretched.csv', '--no-standardise')
    expect(marks(result)).toEqual(['normal', 'normal', 'normal', 'normal'])
    expect(result.flaggedRows).toEqual(known.flaggedRows)
    expect(result.flaggedRows).toHaveLength(16)
  })
})

const good = { rows: 376, at: [0, 0] }
const alike = { rows: 24, at: [4, 5], sd: 0.1, word: 'B' }

describe('a small family apart from the others', () => {
  const file = sheet([good, { ...alike, word: 'A' }])
  const family = Array.from({ length: 24 }, (_, i) => 376 + i)

  test('is one finding, beside the percentile of the rest', () => {
    const result = resultOf('detect', file)
    expect(marks(result)).toEqual(['normal', 'unconfirmed'])
    expect(result.families[1]).toMatchObject({ family: 2, rows: 24, reason: null })
    expect(result.families[1].at[0]).toBeCloseTo(4, 1)
    // numpy's rule on 376 rows: 15 lie below the 4th percentile.
    expect(result.flaggedRows).toHaveLength(24 + 15)
    expect(result.flaggedRows).toEqual(expect.arrayContaining(family))
    const reasons = new Map(result.flaggedRows.map((row: number, i: number) => [row, result.flagReasons[i]])) // prettier-ignore
    for (const row of family) expect(['family', 'both']).toContain(reasons.get(row))
    expect([...reasons.values()].filter((reason) => reason === 'percentile')).toHaveLength(15)
    const { stdout } = isodense('detect', file)
    expect(stdout).toContain('24 of families that are not normal, 15 of the rest')
  })

  test('is normal, or a defect, once somebody has said so', () => {
    const normalNow = resultOf('detect', file, '--mark', 'normal,4,5')
    expect(marks(normalNow)).toEqual(['normal', 'normal'])
    expect(normalNow.flaggedRows).toHaveLength(16)
    const defect = resultOf('detect', file, '--mark', 'defect,4,5')
    expect(defect.families[1]).toMatchObject({ mark: 'defect', reason: { by: 'hand' } })
    expect(defect.flaggedRows).toHaveLength(39)
  })

  test('what was said is in the saved plan, and outlives another seed and more rows', () => {
    const plan = join(temporaryFolder(), 'p.plan.json')
    resultOf('detect', file, '--mark', 'normal,4,5', '--save-plan', plan)
    const other = sheet([good, { rows: 18, at: [4, 5], sd: 0.1 }], 9)
    expect(marks(resultOf('detect', other, '--plan', plan, '--seed', '5'))).toEqual([
      'normal',
      'normal',
    ])
    expect(marks(resultOf('detect', other, '--plan', plan, '--no-marks'))).toContain('unconfirmed')
    // The last one that is said of a family counts.
    expect(marks(resultOf('detect', other, '--plan', plan, '--mark', 'defect,4,5'))).toContain(
      'defect',
    )
    // To the textbook's score a plan's marks say nothing.
    expect(marks(resultOf('detect', other, '--plan', plan, '--score', 'density'))).not.toContain(
      'defect',
    )
  })

  test('is normal where it is a cavity, and says so', () => {
    const result = resultOf('detect', sheet([good, alike]))
    expect(result.families[1]).toMatchObject({
      mark: 'normal',
      reason: { by: 'value', column: 'cavity', value: 'B' },
    })
    expect(result.flaggedRows).toHaveLength(16)
  })

  test('is not explained by a verdict, nor by a value that most other rows have too', () => {
    expect(marks(resultOf('detect', sheet([{ ...good, word: 'OK' }, { ...alike, word: 'NG' }])))).toEqual(['normal', 'unconfirmed']) // prettier-ignore
    const half = sheet([{ rows: 188, at: [0, 0] }, { rows: 188, at: [0, 0], word: 'B' }, alike])
    expect(marks(resultOf('detect', half))).toEqual(['normal', 'unconfirmed'])
  })

  test('to the textbook’s score it is as good as any other', () => {
    const result = resultOf('detect', file, '--score', 'density')
    expect(marks(result)).toEqual(['normal', 'normal'])
    expect(result.flaggedRows).toHaveLength(16)
    expect(result.flaggedRows.filter((row: number) => row >= 376)).toEqual([])
  })

  test('its rows have high scores, by −log f_N − log r_N', () => {
    const all = join(temporaryFolder(), 'all.csv')
    const { model } = resultOf('detect', file, '--all', all)
    const records = recordsOf(all)
    const density = (c: number, x: number, y: number) => {
      const [[xx, xy], [, yy]] = model.covariances[c]
      const [u, v] = [x - model.means[c][0], y - model.means[c][1]]
      const det = xx * yy - xy * xy
      const squared = (yy * u * u - 2 * xy * u * v + xx * v * v) / det
      return Math.exp(-0.5 * squared) / (2 * Math.PI * Math.sqrt(det))
    }
    for (const record of records) {
      const [x, y] = [Number(record['x1']), Number(record['x2'])]
      const ofNormal = density(0, x, y)
      const whole = model.weights[0] * ofNormal + model.weights[1] * density(1, x, y)
      const score = -Math.log(ofNormal) - Math.log((model.weights[0] * ofNormal) / whole)
      // Densities that are not to be told from zero have no logarithm here.
      if (ofNormal > 1e-290) expect(Number(record['isodense_score'])).toBeCloseTo(score, 6)
      expect(Number(record['isodense_log_density'])).toBeCloseTo(Math.log(whole), 9)
    }
    const ranks = records.slice(376).map((record) => Number(record['isodense_rank']))
    expect(Math.max(...ranks)).toBeLessThanOrEqual(30)
    expect(records[380]).toMatchObject({ isodense_family: '2', isodense_flag: '1' })
  })
})

test('what cannot be marked is refused with its reason', () => {
  const file = sheet([good, alike])
  expect(isodense('detect', file, '--mark', 'bad,4,5').stderr).toContain('normal, unconfirmed or defect') // prettier-ignore
  expect(isodense('detect', file, '--mark', 'defect,4').stderr).toContain('x1, x2')
  expect(isodense('detect', file, '--mark', 'defect,4,5', '--fit-by', 'cavity').stderr).toContain(
    'each group',
  )
  expect(isodense('detect', file, '--mark', 'defect,4,5', '--score', 'density').stderr).toContain(
    'no effect',
  )
  const none = isodense('detect', file, '--mark', 'defect,4,5', '--mark', 'defect,0,0')
  expect(none).toMatchObject({ status: 2 })
  expect(none.stderr).toContain('No family is left that is normal')
})

test('a large file is judged in the same way', () => {
  const file = sheet([good, { ...alike, word: 'A' }])
  const [small, large] = ['small.csv', 'large.csv'].map((name) => join(temporaryFolder(), name))
  const inMemory = resultOf('detect', file, '--all', small)
  const again = resultOf('detect', file, '--fit-rows', '400', '--all', large)
  expect(again.flaggedRows).toEqual(inMemory.flaggedRows)
  expect(again.flagReasons).toEqual(inMemory.flagReasons)
  expect(recordsOf(large)).toEqual(recordsOf(small))
})

test('a plan from before families takes them up, and one with scikit-learn’s units does not', () => {
  const settings = (fields: object) => {
    const plan = { kind: 'isodense plan', version: 1, columns: [{ name: 'x1' }], ...fields }
    const file = temporaryFile('old.plan.json', JSON.stringify(plan))
    return resultOf('detect', sheet([good]), '--plan', file).settings
  }
  expect(settings({})).toMatchObject({ robust: true, score: 'family', marks: [] })
  expect(settings({ standardise: false })).toMatchObject({ robust: false, score: 'density' })
})
