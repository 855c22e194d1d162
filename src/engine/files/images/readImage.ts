import { reasonOf } from '../fileErrors'
import { formatOf, namedImage } from './formats'
import type { GreyImage, ImageShape } from './greyImage'
import { ImageFault } from './imageFault'
import { imageLimits } from './limits'
import type { ListedFile } from './listFolder'
import { readWhole } from './readWhole'

/** What became of a file of the folder. */
export type Found =
  | { image: GreyImage }
  /** It has more pixels than are read, and was not decoded. */
  | { tooLarge: ImageShape }
  /** An image that cannot be read; completes “photo.png …”. */
  | { fault: string }
  | { noImage: true }

/** Looks at a file, and decodes it if it is an image that can be read. */
export async function readImage({ file, path }: ListedFile, signal?: AbortSignal): Promise<Found> {
  try {
    const bytes = await readWhole(path, signal)
    const format = formatOf(bytes)
    if (format === null) {
      if (!namedImage(file)) return { noImage: true }
      return { fault: bytes.length === 0 ? 'is empty' : 'is no image, although its name says so' }
    }
    if ('unread' in format)
      return { fault: `is a ${format.unread} image, which is not read; save it as PNG` }
    const shape = format.shape(bytes)
    if (shape.width * shape.height > imageLimits.pixels) return { tooLarge: shape }
    return { image: format.decode(bytes) }
  } catch (error) {
    if (error instanceof ImageFault) return { fault: error.message }
    const { code, text } = reasonOf(error)
    if (code === undefined) throw error
    return { fault: code === 'ENOENT' ? 'is not there any more' : `cannot be opened: ${text}` }
  }
}
