import { freshValues, type FreshValues } from '../core/anomaly/expectedRate'
import { foldsOf } from '../core/anomaly/folds'
import { drawRows } from '../core/drawRows'
import { indicesWhere } from '../core/indicesWhere'
import { createRandom } from '../core/rng'
import { isCancelled, orStopped } from './orStopped'
import type { Model } from './model'
import { fitPart, partsCost, restartsOfParts } from './partsOfRows'
import type { Pool } from './pool'
import { stage, type ReportProgress } from './progress'

/** How a model's rows are judged by models that they had no part in: as those of the next batch will be. */
export interface CrossFit {
  folds: number
  /** Of each fit. */
  restarts: number
  /** Indices of the prepared rows that took part, ascending: all of them, or a sample of a large file. */
  rows: Int32Array
  /** One for each of them, in the user's units. */
  typicality: Float64Array
  /** The same of the rows of normal families. */
  fresh: FreshValues
}

export interface CrossFitOptions {
  pool: Pool
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
}

/** Of a larger file a sample of so many rows. */
const mostRows = 20_000
/** Fewer say nothing: hardly more than one row a fold. */
const fewestRows = 20
const manyRows = 2_000
const foldsOfFew = 10
const foldsOfMany = 5
/** Multiply-adds up to which it is done without being asked for: a second or two. */
const cheap = 1.5e9
const streamKey = 0xc0f17

const foldsFor = (rows: number) => (rows > manyRows ? foldsOfMany : foldsOfFew)

/** Whether there is a cross-fit, or what one would take. A first look is not worth one. */
export type CrossFitState = 'known' | 'cheap' | 'long' | 'never'

export function crossFitState(model: Model): CrossFitState {
  const { rows } = model.prepared.data
  if (model.analysis.stage === 'preview' || rows < fewestRows) return 'never'
  if (done.has(model)) return 'known'
  return partsCost(model, foldsFor(Math.min(rows, mostRows))) <= cheap ? 'cheap' : 'long'
}

const done = new WeakMap<object, CrossFit>()
const running = new WeakMap<Model, Promise<CrossFit>>()

/** That of a model, or of what was scored by it; null where nobody waited for one, or it says nothing. */
export const knownCrossFit = (judged: object): CrossFit | null => done.get(judged) ?? null

/** What was scored by a model, too, is judged by its cross-fit. */
export function shareCrossFit(model: Model, scores: object): void {
  const known = done.get(model)
  if (known) done.set(scores, known)
}

/** The cross-fit of a model, made once; null where the rows are too few for one. @throws Cancelled, and what `fitPart` throws */
export async function crossFitOf(model: Model, options: CrossFitOptions): Promise<CrossFit | null> {
  for (;;) {
    const known = done.get(model)
    if (known) return known
    if (crossFitState(model) === 'never') return null
    const other = running.get(model)
    try {
      if (other) return await orStopped(other, options.signal)
      const own = crossFit(model, options)
      running.set(model, own)
      try {
        const found = await own
        done.set(model, found)
        return found
      } finally {
        running.delete(model)
      }
    } catch (error) {
      // Whoever began it was stopped, not this one.
      if (!other || !isCancelled(error) || options.signal?.aborted) throw error
    }
  }
}

/**
 * The rows are cut into folds, and each fold is judged by what comes out when all is done again with the others (Stone 1974,
 * Cross-validatory choice and assessment of statistical predictions): centre and scale, rows kept out, the model's type and number of
 * components, families and their marks.
 */
async function crossFit(model: Model, options: CrossFitOptions): Promise<CrossFit> {
  const { pool, signal, onProgress = () => undefined } = options
  const { prepared, notNormal } = model
  const { seed } = model.analysis.plan
  const rows = someRows(prepared.data.rows, seed)
  const folds = foldsFor(rows.length)
  const fold = foldsOf(rows.length, folds, seed)
  const restarts = restartsOfParts(model, folds)
  const typicality = new Float64Array(rows.length)
  for (let f = 0; f < folds; f++) {
    const report = stage(onProgress, 'goodBatch', f / folds, (f + 1) / folds)
    report(0)
    const inside = indicesWhere(rows.length, (at) => fold[at] === f)
    const others = rows.filter((_, at) => fold[at] !== f)
    const part = await fitPart(model, others, {
      ...{ pool, restarts, signal },
      onProgress: ({ fraction }) => report(fraction),
    })
    const scores = await part.score(inside.map((at) => rows[at]))
    inside.forEach((at, i) => (typicality[at] = freshValue(model, rows[at], scores.typicality[i])))
  }
  const { rowWeights } = prepared.data
  const isGood = (i: number) => notNormal?.[i] !== 1 && prepared.knownBad?.[i] !== 1
  const good = indicesWhere(rows.length, (at) => isGood(rows[at]))
  const fresh = freshValues(
    Float64Array.from(good, (at) => typicality[at]),
    rowWeights && Float64Array.from(good, (at) => rowWeights[rows[at]]),
  )
  return { folds, restarts, rows, typicality, fresh }
}

/**
 * A row that was kept out had no part in the model itself, and what that makes of it counts, too: where a whole family was kept
 * out, models of parts may well have it, and the next good part of it would be flagged all the same.
 */
const freshValue = ({ fitted, typicality }: Model, i: number, ofOthers: number): number =>
  fitted.keptOut?.[i] === 1 ? Math.min(typicality[i], ofOthers) : ofOthers

/** All rows, or so many of a large file. */
const someRows = (n: number, seed: number): Int32Array =>
  n <= mostRows
    ? new Int32Array(n).map((_, i) => i)
    : drawRows(n, mostRows, createRandom(seed, streamKey, n))
