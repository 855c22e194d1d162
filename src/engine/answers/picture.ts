import { buildPicture } from '../../core/grid/picture'
import type { PictureGeometry } from '../../core/grid/types'
import { fileOfRow } from '../../core/table/fileOfRow'
import { explainedRatio } from '../../core/pca/pca'
import { componentOfAxis } from '../../shared/componentAxes'
import { directionOfAxis } from '../../shared/directionAxes'
import type { Axis, EngineParams, Picture } from '../../shared/engineApi'
import { directionsOf } from '../directions'
import type { Model } from '../model'
import { familyOf } from './assignment'
import { categories } from './categories'
import { uncertaintyOf } from './uncertainty'
import { isInSlice, shownPlane } from './slice'

/** The picture of two columns of the model, or of its principal components; see `buildPicture`. */
export function pictureOf(
  model: Model,
  { x, y, slice, colourBy, assignment, contours = 'log' }: EngineParams<'picture'>,
): Picture {
  const { plane, sliced } = shownPlane(model, x, y, slice)
  const geometry = buildPicture({
    ...plane,
    rows: model.prepared.rows,
    assignment: familyOf(model, assignment),
    contourKind: contours,
  })
  return {
    modelId: model.analysis.modelId,
    ...(sliced ? { ...withoutFarComponents(geometry), slice: namedRow(model, slice!) } : geometry),
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

/** Ellipses and centres of components that the row's other values speak against would lie anywhere. */
const withoutFarComponents = ({ ellipses, centroids, ...geometry }: PictureGeometry) => ({
  ...geometry,
  ellipses: ellipses.filter(({ component }) => isInSlice(centroids[component].weight)),
  centroids: centroids.map((c) => (isInSlice(c.weight) ? c : { ...c, x: NaN, y: NaN })),
})

const namedRow = ({ loaded: { table } }: Model, row: number) => ({
  row,
  line: table.lines[row],
  ...fileOfRow(table, row),
})

/** So many columns are named. */
const mostNamed = 3

/** An axis that is made of several columns says how much is along it, and of what columns most. */
function withShare(model: Model, axis: Axis): Axis {
  const { reduced, names } = model.prepared
  const component = componentOfAxis(axis.column)
  const direction =
    directionOfAxis(axis.column) && directionsOf(model).find((one) => one.axis === axis.column)
  const loadings = direction?.ofColumns ?? componentLoadings(model, component)
  const share =
    direction?.share ??
    (component !== null && reduced ? explainedRatio(reduced.variances)[component]! : null)
  if (!loadings || share === null) return axis
  const largest = names
    .map((name, j) => ({ name, loading: loadings[j] }))
    .sort((a, b) => Math.abs(b.loading) - Math.abs(a.loading))
    .slice(0, mostNamed)
  return { ...axis, share, largest }
}

/** d: what columns a principal component of the model is made of; null where it is none. */
function componentLoadings({ prepared: { reduced } }: Model, component: number | null) {
  if (component === null || reduced === null) return null
  const { components, columns: d } = reduced.projection
  return components.subarray(component * d, (component + 1) * d)
}
