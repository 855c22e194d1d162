import type { MassRaster } from '../../core/grid/massRaster'
import type { Theme } from '../../charts/palette'
import { massColour } from '../../charts/massColours'
import type { PictureWindow } from '../../shared/api/pictureWindow'
import type { View } from './view'

/** How many rows lie where, as pixels on the scale of the theme. */
export class MassBitmap {
  readonly #canvas: HTMLCanvasElement
  readonly #image: ImageData

  /** @param former one whose pixels are no longer needed: it must not be drawn again */
  constructor(
    { columns, rows, levels }: MassRaster,
    readonly window: PictureWindow,
    theme: Theme,
    former: MassBitmap | null = null,
  ) {
    const fits = former && former.#image.width === columns && former.#image.height === rows
    this.#canvas = fits ? former.#canvas : document.createElement('canvas')
    this.#image = fits ? former.#image : new ImageData(columns, rows)
    const image = this.#image
    const pixels = new Uint32Array(image.data.buffer)
    const colours = coloursOf(theme)
    // The lowest line of cells comes first, pixels from the top.
    for (let row = 0; row < rows; row++) {
      const from = (rows - 1 - row) * columns
      for (let column = 0; column < columns; column++)
        pixels[from + column] = colours[levels[row * columns + column]]
    }
    if (!fits) {
      this.#canvas.width = columns
      this.#canvas.height = rows
    }
    this.#canvas.getContext('2d')!.putImageData(image, 0, 0)
  }

  draw(context: CanvasRenderingContext2D, { projection: { x, y } }: View): void {
    const { from, to } = this.window
    const left = x.offset + from.x * x.scale
    const top = y.offset + to.y * y.scale
    context.imageSmoothingEnabled = false
    context.drawImage(this.#canvas, left, top, (to.x - from.x) * x.scale, (from.y - to.y) * y.scale)
    context.imageSmoothingEnabled = true
  }
}

/** 0xAABBGGRR of each level. */
function coloursOf(theme: Theme): Uint32Array {
  const colours = new Uint32Array(256)
  for (let level = 1; level < 256; level++) {
    const [r, g, b] = massColour(level, theme).match(/\d+/g)!.map(Number)
    colours[level] = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
  }
  return colours
}
