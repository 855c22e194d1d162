import { deviceFrame, type View } from './view'

/** A frame's pixels, which are shown moved and stretched while those of another zoom are not there yet. */
export class Bitmap {
  readonly #canvas = document.createElement('canvas')
  #at: View | null = null

  /** Null: nothing is held. */
  get at(): View | null {
    return this.#at
  }

  /** Takes over pixels that were made for a view. */
  hold(image: ImageData, at: View): void {
    const { width, height } = image
    if (this.#canvas.width !== width) this.#canvas.width = width
    if (this.#canvas.height !== height) this.#canvas.height = height
    this.#canvas.getContext('2d')!.putImageData(image, 0, 0)
    this.#at = at
  }

  drop(): void {
    this.#at = null
  }

  /** @param context in CSS pixels */
  draw(context: CanvasRenderingContext2D, now: View): void {
    if (!this.#at) return
    const { left, top, width, height } = deviceFrame(this.#at)
    const { ratio, projection: then } = this.#at
    const along = (axis: 'x' | 'y', from: number, length: number) => {
      const stretch = now.projection[axis].scale / then[axis].scale
      const begin = now.projection[axis].offset + (from / ratio - then[axis].offset) * stretch
      return [begin, (length / ratio) * stretch] as const
    }
    const [x, across] = along('x', left, width)
    const [y, down] = along('y', top, height)
    // A moving picture need not be smooth, but quick.
    context.imageSmoothingEnabled = false
    context.drawImage(this.#canvas, x, y, across, down)
    context.imageSmoothingEnabled = true
  }
}
