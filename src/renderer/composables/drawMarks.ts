import { tokens, type Theme } from '../../charts/palette'
import { ringStyle } from '../../charts/markSeries'
import { pointStyle } from '../../charts/pointSeries'
import type { Flags, Picture, Point } from '../../shared/engineApi'
import type { Projection } from './hitTest'
import { stampRings, stampSquares, type Raster } from './stampMarks'

/** What lies over the picture: it changes while the threshold is dragged, the picture does not. */
export interface Marks {
  picture: Picture
  flags: Flags
  showFlagged: boolean
  selectedRow: number | null
  theme: Theme
  /** Colour of flagged row i, as the points of its group have it. */
  colourOf(i: number): string
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
  projection: Projection,
  frame: Frame,
  { picture, flags, showFlagged, selectedRow, theme, colourOf }: Marks,
): void {
  if (showFlagged) putFlags(context, projection, frame, { picture, flags, theme, colourOf })
  const selected = placeOf(selectedRow, picture, flags)
  if (!selected) return
  const { x, y } = projection
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.width, frame.height)
  context.clip()
  context.beginPath()
  context.arc(
    x.offset + selected.x * x.scale,
    y.offset + selected.y * y.scale,
    selectedRadius,
    0,
    2 * Math.PI,
  )
  context.strokeStyle = tokens[theme].text
  context.lineWidth = 2.5
  context.stroke()
  context.restore()
}

function putFlags(
  context: CanvasRenderingContext2D,
  projection: Projection,
  frame: Frame,
  { picture, flags, theme, colourOf }: Omit<Marks, 'showFlagged' | 'selectedRow'>,
): void {
  const ratio = window.devicePixelRatio
  const [left, top] = [Math.round(frame.left * ratio), Math.round(frame.top * ratio)]
  const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
  if (width < 1 || height < 1) return
  const { image, pixels } = blankImage(context, width, height)
  const raster: Raster = { pixels, width, height, ratio, left: left / ratio, top: top / ratio }
  const { size } = pointStyle(picture.points.x.length)
  // A sample of points need not hold the flagged rows: they are drawn as well.
  if (picture.points.row.length < picture.points.total)
    stampSquares(raster, flags, projection, size, colourOf)
  const { gap, width: line } = ringStyle(flags.rows.length)
  const ring = { radius: (size + gap) / 2, width: line, colour: tokens[theme].flagged }
  stampRings(raster, flags, projection, ring)
  context.putImageData(image, left, top)
}

/** One image, used again: a new one for every step of the slider keeps the garbage collector busy. */
let kept: { image: ImageData; pixels: Uint32Array } | null = null

function blankImage(context: CanvasRenderingContext2D, width: number, height: number) {
  if (kept?.image.width === width && kept.image.height === height) kept.pixels.fill(0)
  else {
    const image = context.createImageData(width, height)
    kept = { image, pixels: new Uint32Array(image.data.buffer) }
  }
  return kept
}

function placeOf(row: number | null, { points }: Picture, flags: Flags): Point | null {
  if (row === null) return null
  const flag = flags.rows.indexOf(row)
  if (flag >= 0) return { x: flags.x[flag], y: flags.y[flag] }
  const point = points.row.indexOf(row)
  return point < 0 ? null : { x: points.x[point], y: points.y[point] }
}
