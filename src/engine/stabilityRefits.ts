import type { OutOfFit } from '../core/anomaly/outOfFit'
import { drawRows } from '../core/drawRows'
import { IsodenseError, type ErrorCode } from '../core/errors'
import { indicesWhere } from '../core/indicesWhere'
import { createRandom } from '../core/rng'
import type { Judged } from './answers/judged'
import { inSlices } from './inSlices'
import type { Model } from './model'
import {
  fitPart,
  partsCost,
  restartsOfParts,
  type PartOptions,
  type PartScores,
} from './partsOfRows'
import type { Pair } from './pair'
import type { Pool } from './pool'
import { stage, type ReportProgress } from './progress'
import { findingTSquared, knownTSquared } from './tSquared'

/** One refit: its model, how it judges its own rows, and how those that it left out. */
export interface Refit extends OutOfFit {
  own: Judged
  /** ln of the probability that a good part has a T² above that of each left-out row; NaN where it has none. */
  logTail: Float64Array
  pair: Pair
}

/** The refits of one model so far. */
export interface Refits {
  /** Prepared rows that the refits draw from, ascending: all, or a sample of a large file. */
  among: Int32Array
  /** Rows in each refit. */
  fittedRows: number
  restarts: number
  /** By number; null: there was no model for its rows. */
  done: Map<number, Refit | null>
  /** Numbers of those under way. */
  running: Set<number>
}

export const usualRefits = 50
/** Without replacement: as many different rows as a bootstrap sample has. */
const share = 0.632
/** Fewer rows say nothing when a third of them is left out. */
const fewestRows = 20
/** Of a larger file a sample of so many rows. */
const mostRows = 20_000
const fewestSampled = 1000
/** Multiply-adds that the usual number of refits may take: about a minute. */
const mostWork = 1e11
const poolKey = 0x57ab1e
const refitKey = 0x5eed63

const refitsOf = new WeakMap<Model, Refits>()

/** Those of a model; null where nobody asked for any. */
export const knownRefits = (model: Model): Refits | null => refitsOf.get(model) ?? null

/** @throws SettingInvalid for a first look, and where the rows are too few */
function begun(model: Model): Refits {
  const known = refitsOf.get(model)
  if (known) return known
  const { rows: n } = model.prepared.data
  if (model.analysis.stage === 'preview' || n < fewestRows) {
    const why = n < fewestRows ? `${n} rows are too few` : 'the model is a first look only'
    throw new IsodenseError('SettingInvalid', `How sure the flags are cannot be told: ${why}.`)
  }
  const { seed } = model.analysis.plan
  const affordable = Math.floor((n * mostWork) / partsCost(model, usualRefits))
  const count = Math.min(n, mostRows, Math.max(fewestSampled, affordable))
  const among = drawRows(n, count, createRandom(seed, poolKey, n))
  const refits: Refits = {
    among,
    fittedRows: Math.round(share * count),
    restarts: restartsOfParts(model, usualRefits),
    done: new Map(),
    running: new Set(),
  }
  refitsOf.set(model, refits)
  return refits
}

export interface RefitOptions {
  pool: Pool
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
}

/**
 * Does all again with random parts of a model's rows: scaling, core, choice of the model, families and marks. Refits that
 * were done before are not done again, so a stopped call can be gone on with.
 *
 * @param flagged prepared rows that are judged by every refit, though they may not be in the sample of a large file
 * @throws Cancelled, SettingInvalid, and what the refits throw where none gives a model
 */
export async function refit(
  model: Model,
  asked: number,
  flagged: Int32Array,
  { pool, signal, onProgress = () => undefined }: RefitOptions,
): Promise<Refits> {
  const refits = begun(model)
  let failure: unknown
  for (;;) {
    const b = nextOf(refits, asked)
    if (b === null) break
    const report = stage(onProgress, 'howSure', refits.done.size / asked, (refits.done.size + 1) / asked) // prettier-ignore
    report(0)
    refits.running.add(b)
    try {
      refits.done.set(b, await refitOnce(model, refits, b, flagged, { pool, signal, onProgress: ({ fraction }) => report(fraction) })) // prettier-ignore
    } catch (error) {
      if (!isOfTheRows(error)) throw error
      failure = error
      refits.done.set(b, null)
    } finally {
      refits.running.delete(b)
    }
  }
  if ([...refits.done.values()].every((one) => one === null)) throw failure
  return refits
}

function nextOf({ done, running }: Refits, asked: number): number | null {
  for (let b = 0; b < asked; b++) if (!done.has(b) && !running.has(b)) return b
  return null
}

async function refitOnce(
  model: Model,
  { among: drawnFrom, fittedRows, restarts }: Refits,
  b: number,
  flagged: Int32Array,
  options: Omit<PartOptions, 'restarts'>,
): Promise<Refit> {
  const { seed } = model.analysis.plan
  const drawn = drawRows(drawnFrom.length, fittedRows, createRandom(seed, refitKey, b))
  const taken = new Uint8Array(model.prepared.data.rows).fill(2)
  for (const row of drawnFrom) taken[row] = 0
  for (const row of flagged) if (taken[row] === 2) taken[row] = 0
  const inside = drawn.map((at) => drawnFrom[at])
  for (const row of inside) taken[row] = 1
  const rows = indicesWhere(taken.length, (i) => taken[i] === 0)
  const part = await fitPart(model, inside, { restarts, ...options })
  const scores = await part.score(rows)
  const { typicality, notNormal } = scores
  const { typicality: own, notNormal: ownNotNormal, sorted, analysis } = part.model
  const { covarianceType, nComponents } = analysis.model
  return {
    ...{ rows, typicality, notNormal, logTail: await tailsOf(part.model, scores, options.signal) },
    own: { typicality: own, notNormal: ownNotNormal, sorted },
    pair: { covarianceType, nComponents },
  }
}

/** Of rows that had no part in a fit. */
async function tailsOf(
  model: Model,
  { prepared, ...scores }: PartScores,
  signal?: AbortSignal,
): Promise<Float64Array> {
  const keptOut = new Uint8Array(prepared.rows.length).fill(1)
  const fitted = { ...model.fitted, keptOut, keptOutCount: keptOut.length }
  const unseen = { ...model, ...scores, prepared, rows: prepared.rows, partial: null, fitted }
  await inSlices(findingTSquared(unseen), signal)
  return knownTSquared(unseen)!.logTail
}

/** What may go wrong with some of the rows though it did not with all. */
const ofTheRows = new Set<ErrorCode>([
  'ConstantColumn',
  'TooFewRows',
  'NoCandidateFitted',
  'CovarianceSingular',
  'NotFinite',
  'SettingInvalid',
])
const isOfTheRows = (error: unknown): boolean =>
  error instanceof IsodenseError && ofTheRows.has(error.code)
