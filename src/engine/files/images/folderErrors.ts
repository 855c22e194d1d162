import { IsodenseError } from '../../../core/errors'
import { tableLimits } from '../../../core/table/records/store'
import type { ImageShape } from './greyImage'
import { imageLimits } from './limits'
import type { Listing } from './listFolder'
import { named, printable } from './named'
import type { Gathered } from './gathered'

const kinds = 'PNG, JPEG, PGM'
const few = 5

/** A folder in which there is no image that can be read. */
export function noneReadable(
  fileName: string,
  { faults, noImages }: Pick<Gathered, 'faults' | 'noImages'>,
  { deeper, notFollowed }: Listing,
): IsodenseError {
  if (faults.length > 0) {
    const why = faults.slice(0, few).map(({ file, why }) => `${printable(file)} ${why}`)
    const more = faults.length > few ? ` … and ${faults.length - few} more.` : ''
    return new IsodenseError(
      'FileUnreadable',
      `No image in the folder ${fileName} can be read: ${why.join('; ')}.${more}`,
    )
  }
  const others = [
    noImages.length > 0 && `other files (${named(noImages, few)}); open one of them itself`,
    deeper.length > 0 && `folders in folders (${named(deeper, few)}); open one of them itself`,
    notFollowed.length > 0 &&
      `links and devices (${named(notFollowed, few)}), which are not followed`,
  ].filter((text) => text !== false)
  const what =
    others.length === 0
      ? `The folder ${fileName} is empty. A folder of images (${kinds}) of one size is read as a table.`
      : `The folder ${fileName} holds no images (${kinds}), only ${others.join(', and ')}.`
  return new IsodenseError('FileEmpty', what)
}

/** Images with more pixels than a table has columns; says a size that is read. */
export function tooLargeImages(fileName: string, { width, height }: ImageShape): IsodenseError {
  const factor = Math.sqrt(imageLimits.pixels / (width * height))
  const fitting = [width, height].map((side) => Math.max(1, Math.floor(side * factor)))
  return new IsodenseError(
    'TableTooLarge',
    `The images in ${fileName} have ${width} × ${height} pixels; at most ${imageLimits.pixels} are read, ` +
      `each a column of the table. Make them smaller, ${fitting.join(' × ')} or less, or cut out the place that matters.`,
  )
}

export const tooManyImages = (fileName: string, { width, height }: ImageShape): IsodenseError =>
  new IsodenseError(
    'TableTooLarge',
    `${fileName} holds more than ${Math.floor(tableLimits.cells / (width * height))} images of ${width} × ${height} pixels; ` +
      `${tableLimits.cells} grey values are the most that are read. Make the images smaller, or open some of them in a folder of their own.`,
  )
