import type { Matrix } from '../../core/matrix'
import type { Bound } from '../../core/missing/pattern'
import { below, type IncompleteRows } from '../../core/table/incompleteRows'

/**
 * The share of a file's rows that are known to lie beyond a limit, of those of which the column says anything: by their value, or
 * by a limit that is no nearer.
 */
export function sharesBeyond(
  data: Matrix,
  incomplete: Pick<IncompleteRows, 'values' | 'sides'>,
): (bound: Bound) => number {
  const sorted = new Map<string, Float64Array>()
  const known = new Map<string, number>()

  /** The least that is known of each row, seen from the side of the limit. */
  function ascending({ feature: j, side }: Bound): Float64Array {
    const sign = side === 'below' ? 1 : -1
    const own: number[] = []
    const d = data.columns
    for (let e = j; e < data.rows * d; e += d) own.push(sign * data.values[e])
    for (let e = j; e < incomplete.values.length; e += d) {
      if (Number.isNaN(incomplete.values[e])) continue
      const limited = incomplete.sides[e]
      const beyond = limited === 0 || (limited === below) === (side === 'below')
      // One that lies beyond a limit on the other side is not beyond this one.
      own.push(beyond ? sign * incomplete.values[e] : Infinity)
    }
    return Float64Array.from(own).sort()
  }

  return (bound) => {
    const { feature, at, side } = bound
    const column = `${feature} ${side}`
    const values = sorted.get(column) ?? ascending(bound)
    sorted.set(column, values)
    const key = `${column} ${at}`
    const share = known.get(key) ?? upTo(values, (side === 'below' ? 1 : -1) * at) / values.length
    known.set(key, share)
    return share
  }
}

/** How many ascending values are not above a limit. */
function upTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle] <= limit) low = middle + 1
    else high = middle
  }
  return low
}
