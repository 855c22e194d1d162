/** One image that was read, in grey. */
export interface ImageRow {
  /** Its path in the folder that was opened, with `/` on every system. */
  file: string
  /** The folder in it that the image lies in; '' for the opened folder itself. */
  folder: string
  /** width × height grey values, line after line from the top left pixel, 0 is black. */
  values: Uint16Array | Float64Array
}

/** A folder of images of one size, in the order of their names. */
export interface ImageRows {
  /** In pixels. */
  width: number
  height: number
  /** The grey value of white. */
  white: number
  images: ImageRow[]
}
