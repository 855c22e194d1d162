import type { Axis } from '../../core/grid/types'
import { axisText } from '../axisValue'
import { logTicks } from '../logTicks'

/** A few round places of an axis, with their texts. @param most at least 2 */
export function fewTicks(axis: Axis, most: number): { at: number; text: string }[] {
  const places = axis.log
    ? logTicks(axis.min, axis.max, most)
    : roundTicks(axis.min, axis.max, most)
  return places.map((at) => ({ at, text: axisText(axis, at, 6) }))
}

/** Multiples of 1, 2 or 5 times a power of ten, as many as fit. */
function roundTicks(min: number, max: number, most: number): number[] {
  const raw = (max - min) / most
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 5, 10, 20].map((f) => f * power).find((s) => Math.floor(max / s) - Math.ceil(min / s) + 1 <= most)! // prettier-ignore
  const first = Math.ceil(min / step)
  const count = Math.floor(max / step) - first + 1
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}
