import type { Interval } from './gridLines'

/** Empty space at either end of an axis, as a share of the range of the values. */
const padding = 0.06

/** The range of all values with some space at either end; 1 either side where all are equal. */
export function axisRange(...values: ArrayLike<number>[]): Interval {
  let min = Infinity
  let max = -Infinity
  for (const some of values) {
    for (let i = 0; i < some.length; i++) {
      min = Math.min(min, some[i])
      max = Math.max(max, some[i])
    }
  }
  const space = max > min ? padding * (max - min) : 1
  return [min - space, max + space]
}
