import { evenSample } from '../../core/grid/evenSample'
import { principalComponents, type PrincipalComponents } from '../../core/pca/pca'
import type { ScaledView } from '../../shared/engineApi'
import type { ThresholdSettings } from '../../shared/plan'
import { isPartial } from '../incomplete/partial'
import type { Model } from '../model'
import { flaggedIndices } from './flags'
import { cutOf } from './threshold'

const known = new WeakMap<Model, PrincipalComponents>()
const mostPoints = 50_000

/** The scaled columns on their first two principal components. */
export function scaledView(model: Model, by: ThresholdSettings): ScaledView {
  const { prepared, analysis, component } = model
  const count = Math.min(2, prepared.data.columns)
  const pca = known.get(model) ?? principalComponents(prepared.data, count)
  known.set(model, pca)
  // A row that lacks cells has no place on axes that all columns have a part in.
  const score = (i: number, axis: number) =>
    isPartial(model, i) ? NaN : axis < count ? pca.scores[i * count + axis] : 0
  const at = (indices: ArrayLike<number>) => ({
    row: Int32Array.from(indices, (i) => model.rows[i]),
    x: Float64Array.from(indices, (i) => score(i, 0)),
    y: Float64Array.from(indices, (i) => score(i, 1)),
  })
  const sample = evenSample(prepared.data.rows, mostPoints)
  const d = prepared.data.columns
  return {
    modelId: analysis.modelId,
    explainedRatio: [pca.explainedRatio[0], count === 2 ? pca.explainedRatio[1] : 0],
    loadings: Array.from({ length: count }, (_, c) =>
      Array.from(pca.components.subarray(c * d, (c + 1) * d)),
    ),
    points: {
      ...at(sample),
      component: Int32Array.from(sample, (i) => component[i]),
      total: prepared.data.rows,
    },
    flagged: at(flaggedIndices(model, cutOf(model, by))),
  }
}
