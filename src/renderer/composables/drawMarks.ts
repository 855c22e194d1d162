import { tokens, type Theme } from '../../charts/palette'
import { ringStyle } from '../../charts/markSeries'
import { pointStyle } from '../../charts/pointSeries'
import type { Flags, Picture, Point } from '../../shared/engineApi'
import type { Projection } from './hitTest'
import { RankedMarks, type MarkLook } from './rankedMarks'

/** What lies over the picture: it changes while the threshold is dragged, the picture does not. */
export interface Marks {
  picture: Picture
  flags: Flags
  showFlagged: boolean
  selectedRow: number | null
  theme: Theme
  /** Colours of the groups that flagged rows may have: with others everything is painted anew. */
  colours: string
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
/** Milliseconds that rings may take of a frame: what is left comes in the next. */
const budget = 3

/**
 * Draws rings around the flagged rows and the selected one, inside a frame of the chart. Own drawing, because a
 * chart renders every series again when one changes.
 */
export function createMarksPainter() {
  let ranked: { marks: RankedMarks; image: ImageData } | null = null
  let painted: unknown[] = []

  /** @returns false where not all rings are drawn yet */
  function paint(
    context: CanvasRenderingContext2D,
    projection: Projection,
    frame: Frame,
    marks: Marks,
  ): boolean {
    const complete = !marks.showFlagged || paintFlags(context, projection, frame, marks)
    paintSelected(context, projection, frame, marks)
    return complete
  }

  function paintFlags(
    context: CanvasRenderingContext2D,
    projection: Projection,
    frame: Frame,
    { picture, flags, theme, colours, colourOf }: Marks,
  ): boolean {
    const ratio = window.devicePixelRatio
    const [left, top] = [Math.round(frame.left * ratio), Math.round(frame.top * ratio)]
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    if (width < 1 || height < 1) return true
    const at = { width, height, ratio, left: left / ratio, top: top / ratio }
    if (ranked === null || !sameFrame(ranked.marks.frame, at)) {
      const marks = new RankedMarks(at)
      const bytes = new Uint8ClampedArray(marks.pixels.buffer as ArrayBuffer)
      ranked = { marks, image: new ImageData(bytes, width, height) }
      painted = []
    }
    const { marks, image } = ranked
    const look = lookOf(picture, flags, theme)
    const { x, y } = projection
    const now = [flags.modelId, picture, x.offset, x.scale, y.offset, y.scale, colours, JSON.stringify(look)] // prettier-ignore
    if (now.some((value, i) => value !== painted[i])) marks.reset(look)
    painted = now
    marks.rank(
      { places: flags, projection, dashed: flags.ordinaryHere, colourOf },
      flags.rows.length,
      performance.now() + budget,
    )
    marks.show(flags.rows.length)
    context.putImageData(image, left, top)
    return marks.ranked >= flags.rows.length
  }

  return { paint }
}

/** Up to so many rings sit where their points do within a pixel. */
const fineUpTo = 1_000

function lookOf({ points }: Picture, { count, partial = 0 }: Flags, theme: Theme): MarkLook {
  const { size } = pointStyle(points.x.length)
  const { gap, width } = ringStyle(count)
  return {
    ring: { radius: (size + gap) / 2, width, colour: tokens[theme].flagged },
    // A sample of points need not hold the flagged rows, nor do points those that lack cells: they are drawn as well.
    square: points.row.length < points.total || partial > 0 ? size : null,
    fine: count <= fineUpTo,
  }
}

const sameFrame = (a: RankedMarks['frame'], b: RankedMarks['frame']) =>
  a.width === b.width &&
  a.height === b.height &&
  a.ratio === b.ratio &&
  a.left === b.left &&
  a.top === b.top

function paintSelected(
  context: CanvasRenderingContext2D,
  { x, y }: Projection,
  frame: Frame,
  { picture, flags, selectedRow, theme }: Marks,
): void {
  const selected = placeOf(selectedRow, picture, flags)
  if (!selected) return
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

function placeOf(row: number | null, { points }: Picture, flags: Flags): Point | null {
  if (row === null) return null
  const flag = flags.rows.indexOf(row)
  if (flag >= 0) return { x: flags.x[flag], y: flags.y[flag] }
  const point = points.row.indexOf(row)
  return point < 0 ? null : { x: points.x[point], y: points.y[point] }
}
