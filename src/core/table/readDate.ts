import { dayNumber, millisecondsPerDay } from './calendar'
import { monthOf } from './monthNames'

/** What a cell says about a day and a time. */
export interface DateReading {
  /** With both orders of day and month; equal where the cell leaves no doubt. NaN: no such day. */
  dayFirst: number
  monthFirst: number
  /** Written in numbers parted by / or -, day and month in front: which is which is for the column to say. */
  open: boolean
}

const clock = String.raw`(\d{1,2})[:時时](\d{2})(?:[:分](?:(\d{2})(?:[.,](\d+))?)?)?秒?`
const time = String.raw`(?:(上午|下午|午前|午後|[ap]\.?m\.?) ?)?${clock}(?: ?([ap]\.?m\.?))?(?: ?(z|utc|gmt|[+-]\d{2}:?\d{2}))?`
const weekday = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]{0,7}[.,]{0,2} +)?`
const word = String.raw`(\p{L}{3,10})\.?`

const form = (date: string) => new RegExp(String.raw`^${weekday}${date}(?:,?[ t]+${time})?$`, 'iu')
const yearFirst = form(
  String.raw`(\d{3,4})(?:[-/.]|年 ?)(\d{1,2})(?:[-/.]|月 ?)(\d{1,2})日?(?:\([^)]\))?`,
)
const yearLast = form(String.raw`(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4}|\d{2})`)
const named = form(
  String.raw`(\d{1,2})(?:st|nd|rd|th|\.)?(?: de)?[-/ ]? ?${word}(?: de)?[-/ ,]? ?(\d{4}|\d{2})`,
)
const namedFirst = form(String.raw`${word}[- ](\d{1,2})(?:st|nd|rd|th)?,?[- ](\d{4})`)
const timeOnly = new RegExp(`^${time}$`, 'iu')

/** A date, a time of day, or both; null for any other text. A time without a zone is taken as it stands. */
export function readDate(cell: string): DateReading | null {
  if (cell.length < 4 || cell.length > 60 || !/\d/.test(cell)) return null
  const text = cell.replace(/[\u00a0\u202f\u3000]/g, ' ').trim()
  let match = yearFirst.exec(text)
  if (match) {
    const [, year, month, day, ...rest] = match
    // Years of the Republic of China: 115 is 2026.
    const full = year.length === 3 ? Number(year) + 1911 : Number(year)
    return certain(full, Number(month), Number(day), rest)
  }
  match = yearLast.exec(text)
  if (match) {
    const [, first, mark, second, year, ...rest] = match
    const [a, b] = [Number(first), Number(second)]
    const dayFirst = timeOf(fullYear(year), b, a, rest)
    // Points are for the day first, wherever they are used.
    const monthFirst = mark === '.' ? dayFirst : timeOf(fullYear(year), a, b, rest)
    if (Number.isNaN(dayFirst) && Number.isNaN(monthFirst)) return null
    return { dayFirst, monthFirst, open: mark !== '.' && a !== b }
  }
  match = named.exec(text)
  if (match) {
    const [, day, month, year, ...rest] = match
    return certain(fullYear(year), monthOf(month), Number(day), rest)
  }
  match = namedFirst.exec(text)
  if (match) {
    const [, month, day, year, ...rest] = match
    return certain(Number(year), monthOf(month), Number(day), rest)
  }
  match = timeOnly.exec(text)
  return match && certain(1970, 1, 1, match.slice(1))
}

function certain(year: number, month: number, day: number, rest: string[]): DateReading | null {
  const time = timeOf(year, month, day, rest)
  return Number.isNaN(time) ? null : { dayFirst: time, monthFirst: time, open: false }
}

/** Two digits are years from 1970 to 2069. */
const fullYear = (year: string) =>
  year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year)

function timeOf(year: number, month: number, day: number, clockParts: string[]): number {
  return dayNumber(year, month, day) * millisecondsPerDay + timeOfDay(clockParts)
}

/** Milliseconds since midnight, in UTC where a zone is named; NaN for 25:00. */
function timeOfDay([before, hours, minutes, seconds, fraction, after, zone]: string[]): number {
  if (hours === undefined) return 0
  const half = (before ?? after ?? '').toLowerCase()
  let hour = Number(hours)
  if (half !== '' && hour > 12) return NaN
  if (/^[p下]|後/.test(half)) hour = (hour % 12) + 12
  else if (half !== '') hour %= 12
  if (hour > 24 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return NaN
  const whole = ((hour * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000
  const rest = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * 1000)
  return whole + rest - offsetOf(zone ?? '')
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}
