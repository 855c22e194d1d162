import { countBelow } from '../../../core/anomaly/flags'
import { percentileOfSorted } from '../../../core/anomaly/percentile'
import { rowsOfStep, type Steps } from '../../../core/steps'
import type { OrderBands, OrderSight } from '../../../shared/api/order'
import type { Model } from '../../model'
import type { Arrangement } from './arrangement'

interface Stretch {
  arrangement: Arrangement
  sight: OrderSight
  /** Judged rows in sight, in the order of the arrangement. */
  first: number
  end: number
}

/** What the rows in sight are ranked by, in stretches of equal length. In steps. */
export function* bandsOf(
  { typicality }: Pick<Model, 'typicality'>,
  { arrangement: { index, at }, sight: { from, to }, first, end }: Stretch,
  stretches: number,
): Steps<OrderBands> {
  const edges = Float64Array.from({ length: stretches + 1 }, (_, b) =>
    b === stretches ? to : from + ((to - from) * b) / stretches,
  )
  const empty = () => new Float64Array(stretches).fill(NaN)
  const [lowest, lowerQuartile, median, upperQuartile] = [empty(), empty(), empty(), empty()]
  const count = new Int32Array(stretches)
  let done = 0
  for (let b = 0, start = first; b < stretches; b++) {
    const next = b === stretches - 1 ? end : countBelow(at, edges[b + 1])
    count[b] = next - start
    if (next > start) {
      const values = new Float64Array(next - start)
      for (let i = start; i < next; i++) values[i - start] = typicality[index[i]]
      values.sort()
      lowest[b] = values[0]
      lowerQuartile[b] = percentileOfSorted(values, 25)
      median[b] = percentileOfSorted(values, 50)
      upperQuartile[b] = percentileOfSorted(values, 75)
    }
    done += count[b]
    start = next
    if (done > rowsOfStep) {
      done = 0
      yield
    }
  }
  return { edges, count, lowest, lowerQuartile, median, upperQuartile }
}
