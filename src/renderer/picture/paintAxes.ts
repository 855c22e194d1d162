import { axisText } from '../../charts/axisValue'
import { fontFamily } from '../../charts/frame'
import { tokens, type Theme } from '../../charts/palette'
import { nameWidth, tickFont, ticksInSight, type PlotAxis } from './usePlot'
import type { View } from './view'

const nameFont = `13px ${fontFamily}`
/** Two labels stand so far apart at least. */
const apart = 8

/** Grid lines, labels and names of the axes, as `charts/axes` has them on paper. */
export function paintAxes(
  context: CanvasRenderingContext2D,
  view: View,
  axes: { x: PlotAxis; y: PlotAxis },
  theme: Theme,
): void {
  const { left, top, width, height } = view.frame
  const { x, y } = view.projection
  const { axis, gridLine, text, faintText } = tokens[theme]
  const ticks = ticksInSight(view, axes)
  const [bottom, right] = [top + height, left + width]
  /** A line of one pixel lies on one. */
  const crisp = (place: number) => Math.round(place * view.ratio) / view.ratio + 0.5 / view.ratio

  context.lineWidth = 1
  context.strokeStyle = gridLine
  context.beginPath()
  for (const tick of ticks.x) {
    const at = crisp(x.offset + tick * x.scale)
    if (at <= left + 1) continue
    context.moveTo(at, top)
    context.lineTo(at, bottom)
  }
  for (const tick of ticks.y) {
    const at = crisp(y.offset + tick * y.scale)
    if (at >= bottom - 1) continue
    context.moveTo(left, at)
    context.lineTo(right, at)
  }
  context.stroke()
  context.strokeStyle = axis
  context.beginPath()
  context.moveTo(crisp(left), top)
  context.lineTo(crisp(left), crisp(bottom))
  context.lineTo(right, crisp(bottom))
  context.stroke()

  context.font = tickFont
  context.fillStyle = faintText
  context.textAlign = 'center'
  context.textBaseline = 'top'
  let end = -Infinity
  for (const tick of ticks.x) {
    const label = axisText(axes.x.axis, tick)
    const at = x.offset + tick * x.scale
    const half = context.measureText(label).width / 2
    if (at - half < end + apart) continue
    context.fillText(label, at, bottom + 8)
    end = at + half
  }
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  for (const tick of ticks.y)
    context.fillText(axisText(axes.y.axis, tick), left - 8, y.offset + tick * y.scale)

  context.font = nameFont
  context.fillStyle = text
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillText(fitting(context, axes.x.name, width), left + width / 2, bottom + 44)
  context.save()
  context.translate(nameWidth - 12, top + height / 2)
  context.rotate(-Math.PI / 2)
  context.fillText(fitting(context, axes.y.name, height), 0, 0)
  context.restore()
}

/** A text that is too long ends with dots. */
function fitting(context: CanvasRenderingContext2D, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text
  const letters = [...text]
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > width)
    letters.pop()
  return `${letters.join('')}…`
}
