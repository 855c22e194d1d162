/** Size and scale of an image, as its file declares them. */
export interface ImageShape {
  /** In pixels. */
  width: number
  height: number
  /** The grey value of white; black is 0. */
  white: number
}

/** A decoded image, in grey. */
export interface GreyImage extends ImageShape {
  /** Line after line from the top left pixel; fractions only where colours or see-through pixels make them. */
  values: Uint16Array | Float64Array
  /** It was made of colours. */
  coloured: boolean
  /** Some of its pixels let through what is behind them. */
  seeThrough: boolean
}

/** Reads files of one format. Both throw ImageFault. */
export interface ImageFormat {
  /** What the file declares, without decoding it. */
  shape(file: Uint8Array): ImageShape
  decode(file: Uint8Array): GreyImage
}
