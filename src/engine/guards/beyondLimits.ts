import type { IncompleteRows } from '../../core/table/incompleteRows'
import type { Check } from './check'
import { doubt, named } from './guard'

/** From this share on a model that was fitted to the other rows does not know what lies beyond a limit. */
const many = 0.1

/** Columns of which many cells are below a detection limit, or above a range, in rows that are judged. */
export const beyondLimits: Check = ({ prepared, partialCount }) => {
  const { incomplete, names, data } = prepared
  if (incomplete === null || partialCount === 0) return []
  const counts = countsOf(incomplete, names.length)
  const rows = data.rows + incomplete.rows.length
  const columns = names.filter((_, j) => counts[j] >= many * rows)
  if (columns.length === 0) return []
  const share = Math.round((100 * Math.max(...counts)) / rows)
  return [doubt('beyondLimits', { columns: named(columns), share })]
}

function countsOf({ sides }: IncompleteRows, d: number): Float64Array {
  const counts = new Float64Array(d)
  for (let e = 0; e < sides.length; e++) if (sides[e] !== 0) counts[e % d]++
  return counts
}
