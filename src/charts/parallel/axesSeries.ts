import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts'
import type { ParallelAxis } from '../../shared/api/parallel'
import { limitsOfAxis } from '../axisValue'
import { fontFamily } from '../frame'
import { tokens } from '../palette'
import { plainText } from '../plainText'
import type { ParallelInput } from './input'
import { axisPlaces, placeRange } from './places'
import { axisTicks } from './ticks'
import { englishParallelWords, type ParallelWords } from './words'

/** A tolerance limit on an axis. */
export interface AxisLimit {
  axis: number
  place: number
  text: string
}

/** The limits of the axes that lie on them; others are beyond every value. */
export function axisLimits({
  view,
  scale,
  limits = [],
  words = englishParallelWords,
}: ParallelInput): AxisLimit[] {
  const [low, high] = placeRange(view, scale)
  return view.axes.flatMap((axis, at) => {
    const own = limitsOfAxis({ name: axis.name, column: 0 }, limits)
    const { place } = axisPlaces(axis, scale)
    return (['lower', 'upper'] as const).flatMap((side) => {
      const value = own?.[side] ?? null
      if (value === null) return []
      const there = place(value)
      return there >= low && there <= high
        ? [{ axis: at, place: there, text: words.limit(side, value) }]
        : []
    })
  })
}

/** Pixels that the first and the last name reach beyond their axes. */
const outer = 38

/** Every axis with its name above, ticks in the user's units, and the tolerance limits that lie on it. */
export function axesSeries(input: ParallelInput): CustomSeriesOption {
  const { view, scale, theme = 'light', words = englishParallelWords } = input
  const { axis: line, faintText, text, limit: limitColour, background } = tokens[theme]
  const range = placeRange(view, scale)
  const limits = axisLimits(input)
  const last = view.axes.length - 1
  const names = view.axes.map((axis) => axisName(axis, words))
  const ticks = view.axes.map((axis) => axisTicks(axis, scale, range))
  const halo = { stroke: background, lineWidth: 3 }
  return {
    ...{ type: 'custom', id: 'axes', progressive: 0, animation: false, silent: true, clip: false },
    data: view.axes.map((_, at) => [at, range[0]]),
    renderItem: (_, api): CustomSeriesRenderItemReturn => {
      const at = api.value(0) as number
      const x = api.coord([at, range[0]])[0]
      const y = (place: number) => api.coord([at, place])[1]
      const apart = view.axes.length > 1 ? api.coord([1, 0])[0] - api.coord([0, 0])[0] : 200
      const label = (place: number, content: string, fill: string, side: 'left' | 'right') => ({
        type: 'text' as const,
        x: x + (side === 'left' ? -6 : 6),
        y: y(place),
        style: { text: content, fill, ...halo, fontSize: 10.5, fontFamily, align: side === 'left' ? ('right' as const) : ('left' as const), verticalAlign: 'middle' as const }, // prettier-ignore
      })
      // On the last axis there is room on the left only.
      const limitLabel = (axis: number, { place, text: content }: AxisLimit) =>
        axis === last && last > 0
          ? { ...label(place, content, limitColour, 'left'), x: x - 12, y: y(place) - 8 }
          : { ...label(place, content, limitColour, 'right'), x: x + 12 }
      return {
        type: 'group',
        children: [
          { type: 'line', shape: { x1: x, x2: x, y1: y(range[0]), y2: y(range[1]) }, style: { stroke: line, lineWidth: 1.5 } }, // prettier-ignore
          ...ticks[at].flatMap((tick) => [
            { type: 'line' as const, shape: { x1: x - 4, x2: x, y1: y(tick.place), y2: y(tick.place) }, style: { stroke: line } }, // prettier-ignore
            label(tick.place, tick.text, faintText, 'left'),
          ]),
          ...limits
            .filter(({ axis }) => axis === at)
            .flatMap((one) => [
              { type: 'line' as const, shape: { x1: x - 9, x2: x + 9, y1: y(one.place), y2: y(one.place) }, style: { stroke: limitColour, lineWidth: 2.5 } }, // prettier-ignore
              limitLabel(at, one),
            ]),
          {
            type: 'text',
            // The outer names stay in the picture.
            x: at === 0 ? x - outer : at === last && last > 0 ? x + outer : x,
            // Neighbours at two heights, so that longer names have room.
            y: y(range[1]) - (at % 2 === 0 ? 10 : 26),
            style: { text: names[at], fill: text, fontSize: 12, fontWeight: 600, fontFamily, align: at === 0 ? 'left' : at === last ? 'right' : 'center', verticalAlign: 'bottom', width: Math.max(40, 1.6 * apart), overflow: 'truncate' }, // prettier-ignore
          },
        ],
      }
    },
    z: 6,
  }
}

function axisName({ name, unit, log }: ParallelAxis, words: ParallelWords): string {
  const withUnit = unit ? `${name} [${unit}]` : name
  return plainText(log ? words.logScale(withUnit) : withUnit)
}
