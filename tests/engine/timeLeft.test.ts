import { describe, expect, test } from 'vitest'
import { TimeLeft } from '../../src/engine/timeLeft'

/** What is told every half second of a work of which so much is done at a time. */
function told(done: (seconds: number) => number, seconds: number): [now: number, left: number][] {
  const left = new TimeLeft(0)
  const all: [number, number][] = []
  for (let now = 0; now < seconds; now += 0.5) {
    const one = left.at(now, done(now))
    if (one !== null) all.push([now, one])
  }
  return all
}

describe('the time left', () => {
  test('is what it is where work goes on evenly, from three seconds on', () => {
    const all = told((now) => now / 100, 100)
    expect(all[0][0]).toBe(3)
    for (const [now, left] of all) expect(Math.abs(left - (100 - now))).toBeLessThan(1)
  })

  test('runs down calmly where work comes in lumps', () => {
    // A twentieth of the work every 6 seconds.
    const all = told((now) => Math.floor(now / 6) / 20, 120)
    all.slice(1).forEach(([now, left], i) => {
      const change = left - all[i][1]
      if (now > 20) expect(Math.abs(change + 0.5)).toBeLessThan(2.5)
      if (now > 40 && now < 110) expect(Math.abs(left / (120 - now) - 1)).toBeLessThan(0.35)
    })
  })

  test('follows a work that becomes slower, without a jump', () => {
    // Half of the work in 40 seconds, the other half in 80.
    const all = told((now) => (now < 40 ? now / 80 : 0.5 + (now - 40) / 160), 120)
    const at = (when: number) => all.find(([now]) => now === when)![1]
    expect(at(40)).toBeLessThan(45)
    expect(Math.abs(at(75) - 45)).toBeLessThan(15)
    expect(Math.abs(at(110) - 10)).toBeLessThan(3)
    all.slice(1).forEach(([, left], i) => expect(left - all[i][1]).toBeLessThan(1.5))
  })

  test('is not told of the first hundredth, nor of work that is still', () => {
    const left = new TimeLeft(0)
    expect(left.at(10, 0.01)).toBeNull()
    expect(left.at(20, 0.5)).toBeGreaterThan(0)
    expect(left.at(30, 1)).toBe(0)
  })
})
