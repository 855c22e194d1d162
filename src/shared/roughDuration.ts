export interface RoughDuration {
  count: number
  unit: 'seconds' | 'minutes' | 'hours'
}

const minute = 60
const hour = 60 * minute

/** A time as a person says it of something that is estimated: 5, 10, 15 … seconds, 1, 2, 3 … minutes. */
export function roughDuration(seconds: number): RoughDuration {
  const fives = Math.max(5, 5 * Math.round(seconds / 5))
  if (fives < minute) return { count: fives, unit: 'seconds' }
  const minutes = Math.round(seconds / minute)
  if (minutes <= 10) return { count: Math.max(1, minutes), unit: 'minutes' }
  if (seconds < 1.5 * hour) return { count: 5 * Math.round(minutes / 5), unit: 'minutes' }
  return { count: Math.round(seconds / hour), unit: 'hours' }
}
