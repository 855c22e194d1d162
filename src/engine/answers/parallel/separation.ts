import { rowsPerStep, type Steps } from '../../../core/steps'
import type { Model } from '../../model'
import { columnReader } from './columnReader'
import type { ColumnMoments } from './families'

/** A row that is further away counts as one that is so far: a wild value alone is no separation. */
const furthest = 10

/**
 * How much further flagged rows lie from the mean of their family than others do, in standard deviations; a row of a family that is not
 * normal is held against the largest normal component. In steps.
 *
 * @param columns places among the model's columns
 */
export function* separations(
  model: Model,
  columns: readonly number[],
  moments: ColumnMoments,
  { flagged, others }: { flagged: Int32Array; others: Int32Array },
): Steps<number[]> {
  const out: number[] = []
  const atOnce = Math.max(1, Math.floor(rowsPerStep(1) / (flagged.length + others.length + 1)))
  for (const column of columns) {
    if (out.length % atOnce === atOnce - 1) yield
    const read = columnReader(model, column)
    const distance = (i: number) => {
      const own = model.component[i]
      const c = moments.isNormal(own) ? own : moments.main
      const sd = moments.sd(c, column)
      const value = read(model.rows[i])
      const place = model.prepared.log[column] ? Math.log10(value) : value
      return sd === null || sd === 0 ? NaN : Math.abs(place - moments.mean(c, column)) / sd
    }
    out.push(meanOf(flagged, distance) - meanOf(others, distance))
  }
  return out
}

/** Of those that are known; 0 for none. */
function meanOf(indices: Int32Array, distance: (i: number) => number): number {
  let [sum, count] = [0, 0]
  for (const i of indices) {
    const value = distance(i)
    if (Number.isNaN(value)) continue
    sum += Math.min(furthest, value)
    count++
  }
  return count > 0 ? sum / count : 0
}
