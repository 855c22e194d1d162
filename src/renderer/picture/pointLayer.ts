import { Bitmap } from './bitmap'
import { StampedPoints, type PointSeries } from './stampedPoints'
import { sameView, type View } from './view'

/** Milliseconds that points may take at a stretch. */
const budget = 4

/** Points that are made in pieces of time; while those of another zoom are not there yet, the former ones moved and stretched. */
export class PointLayer {
  readonly #shown = new Bitmap()
  #shownPoints: readonly PointSeries[] | null = null
  #making: StampedPoints | null = null
  #pixels: ImageData | null = null

  /** Goes on making the points of a view. @returns whether they are there */
  advance(points: readonly PointSeries[], view: View): boolean {
    const { at } = this.#shown
    if (!this.#making && this.#shownPoints === points && at && sameView(at, view)) return true
    if (points.every(({ data }) => data.length === 0)) {
      this.drop()
      return true
    }
    // Those of a former scene are not finished; of a former zoom they are, or a long zoom would show none.
    if (this.#making?.series !== points) this.#making = null
    const making = (this.#making ??= new StampedPoints(points, view, this.#pixels))
    if (!making.step(performance.now() + budget)) return false
    this.#shown.hold(making.image, making.view)
    this.#pixels = making.image
    this.#shownPoints = points
    this.#making = null
    return sameView(making.view, view)
  }

  draw(context: CanvasRenderingContext2D, view: View): void {
    this.#shown.draw(context, view)
  }

  /** Other rows at their former places would be wrong. */
  drop(): void {
    this.#shown.drop()
    this.#shownPoints = null
    this.#making = null
  }
}
