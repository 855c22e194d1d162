import { dayNumber, millisecondsPerDay } from './calendar'
import type { DatePart } from './headerWords'
import { readDate } from './readDate'

/** True for a date, a time, or both: `2026-02-01 00:15`, `1.2.2026`, `02/01/26`, `12-Mar-2026`, `08:15`. */
export const looksLikeDate = (cell: string): boolean => readDate(cell) !== null

/** Day 25 569 of a spreadsheet is 1970-01-01. */
const dayOf1970 = 25_569

/**
 * The time that a number stands for, in milliseconds since 1970: 20260201, with hours 202602010815, seconds or
 * milliseconds since 1970. NaN for any other number.
 */
export function timeOfNumber(value: number): number {
  if (!Number.isInteger(value)) return NaN
  if (value >= 19000101 && value <= 21001231) return timeOfDigits(String(value))
  if (value >= 9e8 && value < 5e9) return value * 1000
  if (value >= 19000101_0000 && value <= 21001231_2359) {
    const time = timeOfDigits(String(value))
    if (!Number.isNaN(time)) return time
  }
  if (value >= 9e11 && value < 5e12) return value
  if (value >= 19000101_000000 && value <= 21001231_235959) return timeOfDigits(String(value))
  return NaN
}

function timeOfDigits(digits: string): number {
  const at = (place: number) => Number(digits.slice(place, place + 2))
  const [year, month, day] = [Number(digits.slice(0, 4)), at(4), at(6)]
  const [hour, minute, second] = [at(8), at(10), at(12)]
  if (hour > 24 || minute > 59 || second > 60) return NaN
  return (
    dayNumber(year, month, day) * millisecondsPerDay + ((hour * 60 + minute) * 60 + second) * 1000
  )
}

export const isDateNumber = (value: number): boolean => !Number.isNaN(timeOfNumber(value))

/** The time of a spreadsheet's day number, between 1982 and 2064; NaN for any other number. */
export const timeOfSerialDay = (value: number): number =>
  value >= 30_000 && value < 60_000 ? Math.round((value - dayOf1970) * millisecondsPerDay) : NaN

const ranges: Record<DatePart, [number, number]> = {
  year: [1900, 2100],
  quarter: [1, 4],
  month: [1, 12],
  week: [0, 53],
  day: [0, 366],
  hour: [0, 24],
}

/** A year, the number of a month, a week … */
export const isPartOfDate = (value: number, part: DatePart): boolean =>
  Number.isInteger(value) && value >= ranges[part][0] && value <= ranges[part][1]
