import type { LinesSeriesOption } from 'echarts'
import { clipped, margin } from './clipped'
import type { View } from './view'

type Line = { coords: number[][]; lineStyle?: { color?: string } }

/** Lines of a series, exactly where their places are, however close the zoom. */
export function paintLines(
  context: CanvasRenderingContext2D,
  series: LinesSeriesOption,
  view: View,
): void {
  const { width = 1, type, opacity = 1 } = series.lineStyle ?? {}
  context.save()
  context.lineWidth = width
  context.lineJoin = 'round'
  context.globalAlpha = Number(opacity)
  context.setLineDash(dashOf(type, width))
  for (const [colour, lines] of byColour(series.data as Line[])) {
    context.strokeStyle = colour
    context.beginPath()
    for (const { coords } of lines) addLine(context, coords, view)
    context.stroke()
  }
  context.restore()
}

/** As the chart library spaces them. */
function dashOf(type: unknown, width: number): number[] {
  if (Array.isArray(type)) return type as number[]
  return type === 'dashed' ? [4 * width, 2 * width] : []
}

/** Of a series that was drawn before: it is drawn for every step of a zoom. */
const known = new WeakMap<object, Map<string, Line[]>>()

function byColour(lines: readonly Line[]): Map<string, Line[]> {
  const before = known.get(lines)
  if (before) return before
  const out = new Map<string, Line[]>()
  for (const line of lines) {
    const colour = line.lineStyle?.color ?? '#888888'
    const same = out.get(colour)
    if (same) same.push(line)
    else out.set(colour, [line])
  }
  known.set(lines, out)
  return out
}

function addLine(
  context: CanvasRenderingContext2D,
  coords: number[][],
  { projection: { x, y }, frame }: View,
): void {
  const [left, right] = [frame.left - margin, frame.left + frame.width + margin]
  const [top, bottom] = [frame.top - margin, frame.top + frame.height + margin]
  let [fromX, fromY, wasNear, down] = [0, 0, false, false]
  for (let i = 0; i < coords.length; i++) {
    const toX = x.offset + coords[i][0] * x.scale
    const toY = y.offset + coords[i][1] * y.scale
    const isNear = toX >= left && toX <= right && toY >= top && toY <= bottom
    if (i > 0) {
      if (wasNear && isNear) {
        if (!down) context.moveTo(fromX, fromY)
        context.lineTo(toX, toY)
        down = true
      } else {
        // Canvases count in single precision: what is far outside of the frame would shake what is in it.
        const piece = clipped(fromX, fromY, toX, toY, frame)
        if (piece) {
          if (!down || !wasNear) context.moveTo(piece[0], piece[1])
          context.lineTo(piece[2], piece[3])
        }
        down = piece !== null && isNear
      }
    }
    ;[fromX, fromY, wasNear] = [toX, toY, isNear]
  }
}
