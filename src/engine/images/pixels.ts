import { IsodenseError } from '../../core/errors'
import { columnValues } from '../../core/table/columnValues'
import type { LoadedTable } from '../loadedTable'
import { imageProblem, pixelOffsets, type ImageProblem, type PlanImage } from '../../shared/images'

/** The table's columns of an image, n pixels from left to right, line after line. */
export interface Pixels {
  /** n: index in the table. */
  columns: Int32Array
  /** n: values of each pixel by row of the file. */
  values: Float64Array[]
  image: PlanImage
}

const problems: { [P in ImageProblem as P['id']]: (problem: P) => string } = {
  noColumn: ({ first }) => `the file has no column “${first}”, with which the image begins`,
  tooFew: ({ first, pixels, columns }) =>
    `it needs ${pixels} columns, and from “${first}” on there are ${columns}`,
  noNumbers: ({ column }) => `column “${column}” holds no numbers`,
}

/** Why an image is none of a table, as a sentence. */
export function imageProblemText(problem: ImageProblem): string {
  const say = problems[problem.id] as (problem: ImageProblem) => string
  return `The rows cannot be shown as images: ${say(problem)}.`
}

/** The pixels of a table. @throws SettingInvalid where the image is none of its columns */
export function pixelsOf({ table, columns: summaries }: LoadedTable, image: PlanImage): Pixels {
  const problem = imageProblem(summaries, image)
  if (problem) throw new IsodenseError('SettingInvalid', imageProblemText(problem))
  const first = table.names.indexOf(image.first)
  const columns = pixelOffsets(image).map((offset) => first + offset)
  return {
    columns,
    values: Array.from(columns, (column) => columnValues(table, column).values),
    image,
  }
}

/** One row of the file: its value of each pixel, NaN where it has none. */
export const ownPixels = ({ values }: Pixels, row: number): Float64Array =>
  Float64Array.from(values, (column) => column[row]!)

/** The mean of each pixel over the file: what stands for a pixel that a model knows nothing of. */
export const meanPixels = ({ columns }: Pixels, { columns: summaries }: LoadedTable) =>
  Float64Array.from(columns, (column) => summaries[column]!.mean)

/** Values by column as an image; pixels that are not among them are those of `others`. */
export const pixelsFrom = (
  { columns }: Pixels,
  values: ReadonlyMap<number, number>,
  others: Float64Array,
): Float64Array => others.map((other, at) => values.get(columns[at]!) ?? other)
