export const unitsPerSecond = { MILLIS: 1000n, MICROS: 1_000_000n, NANOS: 1_000_000_000n }

const day = 86_400n
/** The calendar of the language goes so far, and no file further. */
const furthestDay = 100_000_000

/** Days since 1970 as ISO text; what no calendar has, as the number that is stored. */
export function dateText(days: number): string {
  if (!Number.isInteger(days)) throw new Error('a date is no whole number of days')
  if (Math.abs(days) > furthestDay) return String(days)
  return new Date(days * 86_400_000).toISOString().replace(/T.*/, '')
}

/** Time of day, with as many digits as it has. */
export function timeText(units: bigint, perSecond: bigint): string {
  const [seconds, rest] = floored(units, perSecond)
  const two = (value: bigint) => String(value).padStart(2, '0')
  const whole = `${two(seconds / 3600n)}:${two((seconds / 60n) % 60n)}:${two(seconds % 60n)}`
  if (rest === 0n) return whole
  const digits = String(rest).padStart(String(perSecond).length - 1, '0')
  // In groups of three, as seconds are written: .250, .000125.
  return `${whole}.${digits.replace(/(?:000)+$/, '')}`
}

export function timestampText(units: bigint, perSecond: bigint): string {
  const [days, rest] = floored(units, perSecond * day)
  if (days > furthestDay || days < -furthestDay) return String(units)
  return `${dateText(Number(days))} ${timeText(rest, perSecond)}`
}

/** Division towards −∞: what is left is never negative. */
function floored(value: bigint, by: bigint): [bigint, bigint] {
  const rest = ((value % by) + by) % by
  return [(value - rest) / by, rest]
}
