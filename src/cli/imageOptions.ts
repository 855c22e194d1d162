import { proposeImage } from '../core/images/proposeImage'
import { IsodenseError } from '../core/errors'
import { imageProblemText } from '../engine/images/pixels'
import type { OpenedTable } from '../shared/engineApi'
import {
  imageOf,
  imageProblem,
  namedImage,
  planImageSchema,
  type PlanImage,
} from '../shared/images'
import type { Plan } from '../shared/plan'
import { csvRecord } from './csvRecord'
import type { OptionValues } from './parse'
import { UsageError } from './usageError'

const text = { type: 'string' } as const

/** Which columns are the pixels of an image. */
export const imageOptions = {
  image: text,
  'image-from': text,
  'no-image': { type: 'boolean' },
} as const

/** What the command line says of it; what is missing is found out. */
export interface ImageArgs {
  none: boolean
  size: Partial<Pick<PlanImage, 'width' | 'height' | 'order' | 'black' | 'white'>> | null
  /** Name of the column of the first pixel. */
  from: string | undefined
  /** Images are to be shown: the plan or the table must have one. */
  needed?: boolean
}

/** Throws UsageError. */
export function imageArgs(values: OptionValues<typeof imageOptions>): ImageArgs {
  const { image, 'image-from': from, 'no-image': none = false } = values
  if (none && (image !== undefined || from !== undefined))
    throw new UsageError('--no-image goes with neither --image nor --image-from.')
  if (image === undefined && from !== undefined)
    throw new UsageError('--image-from needs --image WIDTHxHEIGHT.')
  return { none, size: image === undefined ? null : sizeOf(image), from }
}

function sizeOf(value: string): ImageArgs['size'] {
  const [size, order, ...range] = csvRecord('--image', value).map((part) => part.trim().toLowerCase()) // prettier-ignore
  const sides = /^(\d+)[x×](\d+)$/.exec(size ?? '')
  const [black, white] = range.map((part) => (part === '' ? NaN : Number(part)))
  const wellFormed =
    sides &&
    (order === undefined || order === 'rows' || order === 'columns') &&
    (range.length === 0 || (range.length === 2 && Number.isFinite(black) && Number.isFinite(white)))
  if (!wellFormed)
    throw new UsageError(
      `--image needs WIDTHxHEIGHT, then rows or columns, then the values of black and white, such as 8x8 or 8x8,rows,0,16, not "${value}".`,
    )
  return {
    ...{ width: Number(sides[1]), height: Number(sides[2]) },
    ...(order !== undefined && { order }),
    ...(range.length === 2 && { black: black!, white: white! }),
  }
}

/**
 * The image of a run: that of the plan, changed by what the command line says. Undefined: as the table has it.
 * @param find a column's name as the file has it
 * @throws UsageError, SettingInvalid where it is none of the table's columns
 */
export function planImageOf(
  opened: OpenedTable,
  base: Plan | null,
  { none, size, from }: ImageArgs,
  find: (name: string) => string,
): Plan['image'] {
  if (none) return null
  const image = size === null ? base?.image : imageAsked(opened, size, from && find(from))
  const problem = image && imageProblem(opened.columns, image)
  if (problem) throw new IsodenseError('SettingInvalid', imageProblemText(problem))
  return image
}

function imageAsked(
  { columns, fileName, image: known }: OpenedTable,
  size: NonNullable<ImageArgs['size']>,
  from: string | undefined,
): PlanImage {
  const { width = 0, height = 0 } = size
  const start = from === undefined ? 0 : columns.findIndex(({ name }) => name === from)
  const isKnown = known && start === 0 && known.width * known.height === width * height
  const found = isKnown ? { ...known, ...size } : proposeImage(columns.slice(start), size)
  if (!found)
    throw new UsageError(
      `--image: ${fileName} has no ${width * height} columns of numbers one after another${from === undefined ? '' : ` from "${from}" on`}.`,
    )
  const named = namedImage(columns, { ...found, first: found.first + (isKnown ? 0 : start) })
  const valid = planImageSchema.safeParse({ ...named, ...size, ...(from !== undefined && { first: from }) }) // prettier-ignore
  if (valid.success) return valid.data
  throw new UsageError(`--image: ${valid.error.issues[0]?.message ?? 'not valid'}.`)
}

/** The image of a run that is to show some. Throws UsageError. */
export function imageNeeded(opened: OpenedTable, plan: Plan): PlanImage {
  const image = imageOf(plan, opened)
  if (image) return image
  throw new UsageError(
    `--images: the columns of ${opened.fileName} are not known to be an image; say which shape it has with --image WIDTHxHEIGHT.`,
  )
}
