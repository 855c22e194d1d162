import type { ImageColumns } from '../types'

/** Size and scale of images, for a sentence. */
export const describeImage = ({ width, height, white }: ImageColumns): string =>
  `${width} × ${height} pixels with grey values up to ${white}`

/** Whether pixels of the same name are the same place and mean the same light. */
export const sameImage = (a: ImageColumns, b: ImageColumns): boolean =>
  a.width === b.width && a.height === b.height && a.order === b.order && a.white === b.white
