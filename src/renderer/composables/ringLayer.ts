import type { Frame, Projection } from './projection'
import { RankedMarks, type MarkLook } from './rankedMarks'

/** Rows in order of their anomaly: fewer flags are the first of them. */
export interface Rings {
  /** Rings with another key are others: all are drawn anew. */
  key: string
  x: Float64Array
  y: Float64Array
  look: MarkLook
  colour: string
}

/** Milliseconds that rings may take of a frame: what is left comes in the next. */
const budget = 3

/** Rings over a chart: when flags are added or taken away, the others are not drawn again. */
export function createRingLayer() {
  let ranked: { marks: RankedMarks; image: ImageData } | null = null
  let painted = ''

  /** @returns false where not all rings are drawn yet */
  return (
    context: CanvasRenderingContext2D,
    projection: Projection,
    frame: Frame,
    rings: Rings,
  ) => {
    const ratio = window.devicePixelRatio
    const [left, top] = [Math.round(frame.left * ratio), Math.round(frame.top * ratio)]
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    if (width < 1 || height < 1) return true
    const at = { width, height, ratio, left: left / ratio, top: top / ratio }
    const { x, y } = projection
    const now = JSON.stringify([at, x, y, rings.key, rings.look, rings.colour])
    if (ranked === null || JSON.stringify(ranked.marks.frame) !== JSON.stringify(at)) {
      const marks = new RankedMarks(at)
      const bytes = new Uint8ClampedArray(marks.pixels.buffer as ArrayBuffer)
      ranked = { marks, image: new ImageData(bytes, width, height) }
      painted = ''
    }
    const { marks, image } = ranked
    if (now !== painted) marks.reset(rings.look)
    painted = now
    const count = rings.x.length
    marks.rank({ places: rings, projection, colourOf: () => rings.colour }, count, performance.now() + budget) // prettier-ignore
    marks.show(count)
    context.putImageData(image, left, top)
    return marks.ranked >= count
  }
}
