import { pickingSteps, totalWeight, type Observations } from '../core/matrix'
import { applyingSteps, scalingSteps } from '../core/prepare/standardise'
import type { Steps } from '../core/steps'
import { familyScores, type FamilyScores } from './familyScore'
import { coreCost, fitRows } from './fitRows'
import { compare, takeModel } from './fitScope'
import { inSlices } from './inSlices'
import { placing } from './kernel/places'
import { withoutBad } from './labels/knownBad'
import type { Model } from './model'
import type { Pool } from './pool'
import type { Plan } from '../shared/plan'
import { scalingOf, type Prepared } from './prepare'
import type { ReportProgress } from './progress'
import { componentsCost, reducedAs, withComponents } from './reduced'
import { scoreRows } from './scoring'
import { comparisonCost } from './selectionPlan'
import { sharedNumbers, withSharedWeights } from './sharedMatrix'
import { addJacobian } from './userDensity'

/** What a plan makes of some rows of a model alone. */
export interface PartFit {
  /** A model like any other, of these rows; its `prepared.rows` are rows of the file. */
  model: Model
  /** Judges prepared rows of the whole model, by their indices; the scores are in the user's units, which all parts share. */
  score(indices: Int32Array): Promise<PartScores>
}

export interface PartScores extends FamilyScores {
  logDensity: Float64Array
  /** Most responsible component of each. */
  component: Int32Array
  /** The rows in the part's units. */
  prepared: Prepared
}

export interface PartOptions {
  pool: Pool
  /** Instead of the plan's; see `restartsOfParts`. */
  restarts?: number
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress
}

/**
 * Does again with some of a model's rows all that was done with all of them: centre and scale, rows kept out, the comparison of
 * the plan's models, families and their marks.
 *
 * @param indices of prepared rows, ascending
 * @throws ConstantColumn, TooFewRows, NoCandidateFitted, SettingInvalid where no family is left normal, Cancelled
 */
export async function fitPart(
  whole: Model,
  indices: Int32Array,
  { pool, restarts, signal, onProgress = () => undefined }: PartOptions,
): Promise<PartFit> {
  const { loaded, scope } = whole
  const { plan } = whole.analysis
  const steps = preparingPart(whole.prepared, indices, plan)
  const prepared = await withComponents(await inSlices(steps, signal), plan, pool, signal)
  await inSlices(placing(prepared.data, pool), signal)
  const ownPlan = { ...plan, restarts: restarts ?? plan.restarts }
  const fitted = await fitRows(prepared, ownPlan, pool, signal)
  // A part is fitted as the whole is, though its rows alone may be too few for that.
  const smallSample = whole.smallSample !== undefined
  const job = { loaded, plan: ownPlan, scope, prepared, fitted, smallSample }
  const options = { pool, signal, onProgress, nextModelId: () => 0, unguarded: true }
  const model = await takeModel(job, await compare(job, options), options)
  return {
    model,
    async score(some) {
      const rows = await inSlices(scalingPart(whole.prepared, some, prepared), signal)
      const { mixture } = model.scaled
      const { logDensity, component } = await scoreRows(pool, rows.data, mixture, signal)
      addJacobian(rows, logDensity)
      const judged = { mixture, families: model.families }
      const scores = await familyScores(pool, rows, judged, logDensity, signal)
      return { ...scores, logDensity, component, prepared: rows }
    },
  }
}

/** Multiply-adds that all refits together may take with the plan's restarts: a second. */
const budget = 6e8
const fewestRestarts = 3

/** Restarts of each of many refits: the plan's where all of them are quick, fewer where they are not. */
export function restartsOfParts({ analysis: { plan }, fitted }: Model, refits: number): number {
  const affordable = Math.floor(budget / (refits * comparisonCost(fitted.data, plan)))
  return Math.min(plan.restarts, Math.max(fewestRestarts, affordable))
}

/** Multiply-adds of so many refits, by the work, not by the clock. */
export function partsCost(model: Model, refits: number): number {
  const { analysis, fitted, prepared } = model
  const { plan } = analysis
  const each = restartsOfParts(model, refits) * comparisonCost(fitted.data, plan)
  return refits * (each + coreCost(prepared.data, plan) + componentsCost(prepared, plan))
}

/** Some rows with a centre and scale of their own; they keep their canonical order. */
function* preparingPart(whole: Prepared, indices: Int32Array, plan: Plan): Steps<Prepared> {
  const data = yield* inOwnUnits(whole, indices)
  const bad = badOf(whole, indices)
  const toFit = bad ? yield* withoutBad(data, bad) : data
  const { center, scale } = yield* scalingSteps(toFit, whole.names, scalingOf(plan))
  return yield* part(whole, indices, data, { center, scale })
}

/** Some rows in the units of another part. */
function* scalingPart(whole: Prepared, indices: Int32Array, units: Prepared): Steps<Prepared> {
  return yield* reducedAs(
    yield* part(whole, indices, yield* inOwnUnits(whole, indices), units),
    units,
  )
}

function* part(
  whole: Prepared,
  indices: Int32Array,
  own: Observations,
  { center, scale }: Pick<Prepared, 'center' | 'scale'>,
): Steps<Prepared> {
  const data = withSharedWeights(yield* applyingSteps(own, { center, scale }, own.values))
  return {
    ...whole,
    ...{ data, columnData: data, reduced: null, center, scale },
    ...{ leftOut: [], incomplete: null, totalWeight: totalWeight(data) },
    rows: indices.map((i) => whole.rows[i]),
    knownBad: badOf(whole, indices),
  }
}

/** For each of some rows 1 where it is known to be bad; null where none is. */
function badOf({ knownBad }: Prepared, indices: Int32Array): Uint8Array | null {
  const bad = knownBad && Uint8Array.from(indices, (i) => knownBad[i])
  return bad?.includes(1) ? bad : null
}

/** Rows as before they were scaled: a log column's logarithms. */
function* inOwnUnits(
  { columnData, center, scale }: Prepared,
  indices: Int32Array,
): Steps<Observations> {
  const picked = yield* pickingSteps(columnData, indices, sharedNumbers)
  const { values, columns } = picked
  for (let at = 0; at < values.length; at++)
    values[at] = center[at % columns] + scale[at % columns] * values[at]
  return picked
}
