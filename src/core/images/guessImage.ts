import { columnValues } from '../table/columnValues'
import type { ColumnSummary, ImageColumns, Table } from '../table/types'
import { greyLevel, greyRange } from './greyRange'
import { likeAbove } from './likeAbove'
import { numberRuns, type Run } from './numberRuns'
import { countedColumns, type CountedColumns } from './pixelNames'

/** An image has at least 8 × 8 pixels, where nobody says that it is one. */
const fewestPixels = 64
/** Labels that may stand at either end of nameless pixels. */
export const mostLabels = 2

/**
 * The columns of a table that are plainly the pixels of an image: names that count on, values that are grey levels of one
 * range, and lines that go with the line above, or names that speak of pixels. Null for any other table: measurements must
 * not become an image.
 *
 * @param columns all columns of the table, in its order
 */
export function guessImage(table: Table, columns: readonly ColumnSummary[]): ImageColumns | null {
  for (const run of numberRuns(columns, isComplete)) {
    if (run.to - run.from < fewestPixels) continue
    const names = columns.slice(run.from, run.to).map(({ name }) => name)
    for (const counted of countedColumns(names)) {
      const found = imageIn(table, columns, run, counted)
      if (found) return found
    }
  }
  return null
}

const isComplete = ({ missing, notNumbers }: ColumnSummary) => missing === 0 && notNumbers === 0

function imageIn(
  table: Table,
  columns: readonly ColumnSummary[],
  run: Run,
  { from, to, shape, pixels }: CountedColumns,
): ImageColumns | null {
  const count = to - from
  if (count < fewestPixels) return null
  const layout = shape ?? square(count, pixels ? 0 : mostLabels)
  if (!layout || Math.min(layout.width, layout.height) < 4) return null
  const size = layout.width * layout.height
  const first = firstPixel(columns.slice(run.from + from, run.from + to), size) + run.from + from
  const own = columns.slice(first, first + size)
  const [min, max] = rangeOf(own)
  if (!isGrey(table, own, min, max, pixels)) return null
  const line = layout.order === 'rows' ? layout.width : layout.height
  const values = () => own.map(({ index }) => columnValues(table, index).values)
  if (!pixels && !likeAbove(values(), line)) return null
  return { first: own[0]!.index, ...layout, ...greyRange(min, max) }
}

/** A square of all columns, or of all but a few. */
function square(count: number, without: number) {
  const side = Math.floor(Math.sqrt(count))
  if (count - side * side > without) return null
  return { width: side, height: side, order: 'rows' as const }
}

/** Where the pixels begin: what is left over is the end that is less like a corner of an image, which has one value. */
function firstPixel(columns: readonly ColumnSummary[], size: number): number {
  const over = columns.length - size
  if (over === 0) return 0
  const label = ({ min, max }: ColumnSummary) => (min < max ? 1 / (1 + max - min) : 0)
  const likelihood = (start: number) =>
    [...columns.slice(0, start), ...columns.slice(start + size)].reduce(
      (sum, column) => sum + label(column),
      0,
    )
  const starts = Array.from({ length: over + 1 }, (_, start) => start)
  return starts.reduce((best, start) => (likelihood(start) > likelihood(best) ? start : best), 0)
}

export const rangeOf = (columns: readonly ColumnSummary[]): [min: number, max: number] => [
  columns.reduce((least, { min }) => Math.min(least, min), Infinity),
  columns.reduce((most, { max }) => Math.max(most, max), -Infinity),
]

/** Grey levels are not below 0, begin near it, and most of the pixels that are not always the same become half as light as the lightest. */
function isGrey(
  table: Table,
  columns: readonly ColumnSummary[],
  min: number,
  max: number,
  pixels: boolean,
): boolean {
  if (!(min >= 0 && max > min)) return false
  if (pixels) return true
  const changing = columns.filter((column) => column.min < column.max)
  const light = changing.filter((column) => column.max >= max / 2)
  if (light.length * 2 < changing.length) return false
  if (min > max / 10 || greyLevel(max) === null) return false
  return max <= 1 || changing.every(({ index }) => areWhole(columnValues(table, index).values))
}

const areWhole = (values: Float64Array) => values.every((value) => value % 1 === 0)
