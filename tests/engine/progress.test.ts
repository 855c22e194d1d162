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
  const told = passedOn([10, 0.2], [1500, 0.01], [2000, 0.25], [6000, 0.75], [8000, 1])
  expect(told.map((p) => p.secondsLeft)).toEqual([undefined, 6, 2, 0])
})
