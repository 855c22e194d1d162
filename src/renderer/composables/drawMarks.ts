import { tokens, familyColour, type Theme } from '../../charts/palette'
import { pointStyle } from '../../charts/pointSeries'
import type { Flags, Picture, Point } from '../../shared/engineApi'
import type { Projection } from './hitTest'

/** What lies over the picture: it changes while the threshold is dragged, the picture does not. */
export interface Marks {
  picture: Picture
  flags: Flags
  showFlagged: boolean
  selectedRow: number | null
  theme: Theme
}

export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

const selectedRadius = 12

/**
 * Rings around the flagged rows and the selected one, drawn inside `frame`. Own drawing, because a
 * chart renders every series again when one changes: 80 ms, where this takes less than one.
 */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { x, y }: Projection,
  frame: Frame,
  { picture, flags, showFlagged, selectedRow, theme }: Marks,
): void {
  const at = (px: number, py: number): Point => ({
    x: x.offset + px * x.scale,
    y: y.offset + py * y.scale,
  })
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.width, frame.height)
  context.clip()
  if (showFlagged) {
    const { size } = pointStyle(picture.points.x.length)
    const sampled = picture.points.row.length < picture.points.total
    const ring = ringStyle(flags.rows.length)
    // A sample of points need not hold the flagged rows: they are drawn as well.
    if (sampled) {
      for (let i = 0; i < flags.rows.length; i++) {
        const p = at(flags.x[i], flags.y[i])
        context.fillStyle = familyColour(flags.component[i], theme)
        context.fillRect(p.x - size / 2, p.y - size / 2, size, size)
      }
    }
    const radius = (size + ring.gap) / 2
    context.beginPath()
    for (let i = 0; i < flags.rows.length; i++) {
      const p = at(flags.x[i], flags.y[i])
      context.moveTo(p.x + radius, p.y)
      context.arc(p.x, p.y, radius, 0, 2 * Math.PI)
    }
    context.strokeStyle = tokens[theme].flagged
    context.lineWidth = ring.width
    context.stroke()
  }
  const selected = placeOf(selectedRow, picture, flags)
  if (selected) {
    const p = at(selected.x, selected.y)
    context.beginPath()
    context.arc(p.x, p.y, selectedRadius, 0, 2 * Math.PI)
    context.strokeStyle = tokens[theme].text
    context.lineWidth = 2.5
    context.stroke()
  }
  context.restore()
}

/** The more rings, the smaller and finer each. */
function ringStyle(count: number): { gap: number; width: number } {
  if (count <= 100) return { gap: 7, width: 2 }
  return count <= 1_000 ? { gap: 5, width: 1.25 } : { gap: 3, width: 0.75 }
}

function placeOf(row: number | null, { points }: Picture, flags: Flags): Point | null {
  if (row === null) return null
  const flag = flags.rows.indexOf(row)
  if (flag >= 0) return { x: flags.x[flag], y: flags.y[flag] }
  const point = points.row.indexOf(row)
  return point < 0 ? null : { x: points.x[point], y: points.y[point] }
}
