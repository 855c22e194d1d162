import { buildPicture } from '../../core/grid/picture'
import type { EngineParams, Picture } from '../../shared/engineApi'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { categories } from './categories'
import { planeOf } from './plane'

/** The picture of two columns of the model, or of its principal components; see `buildPicture`. */
export function pictureOf(
  model: Model,
  { x, y, colourBy, assignment }: EngineParams<'picture'>,
): Picture {
  const geometry = buildPicture({
    ...planeOf(model, x, y),
    rows: model.prepared.rows,
    assignment: familyOf(model, assignment),
  })
  return {
    modelId: model.analysis.modelId,
    ...geometry,
    ...(colourBy !== null && { categories: categories(model, colourBy, geometry.points.row) }),
  }
}
