import type { ScatterSeriesOption } from 'echarts'
import { fontFamily } from '../../charts/frame'
import { symbolPath } from './symbols'
import type { View } from './view'

/** One of few marks, some with a text beside it. */
type Datum = number[] | { value: number[]; label?: { formatter?: string } }

/** Symbols and texts of a series of few marks. */
export function paintSymbols(
  context: CanvasRenderingContext2D,
  series: ScatterSeriesOption,
  { projection: { x, y } }: View,
): void {
  const { symbol, symbolSize, itemStyle, label } = series
  context.save()
  context.font = `${label?.fontWeight ?? 400} ${label?.fontSize ?? 12}px ${fontFamily}`
  for (const datum of (series.data ?? []) as Datum[]) {
    const { value, text } = Array.isArray(datum)
      ? { value: datum, text: undefined }
      : { value: datum.value, text: datum.label?.formatter }
    const [px, py] = [x.offset + value[0] * x.scale, y.offset + value[1] * y.scale]
    if (itemStyle?.color !== 'transparent' || itemStyle.borderWidth) {
      const path = symbolPath(symbol as string, Number(symbolSize), px, py)
      context.fillStyle = String(itemStyle?.color ?? 'transparent')
      context.fill(path)
      if (itemStyle?.borderWidth) {
        context.lineWidth = itemStyle.borderWidth
        context.strokeStyle = String(itemStyle.borderColor)
        context.stroke(path)
      }
    }
    if (text) paintText(context, series, text, px, py)
  }
  context.restore()
}

/** At the label's place, which is counted from the upper left corner of the symbol, or in its middle. */
function paintText(
  context: CanvasRenderingContext2D,
  { symbolSize, label }: ScatterSeriesOption,
  text: string,
  px: number,
  py: number,
): void {
  const corner = Number(symbolSize) / 2
  const beside = Array.isArray(label?.position) ? label.position.map(Number) : null
  const [tx, ty] = beside ? [px - corner + beside[0], py - corner + beside[1]] : [px, py]
  context.textBaseline = beside ? 'top' : 'middle'
  context.textAlign = beside ? 'left' : 'center'
  if (label?.textBorderWidth) {
    context.lineWidth = label.textBorderWidth
    context.lineJoin = 'round'
    context.strokeStyle = label.textBorderColor as string
    context.strokeText(text, tx, ty)
  }
  context.fillStyle = label?.color as string
  context.fillText(text, tx, ty)
}
