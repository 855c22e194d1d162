import type { DatePart } from './headerWords'

const time = String.raw`\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]\.?m\.?)?( ?(z|[+-]\d{2}:?\d{2}))?`
const month = String.raw`(\d{1,2}|\p{L}{3,9}\.?)`
const date = [
  String.raw`\d{4}([-/.])\d{1,2}\1\d{1,2}`,
  String.raw`\d{1,2}([-/. ])${month}\1 ?(\d{4}|\d{2})`,
  String.raw`\d{4}年\d{1,2}月\d{1,2}日`,
]
const patterns = [
  ...date.map((form) => new RegExp(`^${form}([ t]+${time})?$`, 'iu')),
  new RegExp(`^${time}$`, 'iu'),
]

/** True for a date, a time, or both: `2026-02-01 00:15`, `1.2.2026`, `02/01/26`, `12-Mar-2026`, `08:15`. */
export function looksLikeDate(cell: string): boolean {
  const text = cell.trim()
  return text.length >= 4 && text.length <= 40 && patterns.some((pattern) => pattern.test(text))
}

/** True for a date written as a number, 20260201, or as seconds or milliseconds since 1970. */
export function isDateNumber(value: number): boolean {
  if (!Number.isInteger(value)) return false
  const monthOfYear = Math.floor(value / 100) % 100
  const dayOfMonth = value % 100
  const compact =
    value >= 19000101 &&
    value <= 21001231 &&
    monthOfYear >= 1 &&
    monthOfYear <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= 31
  const seconds = value >= 9e8 && value < 5e9
  const milliseconds = value >= 9e11 && value < 5e12
  return compact || seconds || milliseconds
}

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
