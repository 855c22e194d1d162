import type { ParallelAxis, ParallelRows, ParallelView } from '../../shared/api/parallel'
import type { Limits } from '../../shared/plan'
import { limitsOfAxis, placeOf, userValue } from '../axisValue'
import { axisExtent } from '../limitLines'
import type { ParallelScale } from './input'

/** Standard deviations beyond which nothing is drawn: one wild row must not make all others a line. */
export const furthestDeviations = 8

/** An axis that goes beyond its values, to tolerance limits a little further. */
export interface DrawnAxis extends ParallelAxis {
  /** In the user's units. */
  extent?: [number, number]
}

/** The axes as they are drawn: over their values, and to limits that lie a little beyond them. */
export function withLimits(view: ParallelView, limits: readonly Limits[]): ParallelView {
  const widened = (axis: ParallelAxis): DrawnAxis => {
    const own = limitsOfAxis({ name: axis.name, column: 0 }, limits)
    const places = [own?.lower, own?.upper].flatMap((value) =>
      value === null || value === undefined ? [] : [{ place: placeOf(axis, value) }],
    )
    if (places.length === 0 || !(axis.max > axis.min)) return axis
    const ends = { min: placeOf(axis, axis.min), max: placeOf(axis, axis.max) }
    const [low, high] = axisExtent(ends, places)
    return { ...axis, extent: [userValue(axis, low), userValue(axis, high)] }
  }
  return { ...view, axes: view.axes.map(widened) }
}

/** From and to where an axis of values goes, in the user's units. */
export const extentOf = ({ min, max, extent }: DrawnAxis): [number, number] => extent ?? [min, max]

/** Where values of an axis stand, as of a chart from `low` to `high`. */
export interface AxisPlaces {
  /** Of a value in the user's units; NaN for none. */
  place(value: number): number
  /** Of what a log column has as logarithms to base 10. */
  ofScaled(scaled: number): number
  /** The value at a place. */
  value(place: number): number
}

/** An axis between its smallest and largest value is from 0 to 1; an axis of standard deviations has these as places. */
export function axisPlaces(axis: DrawnAxis, scale: ParallelScale): AxisPlaces {
  const [min, max] = extentOf(axis).map((value) => placeOf(axis, value)) as [number, number]
  const bySd = scale === 'deviations' && axis.sd !== null && axis.sd > 0
  // An axis of equal values has them in its middle.
  const origin = bySd ? axis.mean : max > min ? min : min - 0.5
  const length = bySd ? axis.sd! : max > min ? max - min : 1
  const ofScaled = (scaled: number) => (scaled - origin) / length
  return {
    place: (value) => ofScaled(placeOf(axis, value)),
    ofScaled,
    value: (place) => userValue(axis, origin + place * length),
  }
}

/** From and to where all axes go. */
export function placeRange(
  { axes }: Pick<ParallelView, 'axes'>,
  scale: ParallelScale,
): [number, number] {
  if (scale === 'range') return [0, 1]
  const all = axes
    .filter(({ sd }) => sd !== null && sd > 0)
    .flatMap((axis) => [axis.min, axis.max].map(axisPlaces(axis, scale).place))
  const low = Math.max(-furthestDeviations, Math.min(-3, ...all))
  const high = Math.min(furthestDeviations, Math.max(3, ...all))
  return [low, high]
}

/** Whole standard deviations from tick to tick. */
export const deviationStep = ([low, high]: [number, number]): number => (high - low > 8 ? 2 : 1)

/** n × a: places of rows, within the range; NaN where a row has none. */
export function placesOfRows(
  { axes }: Pick<ParallelView, 'axes'>,
  { values }: Pick<ParallelRows, 'values'>,
  scale: ParallelScale,
): Float64Array {
  const [low, high] = placeRange({ axes }, scale)
  const places = axes.map((axis) => axisPlaces(axis, scale).place)
  return values.map((value, i) => Math.min(high, Math.max(low, places[i % axes.length](value))))
}

/** The stretches of a row's line between axes on which it has a value: each from its first axis to its last. */
export function stretchesOf(places: Float64Array, row: number, axes: number): [number, number][] {
  const out: [number, number][] = []
  let first = -1
  for (let axis = 0; axis <= axes; axis++) {
    const there = axis < axes && !Number.isNaN(places[row * axes + axis])
    if (there && first < 0) first = axis
    if (!there && first >= 0) {
      out.push([first, axis - 1])
      first = -1
    }
  }
  return out
}
