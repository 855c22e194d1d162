import { evenSample } from '../../../core/grid/evenSample'
import { rowsOfStep, type Steps } from '../../../core/steps'
import { mostOrderFlags, mostOrderPoints, type OrderFlags } from '../../../shared/api/order'
import type { EngineParams } from '../../../shared/engineApi'
import type { Model } from '../../model'
import { isJudged, type Cut } from '../cut'
import { flaggedIndices } from '../flags'
import { cutOf } from '../threshold'
import { arrangementOf, type Arrangement } from './arrangement'
import { someRows } from './rows'

/** The flagged rows with their places, and those that are not judged. In steps. @throws ColumnUnknown, and what `cutOf` throws */
export function* orderFlags(
  model: Model,
  { along, by }: Omit<EngineParams<'orderFlags'>, 'modelId'>,
): Steps<OrderFlags> {
  const arrangement = yield* arrangementOf(model, along)
  const cut = cutOf(model, by)
  const all = flaggedIndices(model, cut)
  const placed = all.filter((i) => !Number.isNaN(arrangement.placeOf(model.rows[i])))
  return {
    ...{ modelId: model.analysis.modelId, along },
    flagged: someRows(model, arrangement, placed.subarray(0, mostOrderFlags)),
    count: all.length,
    withoutPlace: all.length - placed.length,
    notJudged: yield* notJudged(cut, arrangement),
  }
}

/** Rows that no model judges, and those that the basis of the threshold says nothing of. */
function* notJudged(
  cut: Cut & { notJudged: number },
  { notJudged: { at: others }, index, at: places }: Arrangement,
): Steps<OrderFlags['notJudged']> {
  let at = others
  if (cut.notJudged > 0) {
    const more: number[] = []
    for (let i = 0; i < index.length; i++) {
      if (i % rowsOfStep === rowsOfStep - 1) yield
      if (!isJudged(cut, index[i])) more.push(places[i])
    }
    at = Float64Array.from([...others, ...more]).sort()
  }
  const shown = evenSample(at.length, mostOrderPoints)
  return { at: new Float64Array(shown.length).map((_, i) => at[shown[i]]), count: at.length }
}
