import type { GreyImage, ImageShape } from './greyImage'
import type { ListedFile } from './listFolder'

/** A file of the folder that is no row of the table, and why; completes “photo.png …”. */
export interface LeftOutImage {
  file: string
  why: string
}

/** What was found in a folder. */
export interface Gathered {
  decoded: { listed: ListedFile; image: GreyImage }[]
  tooLarge: { file: string; shape: ImageShape }[]
  faults: LeftOutImage[]
  noImages: string[]
}
