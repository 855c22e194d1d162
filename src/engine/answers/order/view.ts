import { withoutTail } from '../../../core/anomaly/histogram'
import { countBelow, countEqual } from '../../../core/anomaly/flags'
import type { Steps } from '../../../core/steps'
import { mostOrderPoints, type OrderSight, type OrderView } from '../../../shared/api/order'
import type { EngineParams } from '../../../shared/engineApi'
import type { Model } from '../../model'
import { arrangementOf, type Arrangement } from './arrangement'
import { bandsOf } from './bands'
import { someRows } from './rows'

/** Judged rows along the file or a column: one by one where few are in sight, else in bands. In steps. @throws ColumnUnknown */
export function* orderView(
  model: Model,
  { along, sight: asked, stretches }: Omit<EngineParams<'order'>, 'modelId'>,
): Steps<OrderView> {
  const arrangement = yield* arrangementOf(model, along)
  const { scale, index, at, withoutPlace } = arrangement
  const extent = extentOf(arrangement)
  const sight = asked && asked.from <= asked.to ? asked : extent
  const first = countBelow(at, sight.from)
  const end = countBelow(at, sight.to) + countEqual(at, sight.to)
  const few = end - first <= mostOrderPoints
  return {
    ...{ modelId: model.analysis.modelId, along, scale, extent, ...rangeOf(model) },
    ...{ rows: index.length, withoutPlace, sight, inSight: end - first },
    points: few ? someRows(model, arrangement, index.subarray(first, end)) : null,
    bands: few ? null : yield* bandsOf(model, { arrangement, sight, first, end }, stretches),
  }
}

/** A place alone, or none, has some room on both sides. */
function extentOf({ at, notJudged }: Arrangement): OrderSight {
  const ends = [at, notJudged.at].filter(({ length }) => length > 0)
  const from = Math.min(...ends.map((places) => places[0]))
  const to = Math.max(...ends.map((places) => places[places.length - 1]))
  if (from < to) return { from, to }
  return from === to ? { from: from - 1, to: to + 1 } : { from: 0, to: 1 }
}

/** From and to where the axis of the typicality goes: as that of the distribution. */
function rangeOf({ sorted: { all } }: Model): Pick<OrderView, 'low' | 'high' | 'smallest'> {
  const { values, cumulativeWeights } = all
  const smallest = values[0]
  const high = values[values.length - 1]
  const { from } = withoutTail(values, cumulativeWeights)
  return { low: from < high ? from : from - 1, high: from < high ? high : high + 1, smallest }
}
