import { isNumerical } from '../core/gmm/fit'
import { logDensity as logDensityAt } from '../core/gmm/density'
import { pickComponents } from '../core/gmm/pickComponents'
import { indicesWhere } from '../core/indicesWhere'
import { pickingSteps, totalWeight, type Observations } from '../core/matrix'
import { mainFamilies } from '../core/robust/mainFamilies'
import { falseShare, scatteredUpTo } from '../core/robust/scatteredRows'
import { reachOf, tailOfRow, type Families } from '../core/robust/familyTails'
import { sortingSteps } from '../core/sortedIndices'
import type { Steps } from '../core/steps'
import type { Plan } from '../shared/plan'
import { gaugeFloors } from './gaugeFloors'
import { inSlices } from './inSlices'
import { placing } from './kernel/places'
import { othersThan } from './labels/knownBad'
import type { Pool } from './pool'
import type { Prepared } from './prepare'
import { scoreRows } from './scoring'
import { sampleRows } from './sampleRows'
import { sharedNumbers, withSharedWeights } from './sharedMatrix'

/** The rows that have a part in a fit: all of those prepared but scattered ones, and those known to be bad. */
export interface FitRows {
  /** The prepared rows themselves where none is kept out. */
  data: Observations
  totalWeight: number
  /** For each prepared row 1 where it is kept out; null where none is. */
  keptOut: Uint8Array | null
  /** How many of them are scattered, and how many are known to be bad. */
  keptOutCount: number
  knownBadCount: number
}

type CoreRows = Omit<FitRows, 'knownBadCount'>

/** Of so many rows at most. */
const mostRows = 3000
/** Multiply-adds that may take: a second or two; for a first look a blink. */
const budget = 1.5e9
const quickBudget = 4e7
/** Rounds, types and components that a row goes through, times the operations for each pair of columns. */
const costOfPair = 760
const rowsPerColumn = 20
const quickRowsPerColumn = 5

/**
 * Keeps rows out of the fit that are known to be bad, and that belong to no family, where the plan says so: an
 * outlier would get a component of its own, or widen another's. They are judged as all others are.
 *
 * @param quick for a first look: few rows tell what the families are
 * @throws Cancelled
 */
export async function fitRows(
  prepared: Prepared,
  plan: Pick<Plan, 'robust' | 'seed'>,
  pool: Pool,
  signal?: AbortSignal,
  quick = false,
): Promise<FitRows> {
  const { data, knownBad } = prepared
  const how = { ...plan, quick }
  if (knownBad === null)
    return { ...(await coreRows(prepared, how, pool, signal)), knownBadCount: 0 }
  const others = othersThan(knownBad)
  const rest = withSharedWeights(await inSlices(pickingSteps(data, others, sharedNumbers), signal))
  if (plan.robust) await inSlices(placing(rest, pool), signal)
  const core = await coreRows({ ...prepared, data: rest }, how, pool, signal)
  const keptOut = knownBad.slice()
  core.keptOut?.forEach((isOut, at) => (keptOut[others[at]] = isOut))
  return { ...core, keptOut, knownBadCount: data.rows - others.length }
}

/** All rows but the scattered ones. */
async function coreRows(
  prepared: Prepared,
  { robust, seed, quick }: Pick<Plan, 'robust' | 'seed'> & { quick: boolean },
  pool: Pool,
  signal?: AbortSignal,
): Promise<CoreRows> {
  const { data } = prepared
  const all = { data, totalWeight: totalWeight(data), keptOut: null, keptOutCount: 0 }
  if (!robust) return all
  const sample = sampleRows(data, rowsLookedAt(data, quick), seed)
  try {
    const families = await inSlices(mainFamilies(sample, seed, gaugeFloors(prepared)), signal)
    if (families === null) return all
    const ofAllRows = sample === data ? families : { ...families, part: undefined }
    const tails = await tailsOf(ofAllRows, data, { pool, signal })
    return await inSlices(keeping(data, tails), signal)
  } catch (error) {
    // Of repeated or dependent values there is no core, but there may be a model.
    if (isNumerical(error)) return all
    throw error
  }
}

/** Rows that families are looked for in. */
function rowsLookedAt({ columns: d }: Observations, quick = false): number {
  const affordable = Math.floor((quick ? quickBudget : budget) / (costOfPair * (d + 1) ** 2))
  return Math.min(mostRows, Math.max(affordable, (quick ? quickRowsPerColumn : rowsPerColumn) * d))
}

/** Whether looking for the core takes longer than a person waits for a first picture. */
export const takesLong = (data: Observations, plan: Pick<Plan, 'robust'>): boolean =>
  coreCost(data, plan) > 5 * quickBudget

/** Multiply-adds of looking for the core. */
export const coreCost = (data: Observations, { robust }: Pick<Plan, 'robust'>): number =>
  robust ? Math.min(data.rows, rowsLookedAt(data)) * costOfPair * (data.columns + 1) ** 2 : 0

/** In steps. */
function* keeping(data: Observations, tails: Float64Array): Steps<CoreRows> {
  const { rows: n, rowWeights } = data
  const order = yield* sortingSteps(tails)
  yield
  const limit = scatteredUpTo(tails, order, rowWeights)
  const indices = indicesWhere(n, (i) => tails[i] > limit)
  yield
  if (indices.length === n)
    return { data, totalWeight: totalWeight(data), keptOut: null, keptOutCount: 0 }
  const kept = withSharedWeights(yield* pickingSteps(data, indices, sharedNumbers))
  yield
  const keptOut = new Uint8Array(n).fill(1)
  for (const i of indices) keptOut[i] = 0
  return { data: kept, totalWeight: totalWeight(kept), keptOut, keptOutCount: n - indices.length }
}

/**
 * For every row how often a good one is as far from the component that it is nearest to. The squared distance is twice what the
 * kernel's log density under that component alone lacks to its peak.
 */
async function tailsOf(
  { mixture, worth, part }: Families,
  data: Observations,
  { pool, signal }: { pool: Pool; signal?: AbortSignal | undefined },
): Promise<Float64Array> {
  const tails = new Float64Array(data.rows)
  const d = mixture.nFeatures
  for (let c = 0; c < mixture.nComponents; c++) {
    const component = pickComponents(mixture, [c])
    const { logDensity } = await scoreRows(pool, data, component, signal)
    const mean = { values: component.means, rows: 1, columns: d }
    const [peak] = logDensityAt(mean, component)
    const [fresh, fitted] = [false, true].map((had) => reachOf(worth[c], d, had, falseShare))
    for (let i = 0; i < tails.length; i++) {
      if (tails[i] === 1) continue
      const squared = 2 * (peak - logDensity[i])
      const had = part?.[i] === 1
      const reach = had ? fitted : fresh
      tails[i] = squared <= reach ? 1 : Math.max(tails[i], tailOfRow(squared, worth[c], d, had))
    }
  }
  return tails
}
