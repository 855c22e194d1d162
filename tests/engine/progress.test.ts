import { expect, test } from 'vitest'
import { monotone } from '../../src/engine/progress'
import type { Progress } from '../../src/shared/engineApi'

/** What is passed on of reports at given times, in milliseconds. */
function passedOn(...reports: [time: number, fraction: number][]): Progress[] {
  const passed: Progress[] = []
  let time = 0
  const report = monotone(
    (progress) => passed.push(progress),
    () => time,
  )
  for (const [at, fraction] of reports) {
    time = at
    report({ step: 'fitting', fraction })
  }
  return passed
}

test('a fraction that is not larger than the last is not passed on', () => {
  const fractions = passedOn([1, 0.1], [2, 0.1], [3, 0.05], [4, 0.2]).map((p) => p.fraction)
  expect(fractions).toEqual([0.1, 0.2])
})

test('the time left is told once some of the work and of the time have gone by', () => {
  const told = passedOn([10, 0.1], [2000, 0.2], [5000, 0.5], [7500, 0.75], [10_000, 1])
  const left = told.map((p) => p.secondsLeft)
  expect(left.slice(0, 2)).toEqual([undefined, undefined])
  expect(left[2]).toBeCloseTo(5, 1)
  expect(left[3]).toBeCloseTo(2.5, 1)
  expect(left[4]).toBe(0)
})
