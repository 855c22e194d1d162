import type { Mixture } from '../../core/gmm/types'
import type { Matrix } from '../../core/matrix'
import { asOften } from '../../core/missing/asOften'
import { judgingPartly, type JudgeRow } from '../../core/missing/judgePattern'
import { referenceRows } from '../../core/missing/referenceRows'
import { createRandom } from '../../core/rng'
import type { Steps } from '../../core/steps'
import type { IncompleteRows } from '../../core/table/incompleteRows'
import type { ModelFamilies } from '../modelFamilies'
import type { FamilyScores } from '../familyScore'
import type { FitRows } from '../fitRows'
import type { Prepared } from '../prepare'
import { logJacobian } from '../userDensity'
import { hashOf } from './hashOf'
import { patternsOf, type PatternRows } from './patterns'
import { sharesBeyond } from './shareBeyond'

/** A model, as far as rows that lack cells are judged by it. */
export interface PartialJob {
  prepared: Prepared
  fitted: FitRows
  mixture: Mixture
  families: ModelFamilies
  /** Of the complete rows. */
  scores: FamilyScores
  seed: number
  /** Of another batch, in the units of the fit: these are judged, and not those among the prepared rows. */
  batch?: IncompleteRows
}

/** How rows of one pattern are judged; null where that would take too long. */
type JudgePattern = (pattern: Omit<PatternRows, 'indices'>, rows: number) => Steps<JudgeRow | null>

/** Complete rows that a pattern is compared with. */
const referenceCount = { most: 4000, fewest: 200 }
/** Multiply-adds that comparing all patterns may take: some seconds. */
const comparing = 4e9
/** … and that judging may take in all; rows of rarer patterns are then not judged. */
const judging = 3e10
const streamKey = 0x9a77

const noRows = { values: new Float64Array(0), sides: new Uint8Array(0), rows: new Int32Array(0) }

/** In steps, as what is returned. @returns the patterns of the rows that are judged, and what judges them, and others */
export function* judgingPatterns({
  prepared,
  fitted,
  mixture,
  families,
  scores,
  seed,
  batch,
}: PartialJob): Steps<{ patterns: PatternRows[]; judge: JudgePattern }> {
  const { columnData: data } = prepared
  const { columns: d } = data
  const incomplete = prepared.incomplete ?? noRows
  const own = yield* patternsOf(incomplete, d)
  const patterns = batch ? yield* patternsOf(batch, d) : own
  const byKey = new Map(own.map((one) => [one.key, one]))
  const { typicality, notNormal } = scores
  const apart = (i: number) => notNormal?.[i] === 1 || fitted.keptOut?.[i] === 1
  const cost = costOf(mixture)
  const affordable = Math.floor(comparing / (Math.max(1, patterns.length) * cost.ofRow))
  const most = Math.min(referenceCount.most, Math.max(referenceCount.fewest, affordable))
  const weights = {
    total: fitted.totalWeight,
    ofComponents: mixture.weights.map((weight) => weight * fitted.totalWeight),
  }
  const reference = yield* referenceRows({ data, typicality, apart }, mixture, weights, most)
  const shareBeyond = sharesBeyond(data, incomplete)
  const judgingPattern = judgingPartly({
    mixture,
    isNormal: Uint8Array.from(families.of, (family) => Number(families.marks[family] === 'normal')),
    reference,
    offset: (features) => logJacobian(prepared, features),
    asOften: (bound) => asOften(mixture, bound, shareBeyond(bound)),
    ofBatch: batch !== undefined,
  })
  let spent = 0
  function* judge({ key, pattern }: Omit<PatternRows, 'indices'>, rows: number) {
    const needed = cost.ofPattern + (reference.rows.rows + rows) * cost.ofRow
    if (spent + needed > judging) return null
    spent += needed
    const random = createRandom(seed, streamKey, hashOf(key))
    return yield* judgingPattern(pattern, random, rowsOf(incomplete, byKey.get(key), d))
  }
  return { patterns, judge }
}

/** Multiply-adds of one row, and of taking one pattern's covariances apart. */
function costOf({ covarianceType, nComponents: k, nFeatures: d }: Mixture) {
  if (covarianceType === 'diag' || covarianceType === 'spherical')
    return { ofRow: 2 * k * d + 50, ofPattern: k * d }
  const factors = covarianceType === 'tied' ? 1 : k
  return { ofRow: (k * d * d) / 2 + 50, ofPattern: (factors * d ** 3) / 3 }
}

/** The rows of a pattern, where it has limits. */
function rowsOf(
  { values }: Pick<IncompleteRows, 'values'>,
  known: PatternRows | undefined,
  d: number,
): Matrix {
  const indices = known && known.pattern.bounds.length > 0 ? known.indices : []
  const own = new Float64Array(indices.length * d)
  indices.forEach((i, at) => own.set(values.subarray(i * d, (i + 1) * d), at * d))
  return { values: own, rows: indices.length, columns: d }
}
