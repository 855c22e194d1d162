import { tailLawSteps, type TailLaw } from '../core/anomaly/tailLaw'
import { withResidual } from '../core/anomaly/residualLaw'
import { withoutOwnPart } from '../core/anomaly/leaveOneOut'
import { oneInOf } from '../shared/oneIn'
import { isotonic } from '../core/anomaly/isotonic'
import { isNumerical } from '../core/gmm/fit'
import { pickRows } from '../core/matrix'
import { sortingSteps } from '../core/sortedIndices'
import type { Steps } from '../core/steps'
import { normalMixture } from './familyScore'
import { inSlices } from './inSlices'
import type { Model } from './model'
import { findingTSquared, knownTSquared } from './tSquared'
import { typicalityOf } from './typicalityOf'
import { inPlaneTerm, rowTerm } from './userDensity'

/** How unusual each judged row is among good parts. */
export interface Rareness {
  law: TailLaw
  /**
   * n: the probability that a fresh good part is as little typical; never falls with the typicality, but in a small
   * sample. NaN where it is not known: of a small sample's rows that lack cells.
   */
  p: Float64Array
}

const known = new WeakMap<Model, Rareness | null>()

/** What `rareness` found; null where it could not, undefined where nobody asked yet. */
export const knownRareness = (model: Model): Rareness | null | undefined => known.get(model)

/** Worked out once for each model; null where its components have no density, or too few rows. @throws Cancelled */
export async function rareness(model: Model, signal?: AbortSignal): Promise<Rareness | null> {
  const before = known.get(model)
  if (before !== undefined) return before
  try {
    const found = await inSlices(findingRareness(model), signal)
    known.set(model, found)
    return found
  } catch (error) {
    if (!isNumerical(error)) throw error
    known.set(model, null)
    return null
  }
}

/** One in so many good parts is as unusual as these rows of the file; null where that is not known. */
export function oneInOfRows(model: Model, rows: ArrayLike<number>): (number | null)[] {
  const found = knownRareness(model)
  return Array.from(rows, (row) => {
    const i = model.fittedIndex[row]
    return found && i >= 0 ? oneInAt(found, i) : null
  })
}

/** One in so many good parts is as unusual as a judged row, by its index; null where that is not known. */
export const oneInAt = ({ p }: Rareness, i: number): number | null =>
  Number.isNaN(p[i]) ? null : oneInOf(p[i])

/** Multiply-adds that taking rows' own parts out may take: a fraction of a second. */
const budget = 3e8
const fewestRows = 2000
/** Of a component with fewer rows than two more than its columns nobody knows how rare a row is, as T² does not. */
const fewestDegrees = 2
/** Rows whose p is looked up in one step. */
const atOnce = 1 << 15

/** In steps. */
function* findingRareness(model: Model): Steps<Rareness | null> {
  const law = yield* lawOf(model)
  if (law.degrees < fewestDegrees) return null
  if (model.smallSample) return yield* byTSquared(model, law)
  const { typicality, prepared } = model
  const order = yield* sortingSteps(typicality)
  yield
  const own = typicality.slice()
  // Of very many rows the most typical stay as they are: one row's part in its estimates is nothing there.
  const { nComponents: k, nFeatures: d } = model.scaled.mixture
  const most = Math.max(fewestRows, Math.floor(budget / (k * (d * d + 20))))
  const fitted = order.filter((i) => i < prepared.rows.length && model.fitted.keptOut?.[i] !== 1)
  yield* takeOwnPartsOut(model, fitted.subarray(0, most), own)
  const logP = new Float64Array(order.length)
  for (let at = 0; at < order.length; at++) {
    if (at % atOnce === 0) yield
    logP[at] = Math.log(law.pOf(own[order[at]]))
  }
  // Without its own part a row of a small family can fall behind one that is ranked as less typical: they share their p.
  const pooled = isotonic(logP)
  const p = new Float64Array(order.length)
  order.forEach((i, at) => (p[i] = Math.exp(pooled[at])))
  return { law, p }
}

/** Of a small sample, whose law is that of T² from its rows as they are, the model's correlations being drawn to 0. */
function* byTSquared(model: Model, law: TailLaw): Steps<Rareness | null> {
  yield* findingTSquared(model)
  const { logTail, whyNot } = knownTSquared(model)!
  return whyNot[0] === null ? { law, p: logTail.map(Math.exp) } : null
}

/** The law of good parts under a model: of what they are ranked by, in the user's units. In steps. */
function* lawOf(model: Model): Steps<TailLaw> {
  const law = yield* lawWithin(model)
  const { reduced } = model.prepared
  return reduced ? yield* withResidual(law, reduced.projection.outside.degrees) : law
}

/** That of rows without a part outside the kept components. In steps. */
function* lawWithin(model: Model): Steps<TailLaw> {
  const { scaled, families, fitted, prepared, analysis } = model
  const { mixture } = scaled
  const normal = normalMixture(mixture, families)
  const good = normal?.mixture ?? mixture
  const share = Math.exp(normal?.logWeight ?? 0)
  const rows = good.weights.map((weight) => weight * share * fitted.totalWeight)
  const { seed } = analysis.plan
  const term = inPlaneTerm(prepared)
  const isLog = prepared.log.includes(true) && prepared.reduced === null
  if (normal === null && !isLog && good.nComponents === 1) {
    const law = yield* tailLawSteps(good, rows, { seed })
    const shift = term(new Float64Array(good.nFeatures), 0)
    return {
      ...law,
      pOf: (typicality: number) => law.pOf(typicality - shift),
      logDensityAt: (p: number) => law.logDensityAt(p) + shift,
    }
  }
  return yield* tailLawSteps(good, rows, { seed, typicality: typicalityOf(model) })
}

/** Writes the typicalities of fitted rows as they are without their own part in the fit. In steps. */
function* takeOwnPartsOut(model: Model, indices: Int32Array, out: Float64Array): Steps<void> {
  const { prepared, scaled, families, fitted } = model
  const { mixture } = scaled
  const rows = mixture.weights.map((weight) => weight * fitted.totalWeight)
  const normal = Uint8Array.from(rows, (_, c) => (families.marks[families.of[c]] === 'normal' ? 1 : 0)) // prettier-ignore
  const data = pickRows(prepared.data, indices)
  const found = yield* withoutOwnPart(data, { mixture, rows, normal })
  const term = rowTerm(prepared)
  indices.forEach((i, at) => (out[i] = found[at] + term(i)))
}
