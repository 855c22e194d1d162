import type { GreyImage, ImageShape } from './greyImage'

/** Pixels as a file has them: for each its grey or its red, green and blue, then how opaque it is, where known. */
export interface Samples extends ImageShape {
  channels: 1 | 2 | 3 | 4
  /** width × height × channels, each from 0 to `white`. */
  data: Uint16Array
}

/**
 * Grey values of pixels. Colours by ITU-R BT.601, 0.299 R + 0.587 G + 0.114 B, and what is see-through as it looks
 * on white: a (opaque) · grey + (1 − a) · white. Nothing is rounded.
 */
export function toGrey({ width, height, white, channels, data }: Samples): GreyImage {
  const shape = { width, height, white }
  if (channels === 1) return { ...shape, values: data, coloured: false, seeThrough: false }
  const isColour = channels > 2
  const values = new Float64Array(width * height)
  let [coloured, seeThrough, whole] = [false, false, true]
  for (let pixel = 0, at = 0; pixel < values.length; pixel++, at += channels) {
    let grey = data[at]
    if (isColour && (data[at + 1] !== grey || data[at + 2] !== grey)) {
      coloured = true
      // In thousandths, which are whole numbers: no error of the weights' binary fractions.
      grey = (299 * grey + 587 * data[at + 1] + 114 * data[at + 2]) / 1000
    }
    const opaque = channels % 2 === 0 ? data[at + channels - 1] : white
    if (opaque !== white) {
      seeThrough = true
      grey = (opaque * grey + (white - opaque) * white) / white
    }
    whole &&= Number.isInteger(grey)
    values[pixel] = grey
  }
  return { ...shape, values: whole ? Uint16Array.from(values) : values, coloured, seeThrough }
}
