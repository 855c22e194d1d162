/** The Gregorian calendar in whole numbers: what a file says must not depend on the machine's clock or zone. */

export const millisecondsPerDay = 86_400_000

/** Days from 1970-01-01; NaN for a day that the month does not have. */
export function dayNumber(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return NaN
  // Years begin in March, so that the leap day is the last.
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return y * 365 + leapDays + dayOfYear - 719_468
}

/** `2026-02-01`. */
export function dayText(time: number): string {
  const days = Math.floor(time / millisecondsPerDay)
  let year = 1970 + Math.floor(days / 365.2425)
  if (days < dayNumber(year, 1, 1)) year--
  if (days >= dayNumber(year + 1, 1, 1)) year++
  let month = 12
  while (dayNumber(year, month, 1) > days) month--
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(days - dayNumber(year, month, 1) + 1)}`
}

/** `2026-02-01`, or with the time of day `2026-02-01 08:15:30`. */
export function dateTimeText(time: number): string {
  const ofDay = time - Math.floor(time / millisecondsPerDay) * millisecondsPerDay
  if (ofDay === 0) return dayText(time)
  const seconds = Math.floor(ofDay / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${dayText(time)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
