import { evenSample } from '../../core/grid/evenSample'
import { explainedRatio, principalComponents } from '../../core/pca/pca'
import { scoresOn } from '../../core/pca/projection'
import type { Observations } from '../../core/matrix'
import type { ScaledView } from '../../shared/engineApi'
import type { ThresholdSettings } from '../../shared/plan'
import { isPartial } from '../incomplete/partial'
import type { Model } from '../model'
import { flaggedIndices } from './flags'
import { cutOf } from './threshold'

const known = new WeakMap<Model, ReturnType<typeof plane>>()
const mostPoints = 50_000

/** The scaled columns on their first two principal components. */
export function scaledView(model: Model, by: ThresholdSettings): ScaledView {
  const { prepared, analysis, component } = model
  const { columnData } = prepared
  const count = Math.min(2, columnData.columns)
  const { pca, ratio, scores } = known.get(model) ?? plane(columnData, count)
  known.set(model, { pca, ratio, scores })
  // A row that lacks cells has no place on axes that all columns have a part in.
  const score = (i: number, axis: number) =>
    isPartial(model, i) ? NaN : axis < count ? scores[i * count + axis] : 0
  const at = (indices: ArrayLike<number>) => ({
    row: Int32Array.from(indices, (i) => model.rows[i]),
    x: Float64Array.from(indices, (i) => score(i, 0)),
    y: Float64Array.from(indices, (i) => score(i, 1)),
  })
  const sample = evenSample(columnData.rows, mostPoints)
  const d = columnData.columns
  return {
    modelId: analysis.modelId,
    explainedRatio: [ratio[0], count === 2 ? ratio[1] : 0],
    loadings: Array.from({ length: count }, (_, c) =>
      Array.from(pca.components.subarray(c * d, (c + 1) * d)),
    ),
    points: {
      ...at(sample),
      component: Int32Array.from(sample, (i) => component[i]),
      total: columnData.rows,
    },
    flagged: at(flaggedIndices(model, cutOf(model, by))),
  }
}

function plane(data: Observations, count: number) {
  const pca = principalComponents(data, count)
  return { pca, ratio: explainedRatio(pca.variances), scores: scoresOn(pca, data) }
}
