import { expect, test } from 'vitest'
import { WorkDone } from '../../src/engine/workDone'

const data = { values: new Float64Array(0), rows: 280, columns: 194 }
const options = { restarts: 2, tolerance: 0, maxIterations: 9, regCovar: 0, seed: 0 }

/** Fractions after each act. */
function fractions(pairs: ConstructorParameters<typeof WorkDone>[0], ...acts: ((work: WorkDone) => void)[]) {
  const told: number[] = [0]
  const work = new WorkDone(pairs, { data, options, onFraction: (fraction) => told.push(fraction) })
  return acts.map((act) => {
    act(work)
    return told.at(-1)!
  })
} // prettier-ignore

const full = (nComponents: number) => ({ covarianceType: 'full' as const, nComponents })

test('the work of full covariances grows with their number, and a restart that ended is done', () => {
  const pairs = [full(30), full(90)]
  const [first, second, third, all] = fractions(
    pairs,
    (work) => work.ended(pairs[0], [0]),
    (work) => work.ended(pairs[1], [1]),
    (work) => work.finished(pairs[0]),
    (work) => work.finished(pairs[1]),
  )
  expect(first).toBeCloseTo(1 / 8, 9)
  expect(second).toBeCloseTo(4 / 8, 9)
  expect(third).toBeCloseTo(5 / 8, 9)
  expect(all).toBeCloseTo(1, 12)
})

test('variances are a small share of it, a tied covariance a larger one', () => {
  const types = ['full', 'tied', 'diag', 'spherical'] as const
  const pairs = types.map((covarianceType) => ({ covarianceType, nComponents: 145 }))
  const done = fractions(pairs, ...pairs.map((pair) => (work: WorkDone) => work.finished(pair)))
  const shares = done.map((fraction, i) => fraction - (done[i - 1] ?? 0))
  // Measured of 280 × 194: 474, 55, 34 and 32 ms for a restart, of which k-means has 20.
  expect(shares[0]).toBeGreaterThan(0.75)
  expect(shares[1]).toBeGreaterThan(2 * shares[2])
  expect(shares[1]).toBeLessThan(0.2)
  expect(shares[3]).toBeGreaterThan(0.01)
})

test('a restart draws near to its end by its rounds, and one that is in no total counts nothing', () => {
  const pair = full(145)
  const reached = (restart: number, iteration: number) => (work: WorkDone) =>
    work.reached(145, { covarianceType: 'full', restart, iteration })
  const [two, six, further, end] = fractions(
    [pair],
    reached(0, 2),
    reached(0, 6),
    reached(2, 50),
    (work) => work.ended(pair, [0]),
  )
  expect(two).toBeLessThan(six)
  expect(further).toBe(six)
  expect([six < 0.5, end]).toEqual([true, 0.5])
})
