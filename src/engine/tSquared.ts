import { fewestTSquaredRows } from '../core/anomaly/tSquared'
import { tSquaredLaws, tSquaredOfRows, type TSquaredRows } from '../core/anomaly/tSquaredRows'
import { logChiSquareTail } from '../core/distributions/chiSquareTail'
import { IsodenseError } from '../core/errors'
import { assign } from '../core/gmm/density'
import { pickComponents } from '../core/gmm/pickComponents'
import type { Mixture } from '../core/gmm/types'
import { indicesWhere } from '../core/indicesWhere'
import { pickRows } from '../core/matrix'
import { dependentColumns } from '../core/prepare/dependentColumns'
import { oneFamily } from '../core/smallSample/shrinkage'
import { sortingSteps } from '../core/sortedIndices'
import type { Steps } from '../core/steps'
import { partialTSquared } from './incomplete/partialTSquared'
import { rowWeightsOf, type Model } from './model'
import type { Prepared } from './prepare'
import { notJudged, type NotJudged } from '../shared/notJudgedTexts'
import { ascending, type Ascending } from './sortedScores'

/** T² of every judged row of a model from its most responsible normal component. */
export interface ModelTSquared extends TSquaredRows {
  /** log p of the rows of normal families that have one, ascending. */
  normal: Ascending
  /** Why a row has none, for the components that give none; null for the others. */
  whyNot: (NotJudged | null)[]
  /** n. */
  component: Int32Array
}

const known = new WeakMap<object, ModelTSquared>()

/** Null where it has not been worked out. */
export const knownTSquared = (model: object): ModelTSquared | null => known.get(model) ?? null

/** Works T² out for a model, once. In steps. */
export function* findingTSquared(model: Model): Steps<void> {
  if (!known.has(model)) known.set(model, yield* tSquaredOf(model))
}

function* tSquaredOf(model: Model): Steps<ModelTSquared> {
  const { prepared, fitted, rows } = model
  const component = nearestNormal(model)
  const whyNot = whyNotJudged(model)
  const tSquared = new Float64Array(rows.length).fill(NaN)
  const logTail = tSquared.slice()
  if (whyNot.some((why) => why === null)) {
    const mixture = estimates(model)
    const found = yield* tSquaredOfRows(prepared.data, {
      ...{ mixture, component, rows: fitted.totalWeight },
      // A row of another component had no part in the estimates of this one.
      inFit: (i) => fitted.keptOut?.[i] !== 1 && component[i] === model.component[i],
    })
    tSquared.set(found.tSquared)
    logTail.set(found.logTail)
    const isJudged = (c: number) => whyNot[c] === null
    addOutside(prepared, logTail)
    // Of principal components those of a row that lacks cells are not known.
    if (prepared.reduced === null)
      yield* partialTSquared(model, mixture, isJudged, { tSquared, logTail, component })
  }
  yield
  // What is not judged comes last and is left away.
  const order = yield* sortingSteps(
    logTail.map((value) => (Number.isNaN(value) ? Infinity : value)),
  )
  const normal = order.filter((i) => !Number.isNaN(logTail[i]) && model.notNormal?.[i] !== 1)
  return {
    ...{ tSquared, logTail, component, whyNot },
    normal: ascending(normal, logTail, rowWeightsOf(model)),
  }
}

/**
 * Of principal components T² says nothing of what lies outside them: the less probable of T² and the distance outside, taken twice, because either
 * may be the one (Bonferroni's bound).
 */
function addOutside({ reduced }: Prepared, logTail: Float64Array): void {
  if (reduced === null) return
  const { degrees } = reduced.projection.outside
  reduced.distances.forEach((squared, i) => {
    const outside = logChiSquareTail(squared, degrees)
    logTail[i] = Math.min(0, Math.LN2 + Math.min(logTail[i], outside))
  })
}

/** Why a row has no T²; null where it has one. */
export function whyNoTSquared(
  { whyNot, component, logTail }: ModelTSquared,
  i: number,
): NotJudged | null {
  if (!Number.isNaN(logTail[i])) return null
  return whyNot[component[i]] ?? notJudged('incomplete')
}

/** The model's own estimates; of a small sample as they are, not drawn to anything: the laws are about those. */
function estimates({ scaled, fitted, smallSample }: Model): Mixture {
  if (!smallSample) return scaled.mixture
  const { mean, covariance } = oneFamily(fitted.data)
  const maximumLikelihood = 1 - 1 / fitted.totalWeight
  const covariances = covariance.map((value) => value * maximumLikelihood)
  return { ...scaled.mixture, means: mean, covariances }
}

/** The most responsible component of the normal families for every row that lacks nothing. */
function nearestNormal({ scaled, families, component, prepared }: Model): Int32Array {
  const { rows: complete } = prepared.data
  const isNormal = (c: number) => families.marks[families.of[c]] === 'normal'
  const others = indicesWhere(complete, (i) => !isNormal(component[i]))
  if (others.length === 0) return component.slice()
  const normal = [...families.of.keys()].filter(isNormal)
  const nearest = assign(pickRows(prepared.data, others), pickComponents(scaled.mixture, normal))
  const out = component.slice()
  others.forEach((i, at) => (out[i] = normal[nearest[at]]))
  return out
}

/** For each component why no row can be judged by its T²; null where rows can. */
export function whyNotJudged({
  scaled,
  fitted,
  prepared,
  smallSample,
}: Model): (NotJudged | null)[] {
  const { nFeatures: columns, weights } = scaled.mixture
  // A small sample is judged by its own covariance, whatever the model has of it: see `estimates`.
  const covarianceType = smallSample ? 'full' : scaled.mixture.covarianceType
  const laws = tSquaredLaws({ ...scaled.mixture, covarianceType }, fitted.totalWeight)
  const few = (c: number) => {
    const rows = Number((weights[c] * fitted.totalWeight).toPrecision(3))
    const params = { rows, columns, least: fewestTSquaredRows(columns, covarianceType) }
    return weights.length === 1
      ? notJudged('fewRows', params)
      : notJudged('fewRowsOfComponent', { component: c + 1, ...params })
  }
  // Of the estimates as they are: those of the model have a floor.
  const [dependent] = smallSample && laws[0] ? dependentColumns(fitted.data) : []
  const from = dependent?.from.map((j) => `“${prepared.names[j]}”`).join(', ')
  return laws.map((law, c) => {
    if (law === null) return few(c)
    if (!dependent || from === undefined) return null
    return notJudged('dependent', { column: prepared.names[dependent.column], from })
  })
}

/** What is said where T² was not worked out, as of a file that is too large to be kept. @throws SettingInvalid */
export function tSquaredOrRefuse(model: object): ModelTSquared {
  const found = knownTSquared(model)
  if (found) return found
  throw new IsodenseError(
    'SettingInvalid',
    'T² is worked out for the rows of a model that are in memory only. Choose another basis.',
  )
}
