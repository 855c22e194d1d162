import { separatingDirections } from '../core/gmm/separating'
import { explainedRatio, findingPrincipalComponents } from '../core/pca/pca'
import { runSteps, type Steps } from '../core/steps'
import { axisOfDirection, mostDirections, offeredDirections, type Direction } from '../shared/directionAxes' // prettier-ignore
import type { Model } from './model'

/** A direction that a picture can have on its axes; a row's place along it is loadings · row + offset. */
export interface ModelDirection extends Direction {
  axis: number
  /** p: of rows as they are fitted. */
  loadings: Float64Array
  offset: number
  share: number
  /**
   * d: what the columns have to do with it. Of a principal component its loadings; of a separating direction the standardised
   * coefficients: those of the columns divided by their standard deviation within components. The largest is positive.
   */
  ofColumns: Float64Array
}

const known = new WeakMap<Model, ModelDirection[]>()

/** The directions of a model, in the order in which they are offered; worked out once. */
export const directionsOf = (model: Model): ModelDirection[] => runSteps(findingDirections(model))

/** `directionsOf`, in steps: the principal ones take a pass over all rows. */
export function* findingDirections(model: Model): Steps<ModelDirection[]> {
  const before = known.get(model)
  if (before) return before
  const offered = offeredOf(model)
  const made = [
    ...(offered.some(({ of }) => of === 'principal') ? yield* principal(model) : []),
    ...(offered.some(({ of }) => of === 'separating') ? separating(model) : []),
  ]
  known.set(model, made)
  return made
}

const offeredOf = ({ prepared, scaled }: Model) =>
  offeredDirections(
    prepared.columns.length,
    scaled.mixture.nComponents,
    prepared.reduced?.projection.count ?? null,
  )

function* principal({ prepared: { columnData } }: Model): Steps<ModelDirection[]> {
  const { columns: d, rows: n } = columnData
  const most = Math.min(mostDirections, n)
  const { count, components, mean, variances } = yield* findingPrincipalComponents(columnData, most)
  const shares = explainedRatio(variances)
  return Array.from({ length: count }, (_, c) => {
    const loadings = components.slice(c * d, (c + 1) * d)
    return direction({ direction: c + 1, of: 'principal' }, loadings, mean, shares[c], loadings)
  })
}

function separating({ prepared, scaled }: Model): ModelDirection[] {
  const { mixture } = scaled
  const p = mixture.nFeatures
  const { count, vectors, between, mean, within } = separatingDirections(mixture, mostDirections)
  const total = between.reduce((sum, value) => sum + value, 0)
  return Array.from({ length: count }, (_, a) => {
    const vector = vectors.slice(a * p, (a + 1) * p)
    const ofColumns = inColumns(prepared, vector.map((value, j) => value * Math.sqrt(within[j]))) // prettier-ignore
    const side = Math.sign(leading(ofColumns)) || 1
    const turned = (value: number) => side * value
    const named: Direction = { direction: a + 1, of: 'separating' }
    return direction(named, vector.map(turned), mean, between[a] / total, ofColumns.map(turned))
  })
}

function direction(
  named: Direction,
  loadings: Float64Array,
  middle: Float64Array,
  share: number,
  ofColumns: Float64Array,
): ModelDirection {
  const offset = -loadings.reduce((sum, value, j) => sum + value * middle[j], 0)
  return { ...named, axis: axisOfDirection(named), loadings, offset, share, ofColumns }
}

/** Weights of scores as those of columns: scores are Vᵀ(x − mean), by their deviations where they are whitened. */
function inColumns({ reduced, names }: Model['prepared'], weights: Float64Array): Float64Array {
  if (reduced === null) return weights
  const { components, count, columns: d, deviations } = reduced.projection
  return Float64Array.from(names, (_, j) => {
    let sum = 0
    for (let c = 0; c < count; c++) sum += (weights[c] / deviations[c]) * components[c * d + j]
    return sum
  })
}

/** The first of nearly equal sizes decides: rounding must not. */
function leading(values: Float64Array): number {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return values.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 1
}
