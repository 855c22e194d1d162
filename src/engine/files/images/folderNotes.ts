import type { ReadSettings } from '../../../core/table/types'
import type { ImageShape } from './greyImage'
import type { Listing } from './listFolder'
import type { Gathered, LeftOutImage } from './gathered'
import { named, printable } from './named'
import { sameShape } from './usualShape'

/** So many images are named with what is wrong with each; the others are counted. */
const mostReasons = 50

/** What a person should know of how a folder was read: nothing in it is passed over in silence. */
export function notesOnFolder(
  usual: ImageShape,
  gathered: Gathered,
  { deeper, notFollowed }: Listing,
  settings: ReadSettings,
): string[] {
  const { decoded, noImages } = gathered
  const rows = decoded.map(({ image }) => image).filter((image) => sameShape(image, usual))
  const coloured = rows.filter((image) => image.coloured).length
  const seeThrough = rows.filter((image) => image.seeThrough).length
  const { width, height, white } = usual
  return [
    `${count(rows.length)} of ${width} × ${height} pixels, in the order of their names. Column r1c1 is the top left pixel, ` +
      `r1c2 the one to its right; grey values are from 0, black, to ${white}, white.`,
    ...(coloured > 0
      ? [
          `${count(coloured)} in colour: their grey is 0.299 red + 0.587 green + 0.114 blue (ITU-R BT.601), with its fractions.`,
        ]
      : []),
    ...(seeThrough > 0
      ? [`${count(seeThrough)} with see-through pixels, which are read as they look on white.`]
      : []),
    ...leftOut(usual, gathered),
    ...(noImages.length > 0 ? [`No images, and left out: ${named(noImages)}.`] : []),
    ...(notFollowed.length > 0
      ? [`Links, pipes and devices are not followed: ${named(notFollowed)}.`]
      : []),
    ...(deeper.length > 0
      ? [`Folders in folders are not read: ${named(deeper)}. Open one of them itself.`]
      : []),
    ...unused(settings),
  ]
}

const count = (images: number) => (images === 1 ? '1 image' : `${images} images`)

function leftOut(usual: ImageShape, { decoded, tooLarge, faults }: Gathered): string[] {
  const all: LeftOutImage[] = [
    ...faults,
    ...tooLarge.map(({ file, shape }) => ({ file, why: difference(shape, usual) })),
    ...decoded
      .filter(({ image }) => !sameShape(image, usual))
      .map(({ listed, image }) => ({ file: listed.file, why: difference(image, usual) })),
  ]
  if (all.length === 0) return []
  const shown = all.slice(0, mostReasons).map(({ file, why }) => `${printable(file)} ${why}`)
  const more = all.length > mostReasons ? `; and ${all.length - mostReasons} more` : ''
  return [`${count(all.length)} left out and not judged: ${shown.join('; ')}${more}.`]
}

function difference(shape: ImageShape, usual: ImageShape): string {
  const { width, height, white } = shape
  return width === usual.width && height === usual.height
    ? `has grey values up to ${white}, the others up to ${usual.white}`
    : `has ${width} × ${height} pixels, the others ${usual.width} × ${usual.height}`
}

/** Nothing that a person says is passed over in silence. */
function unused({ kinds: _, ...settings }: ReadSettings): string[] {
  const said = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : name)) // prettier-ignore
  if (said.length === 0) return []
  return [`What was said of ${said.join(', ')} was not used: images need no such thing.`]
}
