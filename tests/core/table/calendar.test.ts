import { expect, it } from 'vitest'
import { dayNumber, dayText, millisecondsPerDay } from '../../../src/core/table/calendar'

it('agrees with JavaScript’s calendar on every day of 500 years', () => {
  const first = Date.UTC(1799, 11, 31)
  const last = Date.UTC(2300, 0, 1)
  const wrong: string[] = []
  for (let time = first; time <= last; time += millisecondsPerDay) {
    const date = new Date(time)
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
    const text = date.toISOString().slice(0, 10)
    if (dayNumber(year, month, day) * millisecondsPerDay !== time) wrong.push(text)
    if (dayText(time) !== text || dayText(time + millisecondsPerDay - 1) !== text) wrong.push(text)
  }
  expect(wrong).toEqual([])
})

it('knows the days of each month', () => {
  const some = [
    [2023, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [NaN, 1, 1],
  ]
  expect(some.map(([year, month, day]) => dayNumber(year, month, day))).toEqual(some.map(() => NaN))
  expect(dayNumber(2000, 2, 29)).toBe(11_016)
})
