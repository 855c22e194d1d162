import { axisText, placeOf } from '../axisValue'
import { formatNumber } from '../formatNumber'
import { logTicks } from '../logTicks'
import type { ParallelScale } from './input'
import { axisPlaces, deviationStep, extentOf, placeRange, type DrawnAxis } from './places'

export interface ParallelTick {
  place: number
  text: string
}

const most = 7
const digits = 5

/** Ticks of an axis in the user's units: round values, or where whole standard deviations are. */
export function axisTicks(
  axis: DrawnAxis,
  scale: ParallelScale,
  range: [number, number] = placeRange({ axes: [axis] }, scale),
): ParallelTick[] {
  const { place, value, ofScaled } = axisPlaces(axis, scale)
  if (scale === 'deviations' && axis.sd !== null && axis.sd > 0) {
    const step = deviationStep(range)
    const first = Math.ceil(range[0] / step)
    const count = Math.floor(range[1] / step) - first + 1
    return Array.from({ length: count }, (_, i) => (first + i) * step).map((at) => ({
      place: at,
      text: formatNumber(value(at), digits),
    }))
  }
  const [from, to] = extentOf(axis)
  if (axis.log)
    return logTicks(placeOf(axis, from), placeOf(axis, to), most).map((at) => ({
      place: ofScaled(at),
      text: axisText(axis, at, digits),
    }))
  return roundTicks(from, to).map((at) => ({
    place: place(at),
    text: formatNumber(at, 12),
  }))
}

/** Multiples of 1, 2 or 5 times a power of ten between two values; the value itself where they are one. */
export function roundTicks(low: number, high: number): number[] {
  if (!(high > low) || !Number.isFinite(high - low)) return [low]
  const exponent = Math.floor(Math.log10((high - low) / most))
  const factor = [1, 2, 5, 10].find((f) => (high - low) / (f * 10 ** exponent) <= most) ?? 10
  // A division keeps 0.1 what it is.
  const at = (multiple: number) =>
    exponent < 0 ? (multiple * factor) / 10 ** -exponent : multiple * factor * 10 ** exponent
  // A quotient may be a little off: one more at both ends, and what lies outside is left out.
  const first = Math.floor(low / at(1)) - 1
  const count = Math.ceil(high / at(1)) - first + 2
  return Array.from({ length: count }, (_, i) => at(first + i)).filter(
    (tick) => tick >= low && tick <= high,
  )
}
