import { buildPicture } from '../../core/grid/picture'
import type { Picture } from '../../shared/engineApi'
import type { Model } from '../model'
import { axesOf } from './axes'

/** The picture of two columns of the model; see `buildPicture`. */
export function pictureOf(model: Model, xColumn: number, yColumn: number): Picture {
  const { prepared, scaled, component, analysis } = model
  const geometry = buildPicture({
    model: scaled,
    data: prepared.data,
    rows: prepared.rows,
    assignment: component,
    ...axesOf(model, xColumn, yColumn),
    names: prepared.names,
    columns: prepared.columns,
  })
  return { modelId: analysis.modelId, ...geometry }
}
