import type { ColumnSummary, ImageColumns } from '../table/types'
import { greyRange } from './greyRange'
import { mostLabels, rangeOf } from './guessImage'
import { numberRuns, type Run } from './numberRuns'
import { countedColumns, type CountedColumns } from './pixelNames'

/** Fewer columns of numbers are not proposed as an image. */
const fewestColumns = 16
/** An image is at most so many times as wide as it is high, or as high as it is wide. */
const longest = 4

type Asked = Partial<Pick<ImageColumns, 'width' | 'height' | 'order'>>

/**
 * What the form begins with where a person says that rows are images: the columns whose names count on, else all numbers
 * that follow each other, most of them, in a shape that is nearly square. Null for few columns.
 *
 * @param asked what was said already; columns are then those that have room for it
 */
export function proposeImage(
  columns: readonly ColumnSummary[],
  asked: Asked = {},
): ImageColumns | null {
  const pixels = asked.width && asked.height ? asked.width * asked.height : 0
  const fits = ({ from, to }: Run) => to - from >= (pixels || fewestColumns)
  const runs = numberRuns(columns).filter(fits)
  const counted = runs.flatMap(({ from, to }) =>
    countedColumns(columns.slice(from, to).map(({ name }) => name)).map((one) => ({
      ...one,
      ...{ from: from + one.from, to: from + one.to },
    })),
  )
  const candidates: (Run & Pick<CountedColumns, 'shape'>)[][] = [
    counted.filter(fits),
    runs.map((run) => ({ ...run, shape: null })),
  ]
  // With a size that was said, the columns that it leaves the fewest of.
  const longer = (a: Run, b: Run) => (length(b) - length(a)) * (pixels > 0 ? -1 : 1)
  const [best] = candidates.flatMap((some) => some.toSorted(longer))
  if (!best) return null
  const shape = best.shape ?? nearlySquare(length(best))
  const width = asked.width ?? shape.width
  const height = asked.height ?? shape.height
  const own = columns.slice(best.from, best.from + width * height)
  return {
    first: best.from,
    ...{ width, height, order: asked.order ?? best.shape?.order ?? 'rows' },
    ...greyRange(...rangeOf(own)),
  }
}

const length = ({ from, to }: Run) => to - from

/** The largest square where it leaves out no more than labels, else a rectangle of all columns, or that square. */
function nearlySquare(count: number): { width: number; height: number } {
  const side = Math.floor(Math.sqrt(count))
  if (count - side * side <= mostLabels) return { width: side, height: side }
  for (let height = side; height * height * longest >= count; height--)
    if (count % height === 0) return { width: count / height, height }
  return { width: side, height: side }
}
