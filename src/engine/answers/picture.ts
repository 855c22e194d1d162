import { buildPicture } from '../../core/grid/picture'
import { explainedRatio } from '../../core/pca/pca'
import { componentOfAxis } from '../../shared/componentAxes'
import type { Axis, EngineParams, Picture } from '../../shared/engineApi'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { categories } from './categories'
import { uncertaintyOf } from './uncertainty'
import { planeOf } from './plane'

/** The picture of two columns of the model, or of its principal components; see `buildPicture`. */
export function pictureOf(
  model: Model,
  { x, y, colourBy, assignment, contours = 'log' }: EngineParams<'picture'>,
): Picture {
  const geometry = buildPicture({
    ...planeOf(model, x, y),
    rows: model.prepared.rows,
    assignment: familyOf(model, assignment),
    contourKind: contours,
  })
  return {
    modelId: model.analysis.modelId,
    ...geometry,
    x: withShare(model, geometry.x),
    y: withShare(model, geometry.y),
    ...(colourBy === 'uncertainty' && {
      uncertainty: uncertaintyOf(
        model,
        geometry.points.row.map((row) => model.fittedIndex[row]),
      ),
    }),
    ...(typeof colourBy === 'number' && {
      categories: categories(model, colourBy, geometry.points.row),
    }),
  }
}

/** An axis of a principal component says how much of the variance is along it. */
function withShare({ prepared: { reduced } }: Model, axis: Axis): Axis {
  const component = componentOfAxis(axis.column)
  if (component === null || reduced === null) return axis
  return { ...axis, share: explainedRatio(reduced.variances)[component]! }
}
