import type { FormatKind } from './numberFormat'

const day = 86_400_000
/** Days from Excel's 0 January 1900 to 1 January 1970, for serials after its false 29 February 1900. */
const epoch1900 = 25_569
const epoch1904 = 24_107
/** 31 December 9999. */
const lastSerial = 2_958_465
/** 1900 was no leap year; Lotus 1-2-3 took it for one, and Excel followed. */
const falseLeapDay = 60

/**
 * A date or time that Excel keeps as a number of days, as ISO text; null for what has none: before 1900 and
 * after 9999. Nothing is dropped for the format's sake: a date with a time of day is written with it, and
 * a time behind which there is a date, with the date.
 */
export function serialText(
  serial: number,
  kind: Exclude<FormatKind['kind'], 'number' | 'percent' | 'padded'>,
  date1904: boolean,
): string | null {
  if (!Number.isFinite(serial) || Math.abs(serial) > lastSerial) return null
  if (kind === 'elapsed') return elapsed(serial)
  if (serial < 0) return null
  // Milliseconds: serials have no more than about half of one after the year 2000.
  const milliseconds = Math.round(serial * day)
  const days = Math.floor(milliseconds / day)
  const timeOfDay = milliseconds % day
  const time = timeText(timeOfDay)
  if (days === 0 && (kind === 'time' || (!date1904 && timeOfDay > 0))) return time
  if (days === 0 && kind === 'date-or-time' && timeOfDay > 0) return time
  const date = dateText(days, date1904)
  return kind === 'date-time' || timeOfDay > 0 ? `${date} ${time}` : date
}

function dateText(days: number, date1904: boolean): string {
  if (!date1904 && days === 0) return '1900-01-00'
  if (!date1904 && days === falseLeapDay) return '1900-02-29'
  const since1970 = date1904 ? days - epoch1904 : days - epoch1900 + (days < falseLeapDay ? 1 : 0)
  return new Date(since1970 * day).toISOString().slice(0, 10)
}

/** Whether a date is shown by Excel that there never was. */
export const isFalseDate = (text: string) =>
  text.startsWith('1900-02-29') || text.startsWith('1900-01-00')

const two = (value: number) => String(value).padStart(2, '0')

function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const fraction = milliseconds % 1000
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(3, '0')}`
}

function elapsed(serial: number): string {
  const milliseconds = Math.round(Math.abs(serial) * day)
  return (serial < 0 && milliseconds > 0 ? '-' : '') + timeText(milliseconds)
}
