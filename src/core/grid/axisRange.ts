import { IsodenseError } from '../errors'
import type { Interval } from './gridLines'

/** Empty space at either end of an axis, as a share of the range of the values. */
const padding = 0.06

/** Widths outside these leave the range in which an axis can be divided and its squares computed. */
const narrowest = 1e-100
const widest = 1e100

/**
 * The range of all values with some space at either end; 1 either side where all are equal.
 *
 * @throws IsodenseError NotFinite where the range is too narrow or too wide to be drawn
 */
export function axisRange(...values: ArrayLike<number>[]): Interval {
  let min = Infinity
  let max = -Infinity
  for (const some of values) {
    for (let i = 0; i < some.length; i++) {
      min = Math.min(min, some[i])
      max = Math.max(max, some[i])
    }
  }
  if (max > min && !(max - min > narrowest && max - min < widest)) {
    throw new IsodenseError(
      'NotFinite',
      `Values from ${min} to ${max} cannot be drawn; use another unit.`,
    )
  }
  const space = max > min ? padding * (max - min) : 1
  return [min - space, max + space]
}
