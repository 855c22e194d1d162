import './jitless'
import { z } from 'zod'
import type { ColumnSummary, ImageColumns } from '../core/table/types'

/** More pixels are not shown; a file has no more columns than that either. */
export const mostPixels = 1 << 16
const side = z.number().int().min(1).max(mostPixels)

/** Which columns are the pixels of an image, by the name of the first: see `ImageColumns`. */
export const planImageSchema = z
  .strictObject({
    first: z.string().min(1),
    width: side,
    height: side,
    order: z.enum(['rows', 'columns']).default('rows'),
    /** Black may be the larger one: dark on light. */
    black: z.number(),
    white: z.number(),
  })
  .refine(({ width, height }) => width * height >= 4 && width * height <= mostPixels, {
    message: `an image has from 4 to ${mostPixels} pixels`,
  })
  .refine(({ black, white }) => black !== white, {
    message: 'black and white are the same grey value',
  })
export type PlanImage = z.infer<typeof planImageSchema>

type Columns = readonly Pick<ColumnSummary, 'name' | 'min'>[]

/** An image of a table as a plan names it. */
export const namedImage = (columns: Columns, { first, ...rest }: ImageColumns): PlanImage => ({
  first: columns[first]!.name,
  ...rest,
})

/** What rows are shown as: what the plan says, else what the table is known or taken for; null for no image. */
export function imageOf(
  plan: { image?: PlanImage | null | undefined },
  table: { columns: Columns; image?: ImageColumns | undefined },
): PlanImage | null {
  if (plan.image !== undefined) return plan.image
  return table.image ? namedImage(table.columns, table.image) : null
}

/** Why an image is none of a table; to be said with its values filled in. */
export type ImageProblem =
  | { id: 'noColumn'; first: string }
  | { id: 'tooFew'; first: string; pixels: number; columns: number }
  | { id: 'noNumbers'; column: string }

/** What keeps a table's columns from being such an image; null where nothing does. */
export function imageProblem(
  columns: Columns,
  { first, width, height }: PlanImage,
): ImageProblem | null {
  const from = columns.findIndex(({ name }) => name === first)
  if (from < 0) return { id: 'noColumn', first }
  const pixels = width * height
  if (from + pixels > columns.length)
    return { id: 'tooFew', first, pixels, columns: columns.length - from }
  const text = columns.slice(from, from + pixels).find(({ min }) => !Number.isFinite(min))
  return text ? { id: 'noNumbers', column: text.name } : null
}

/**
 * Place of each pixel's column among the image's columns; pixels from left to right, line after line from the top.
 * @returns width × height
 */
export function pixelOffsets({
  width,
  height,
  order,
}: Pick<PlanImage, 'width' | 'height' | 'order'>): Int32Array {
  const offsets = new Int32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      offsets[y * width + x] = order === 'rows' ? y * width + x : x * height + y
  return offsets
}

/** Pixels that are answered at once, and images: more are asked for page by page. */
const pixelsAtOnce = 1 << 21
export const mostImagesAtOnce = 100

/** So many images are answered at once at most. */
export const imagesAtOnce = ({ width, height }: Pick<PlanImage, 'width' | 'height'>): number =>
  Math.max(1, Math.min(mostImagesAtOnce, Math.floor(pixelsAtOnce / (width * height))))
