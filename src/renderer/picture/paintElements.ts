import type { CustomSeriesOption } from 'echarts'
import { fontFamily } from '../../charts/frame'
import type { View } from './view'

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>

/** What the picture's own series draw: a few lines, paths and texts. */
interface Element {
  type: string
  x?: number
  y?: number
  shape?: { pathData?: string; x1: number; y1: number; x2: number; y2: number }
  style?: {
    stroke?: string
    fill?: string
    lineWidth?: number
    lineDash?: number[]
    opacity?: number
    text?: string
    fontSize?: number
    align?: CanvasTextAlign
    verticalAlign?: CanvasTextBaseline
  }
  children?: Element[]
}

/** A series that says itself what it draws for each of its items. */
export function paintElements(
  context: CanvasRenderingContext2D,
  { data, renderItem }: CustomSeriesOption,
  { projection: { x, y }, frame }: View,
): void {
  const coordSys = { x: frame.left, y: frame.top, width: frame.width, height: frame.height }
  const api = {
    coord: ([a, b]: number[]) => [x.offset + a * x.scale, y.offset + b * y.scale],
  }
  for (let dataIndex = 0; dataIndex < (data as unknown[]).length; dataIndex++) {
    const params = { dataIndex, coordSys } as unknown as Parameters<RenderItem>[0]
    const drawn = renderItem?.(params, api as unknown as Parameters<RenderItem>[1])
    if (drawn) paint(context, drawn as Element)
  }
}

function paint(context: CanvasRenderingContext2D, element: Element): void {
  const { shape, style = {}, children = [] } = element
  context.save()
  context.globalAlpha = style.opacity ?? 1
  context.lineWidth = style.lineWidth ?? 1
  context.setLineDash(style.lineDash ?? [])
  context.strokeStyle = style.stroke ?? 'transparent'
  context.fillStyle = style.fill ?? 'transparent'
  if (shape?.pathData) context.stroke(new Path2D(shape.pathData))
  else if (element.type === 'line' && shape) {
    context.beginPath()
    context.moveTo(shape.x1, shape.y1)
    context.lineTo(shape.x2, shape.y2)
    context.stroke()
  } else if (element.type === 'text' && style.text) {
    context.font = `${style.fontSize ?? 12}px ${fontFamily}`
    context.textAlign = style.align ?? 'left'
    context.textBaseline = style.verticalAlign ?? 'top'
    context.lineJoin = 'round'
    context.strokeText(style.text, element.x ?? 0, element.y ?? 0)
    context.fillText(style.text, element.x ?? 0, element.y ?? 0)
  }
  context.restore()
  for (const child of children) paint(context, child)
}
