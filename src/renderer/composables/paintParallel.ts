import type { LineStretch } from '../../charts/parallel/lineSeries'
import { tokens, type Theme } from '../../charts/palette'
import type { Overlay } from './useOverlay'

/** An interval along an axis, in places. */
export interface PaintedInterval {
  axis: number
  from: number
  to: number
}

interface Painted {
  selected: LineStretch[]
  hovered: LineStretch[]
  intervals: PaintedInterval[]
  theme: Theme
}

/** More selected lines than these are thinner and fainter. */
const fewLines = 20
const faintest = 0.15
const intervalWidth = 14

/** What lies over parallel coordinates: selected rows, the one under the mouse, intervals along axes. */
export function paintParallel(
  context: CanvasRenderingContext2D,
  { projection: { x, y } }: Overlay,
  { selected, hovered, intervals, theme }: Painted,
): void {
  const { text, background, flagged } = tokens[theme]
  const px = (axis: number) => x.offset + axis * x.scale
  const py = (place: number) => y.offset + place * y.scale
  const stroke = (lines: LineStretch[], style: string, width: number) => {
    context.beginPath()
    for (const { points } of lines) {
      points.forEach(([axis, place], i) => {
        if (i === 0) context.moveTo(px(axis), py(place))
        else context.lineTo(px(axis), py(place))
      })
      // A value without a neighbour.
      if (points.length === 1) {
        const [[axis, place]] = points
        context.moveTo(px(axis) - 5, py(place))
        context.lineTo(px(axis) + 5, py(place))
      }
    }
    context.lineJoin = 'round'
    context.strokeStyle = style
    context.lineWidth = width
    context.stroke()
  }
  if (selected.length <= fewLines) {
    stroke(selected, background, 6)
    stroke(selected, text, 3)
  } else {
    // One by one, so that many that lie over each other are darker than one.
    context.globalAlpha = Math.max(faintest, 10 / selected.length)
    for (const line of selected) stroke([line], text, 1.5)
    context.globalAlpha = 1
  }
  if (hovered.length > 0) {
    stroke(hovered, background, 5)
    stroke(hovered, text, 2)
  }
  for (const { axis, from, to } of intervals) {
    const [top, bottom] = [py(Math.max(from, to)), py(Math.min(from, to))]
    const left = px(axis) - intervalWidth / 2
    context.globalAlpha = 0.25
    context.fillStyle = flagged
    context.fillRect(left, top, intervalWidth, bottom - top)
    context.globalAlpha = 1
    context.strokeStyle = text
    context.lineWidth = 1.5
    context.strokeRect(left, top, intervalWidth, bottom - top)
  }
}
