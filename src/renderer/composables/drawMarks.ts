import { tokens, type Theme } from '../../charts/palette'
import { ringStyle } from '../../charts/markSeries'
import { pointStyle } from '../../charts/pointSeries'
import type { PlacedRows } from '../../shared/api/pictureWindow'
import type { Flags, Picture } from '../../shared/engineApi'
import { Bitmap } from '../picture/bitmap'
import { PointLayer } from '../picture/pointLayer'
import type { PointSeries } from '../picture/stampedPoints'
import { deviceFrame, insideFrame, sameView, type View } from '../picture/view'
import { RankedMarks, type MarkLook } from './rankedMarks'

/** What lies over the picture: it changes while the threshold is dragged, the picture does not. */
export interface Marks {
  picture: Picture
  flags: Flags
  showFlagged: boolean
  /** The row that was selected last, and all selected rows as far as their places are known. */
  selectedRow: number | null
  selected: Pick<PlacedRows, 'row' | 'x' | 'y'> | null
  theme: Theme
  /** Colours of the groups that flagged rows may have: with others everything is painted anew. */
  colours: string
  /** Colour of flagged row i, as the points of its group have it. */
  colourOf(i: number): string
}

const selectedRadius = 12
/** Of each of several selected rows. */
const amongSelected = { size: 13, width: 2 }
/** Milliseconds that rings may take of a frame: what is left comes in the next. */
const budget = 3

/**
 * Draws rings around the flagged rows and the selected ones, inside a frame of the chart. Own drawing, because a
 * chart renders every series again when one changes.
 */
export function createMarksPainter() {
  let ranked: Ranked | null = null
  let painted: unknown[] = []
  /** The rings of the former zoom, until those of the present one are there. */
  const former = new Bitmap()
  const selectedLayer = new PointLayer()
  let selectedPoints: { of: unknown; theme: Theme; series: PointSeries[] } | null = null

  /** Draws what is there: rings of another zoom moved and stretched. */
  function paint(context: CanvasRenderingContext2D, view: View, marks: Marks): void {
    if (marks.showFlagged) paintFlags(context, view)
    paintSelected(context, view, marks)
  }

  /** Goes on making the marks of a view, for a few milliseconds. @returns whether they are there */
  function advance(view: View, marks: Marks): boolean {
    const flagsDone = !marks.showFlagged || advanceFlags(view, marks)
    return advanceSelected(view, marks) && flagsDone
  }

  function advanceFlags(view: View, marks: Marks): boolean {
    const { picture, flags, theme, colours, colourOf } = marks
    const look = lookOf(picture, flags, countInSight(flags, view), theme)
    const now = [flags.modelId, picture, colours, theme]
    if (now.some((value, i) => value !== painted[i])) {
      // Other rows, or in other colours, at their former places would be wrong.
      former.drop()
      ranked = null
    }
    painted = now
    if (ranked === null || (ranked.complete && !isFor(ranked, view, look))) {
      if (ranked) former.hold(ranked.image, ranked.view)
      ranked = begun(ranked, view, look)
      return false
    }
    const { marks: rings } = ranked
    const { projection } = ranked.view
    rings.rank({ places: flags, projection, dashed: flags.ordinaryHere, colourOf }, flags.rows.length, performance.now() + budget) // prettier-ignore
    ranked.complete = rings.ranked >= flags.rows.length
    // Rings of the former zoom stay until all of this one are there; the first ones come as they are found.
    if (ranked.complete || former.at === null) rings.show(flags.rows.length)
    if (ranked.complete) former.drop()
    return ranked.complete && isFor(ranked, view, look)
  }

  function paintFlags(context: CanvasRenderingContext2D, view: View): void {
    if (ranked === null) return
    if (former.at !== null) return insideFrame(context, view, () => former.draw(context, view))
    if (!sameView(ranked.view, view)) {
      former.hold(ranked.image, ranked.view)
      return insideFrame(context, view, () => former.draw(context, view))
    }
    const { left, top } = deviceFrame(view)
    context.putImageData(ranked.image, left, top)
  }

  /** Selected rows that are one of several: few enough to be stamped. */
  function advanceSelected(view: View, { selected, theme }: Marks): boolean {
    if (!selected || selected.row.length < 2) return true
    if (selectedPoints?.of !== selected || selectedPoints.theme !== theme) {
      selectedLayer.drop()
      selectedPoints = { of: selected, theme, series: [seriesOf(selected, theme)] }
    }
    return selectedLayer.advance(selectedPoints.series, view)
  }

  function paintSelected(context: CanvasRenderingContext2D, view: View, marks: Marks): void {
    const { selected, selectedRow, theme } = marks
    if (!selected || selected.row.length === 0) return
    const { x, y } = view.projection
    insideFrame(context, view, () => {
      if (selected.row.length > 1) selectedLayer.draw(context, view)
      const last = selectedRow === null ? -1 : selected.row.indexOf(selectedRow)
      if (last < 0) return
      const [px, py] = [x.offset + selected.x[last] * x.scale, y.offset + selected.y[last] * y.scale] // prettier-ignore
      context.strokeStyle = tokens[theme].text
      context.lineWidth = 2.5
      context.beginPath()
      context.arc(px, py, selectedRadius, 0, 2 * Math.PI)
      context.stroke()
    })
  }

  return { paint, advance }
}

interface Ranked {
  marks: RankedMarks
  image: ImageData
  view: View
  look: MarkLook
  complete: boolean
}

const isFor = (ranked: Ranked, view: View, look: MarkLook): boolean =>
  sameView(ranked.view, view) && JSON.stringify(ranked.look) === JSON.stringify(look)

/** Pixels for the rings of a view; those of the former are used again where they are as many. */
function begun(former: Pick<Ranked, 'marks' | 'image'> | null, view: View, look: MarkLook): Ranked {
  const { left, top, width, height } = deviceFrame(view)
  const { ratio } = view
  const frame = { width, height, ratio, left: left / ratio, top: top / ratio }
  let pixels = former
  if (pixels === null || !sameFrame(pixels.marks.frame, frame)) {
    const marks = new RankedMarks(frame)
    const bytes = new Uint8ClampedArray(marks.pixels.buffer as ArrayBuffer)
    pixels = { marks, image: new ImageData(bytes, width, height) }
  }
  pixels.marks.reset(look)
  return { marks: pixels.marks, image: pixels.image, view, look, complete: false }
}

function seriesOf({ x, y }: { x: Float64Array; y: Float64Array }, theme: Theme): PointSeries {
  const data = new Float64Array(2 * x.length)
  for (let i = 0; i < x.length; i++) [data[2 * i], data[2 * i + 1]] = [x[i], y[i]]
  const { size, width } = amongSelected
  return {
    type: 'scatter',
    data,
    symbol: 'circle',
    symbolSize: size,
    itemStyle: { color: 'transparent', borderColor: tokens[theme].text, borderWidth: width },
  }
}

/** Up to so many rings sit where their points do within a pixel. */
const fineUpTo = 1_000

function lookOf({ points }: Picture, flags: Flags, inSight: number, theme: Theme): MarkLook {
  const { size } = pointStyle(points.x.length)
  const { gap, width } = ringStyle(inSight)
  const colour = tokens[theme].flagged
  // So many rings would hide all other rows.
  if (inSight > mostRings) return { ring: { radius: 1, width: 1, colour }, square: null, fine: false } // prettier-ignore
  return {
    ring: { radius: (size + gap) / 2, width, colour },
    // A sample of points need not hold the flagged rows, nor do points those that lack cells: they are drawn as well.
    square: points.row.length < points.total || (flags.partial ?? 0) > 0 ? size : null,
    fine: inSight <= fineUpTo,
  }
}

/** More flagged rows than these are dots. */
const mostRings = 5_000

/** The fewer rings are in sight, the larger they may be. */
function countInSight({ x, y }: Flags, { projection, frame }: View): number {
  const { left, top, width, height } = frame
  let count = 0
  for (let i = 0; i < x.length; i++) {
    const px = projection.x.offset + x[i] * projection.x.scale
    const py = projection.y.offset + y[i] * projection.y.scale
    if (px >= left && px <= left + width && py >= top && py <= top + height) count++
  }
  return count
}

const sameFrame = (a: RankedMarks['frame'], b: RankedMarks['frame']) =>
  a.width === b.width &&
  a.height === b.height &&
  a.ratio === b.ratio &&
  a.left === b.left &&
  a.top === b.top
