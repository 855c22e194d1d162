import type { CustomSeriesOption } from 'echarts'
import type { Scene } from './input'
import { labelDrop, labelIndent } from './limitLabel'
import type { LimitLine } from './limitLines'
import { limitLines } from './limitLines'
import { tokens } from './palette'
import { plainText } from './plainText'

/** Distance of the hatch's lines, and length of the limit line's dashes, in pixels. */
const hatch = 9
const dashes = [10, 3, 2, 3]

/** In pixels; y grows downwards. */
interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>
type Drawn = ReturnType<RenderItem>

/** What is out of tolerance, hatched, beneath the rows. */
export function outOfToleranceSeries(view: Scene): CustomSeriesOption {
  const { limit: stroke } = tokens[view.theme]
  return series(view, 'out-of-tolerance', '', 1, (limit, pixel, frame) => {
    const outside = outsideOf(frame, limit, pixel)
    if (!(outside.width > 0 && outside.height > 0)) return null
    return {
      type: 'path',
      shape: { pathData: hatching(outside) },
      style: { stroke, lineWidth: 1, opacity: 0.22, fill: 'none' },
    }
  })
}

/** Each tolerance limit as a line with its value. */
export function limitLineSeries(view: Scene): CustomSeriesOption {
  const { words, theme } = view
  const { limit: colour, background } = tokens[theme]
  return series(view, 'limits', words.limits, 5, (limit, pixel, frame, crossing) => {
    const { axis, side, value } = limit
    const { x, y, width, height } = frame
    const vertical = axis === 'x'
    const text = plainText(words.limit(side, value))
    const [from, to] = vertical ? [x, x + width] : [y, y + height]
    if (pixel < from || pixel > to) return null
    const upper = side === 'upper'
    const right = x + width
    const fromRight = crossing.map((at) => right - at)
    const fromTop = crossing.map((at) => at - y)
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: vertical
            ? { x1: pixel, y1: y, x2: pixel, y2: y + height }
            : { x1: x, y1: pixel, x2: x + width, y2: pixel },
          style: { stroke: colour, lineWidth: 1.5, lineDash: dashes },
        },
        {
          type: 'text',
          // On the side that is in tolerance.
          x: vertical ? pixel + (upper ? -5 : 5) : right - 6 - labelIndent(width, text, fromRight),
          y: vertical ? y + 6 + labelDrop(height, fromTop) : pixel + (upper ? 4 : -4),
          style: {
            text,
            fill: colour,
            stroke: background,
            lineWidth: 3,
            fontSize: 12,
            align: upper || !vertical ? 'right' : 'left',
            verticalAlign: vertical || upper ? 'top' : 'bottom',
          },
        },
      ],
    }
  })
}

/** A series with something drawn for each limit, given its place and those it crosses, in pixels. */
function series(
  view: Scene,
  id: string,
  name: string,
  z: number,
  draw: (limit: LimitLine, pixel: number, frame: Rectangle, crossing: number[]) => Drawn,
): CustomSeriesOption {
  const limits = limitLines(view)
  return {
    type: 'custom',
    id,
    name,
    progressive: 0,
    animation: false,
    silent: true,
    clip: true,
    itemStyle: { color: tokens[view.theme].limit },
    // Places are looked up: echarts has no infinite ones.
    data: limits.map((_, i) => [i]),
    encode: { x: -1, y: -1 },
    renderItem: (params, api) => {
      const limit = limits[params.dataIndex]
      const frame = params.coordSys as unknown as Rectangle
      const pixelOf = ({ axis, place }: LimitLine): number => {
        if (!Number.isFinite(place)) return axis === 'x' ? frame.x - 1 : frame.y + frame.height + 1
        return axis === 'x' ? api.coord([place, 0])[0] : api.coord([0, place])[1]
      }
      const crossing = limits.filter(({ axis }) => axis !== limit.axis).map(pixelOf)
      return draw(limit, pixelOf(limit), frame, crossing)
    },
    z,
  }
}

/** The part of the frame that is out of tolerance. */
function outsideOf(
  { x, y, width, height }: Rectangle,
  { axis, side }: LimitLine,
  pixel: number,
): Rectangle {
  const clamp = (low: number, high: number) => Math.min(high, Math.max(low, pixel))
  if (axis === 'x') {
    const at = clamp(x, x + width)
    return side === 'lower'
      ? { x, y, width: at - x, height }
      : { x: at, y, width: x + width - at, height }
  }
  const at = clamp(y, y + height)
  return side === 'lower'
    ? { x, y: at, width, height: y + height - at }
    : { x, y, width, height: at - y }
}

/** Lines at 45° through a rectangle, at fixed places of the whole chart so that rectangles match. */
function hatching({ x, y, width, height }: Rectangle): string {
  const [right, bottom] = [x + width, y + height]
  const parts: string[] = []
  for (let sum = Math.ceil((x + y) / hatch) * hatch; sum < right + bottom; sum += hatch) {
    // The line of all places with x + y = sum, from its left end to its right one.
    const from = Math.max(x, sum - bottom)
    const to = Math.min(right, sum - y)
    if (to > from) parts.push(`M${from} ${sum - from}L${to} ${sum - to}`)
  }
  return parts.join('')
}
