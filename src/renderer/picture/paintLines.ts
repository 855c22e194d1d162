import type { LinesSeriesOption } from 'echarts'
import { clipped } from './clipped'
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

function byColour(lines: readonly Line[]): Map<string, Line[]> {
  const out = new Map<string, Line[]>()
  for (const line of lines) {
    const colour = line.lineStyle?.color ?? '#888888'
    const same = out.get(colour)
    if (same) same.push(line)
    else out.set(colour, [line])
  }
  return out
}

function addLine(
  context: CanvasRenderingContext2D,
  coords: number[][],
  { projection: { x, y }, frame }: View,
): void {
  let pen: readonly [number, number] | null = null
  for (let i = 1; i < coords.length; i++) {
    const [a, b] = [coords[i - 1], coords[i]]
    // Canvases count in single precision: what is far outside of the frame would shake what is in it.
    const piece = clipped(
      x.offset + a[0] * x.scale,
      y.offset + a[1] * y.scale,
      x.offset + b[0] * x.scale,
      y.offset + b[1] * y.scale,
      frame,
    )
    if (!piece) continue
    const [x1, y1, x2, y2] = piece
    if (pen?.[0] !== x1 || pen[1] !== y1) context.moveTo(x1, y1)
    context.lineTo(x2, y2)
    pen = [x2, y2]
  }
}
