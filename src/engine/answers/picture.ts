import { buildPicture } from '../../core/grid/picture'
import type { EngineParams, Picture } from '../../shared/engineApi'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { axesOf } from './axes'
import { categories } from './categories'

/** The picture of two columns of the model; see `buildPicture`. */
export function pictureOf(
  model: Model,
  { x, y, colourBy, assignment }: EngineParams<'picture'>,
): Picture {
  const { prepared, scaled, analysis } = model
  const geometry = buildPicture({
    model: scaled,
    data: prepared.data,
    rows: prepared.rows,
    assignment: familyOf(model, assignment),
    ...axesOf(model, x, y),
    names: prepared.names,
    columns: prepared.columns,
  })
  return {
    modelId: analysis.modelId,
    ...geometry,
    ...(colourBy !== null && { categories: categories(model, colourBy, geometry.points.row) }),
  }
}
