import { ticks } from 'd3-array'
import type { Axis } from '../core/grid/types'
import { logTicks } from './logTicks'

/** Round places of an axis between two of its places, at most about `most` of them; ascending. */
export const axisTicks = (
  { log }: Pick<Axis, 'log'>,
  from: number,
  to: number,
  most: number,
): number[] => (log ? logTicks(from, to, most) : ticks(from, to, most))
