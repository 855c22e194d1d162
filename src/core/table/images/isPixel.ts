import type { ImageColumns } from '../types'

/** Whether a column of a table is a pixel of its images. */
export const isPixel = (image: ImageColumns | undefined, column: number): boolean =>
  image !== undefined && column >= image.first && column < image.first + image.width * image.height
