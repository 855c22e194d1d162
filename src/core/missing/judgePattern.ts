import type { Mixture } from '../gmm/types'
import type { Matrix } from '../matrix'
import { countBelow } from '../anomaly/flags'
import { pickComponents } from '../gmm/pickComponents'
import type { Random } from '../rng'
import type { Steps } from '../steps'
import { drawBeyond } from './drawBeyond'
import { leaveOut, type FittedWeights } from './leaveOut'
import { PartialDensity } from './partialDensity'
import { forFresh, ofSample, rankLaw, type RankLaw } from './rankLaw'
import { partialScore, type NormalComponents, type PartialScore } from './partialScore'
import { complete as completePattern, type Bound, type Pattern } from './pattern'
import { tailBound } from './tailBound'

/** Complete rows of normal families that had a part in the fit: what incomplete ones are compared with. */
export interface Reference {
  /** m × d, in the units of the fit. */
  rows: Matrix
  /** m: as they were judged, ascending. */
  typicality: Float64Array
  /** m × k: responsibilities times frequency. */
  shares: Float64Array
  fitted: FittedWeights
}

/** What incomplete rows are judged by. */
export interface PartialModel {
  mixture: Mixture
  /** k: 1 for a component of a normal family. */
  isNormal: Uint8Array
  reference: Reference
  /** What brings the log density of some features of a row, whose values begin at `from`, to the user's units. */
  offset: (features: readonly number[]) => (values: Float64Array, from: number) => number
  /**
   * Where a limit would stand were as many rows of the model beyond it as of the file: the model was fitted to rows that
   * have values, none of which is beyond it.
   */
  asOften: (bound: Bound) => Bound
  /**
   * The rows are of another batch than those that the model was fitted to: what is said of them is the typicality that
   * complete rows of such a batch have, which had no part in the fit either.
   */
  ofBatch?: boolean
}

/** A row judged by the cells that it has. */
export interface PartialJudgement extends PartialScore {
  /** The typicality of complete rows that are as rare. */
  equivalent: number
}

/** Of a row whose d values begin at `from`. */
export type JudgeRow = (values: Float64Array, from: number) => PartialJudgement

/** How rare a typicality by some cells is, and which one by all cells is as rare. */
interface Compared {
  /** log of the share of rows with a lower one. */
  partial: RankLaw['logShare']
  whole: RankLaw
}

const rowsAtOnce = 256
/** Rows drawn for a pattern with limits, and as how many of the file they count. */
const draws = 4096
const drawsCountAs = 50

/**
 * Judges rows by the tail probability of their density under the mixture of their observed features, and says it as the typicality
 * that among complete rows has that probability. Probabilities are told from the complete rows, with the same
 * cells hidden and as if each had had no part in the fit: a fresh row is flagged as often, whatever it lacks.
 *
 * Cells with a limit cannot be compared so, since no complete row lies beyond it: rows drawn from the model are looked at instead,
 * together with the file's own, because the model was fitted to rows that are not like these. What is as rare
 * is then told among rows of the model beyond the limit: a value that is rarely so low is rare, whatever the rest.
 *
 * @returns how rows of a pattern are judged, in steps; all of them are given where they have limits
 */
export function judgingPartly(
  model: PartialModel,
): (pattern: Pattern, random: Random, all: Matrix) => Steps<JudgeRow> {
  const { mixture, isNormal, reference, offset, asOften, ofBatch = false } = model
  const { weights, nFeatures: d } = mixture
  const ofNormal = [...weights.keys()].filter((c) => isNormal[c] === 1)
  const normalMixture = pickComponents(mixture, ofNormal)
  const normal: NormalComponents = {
    is: isNormal,
    logWeight: Math.log(ofNormal.reduce((sum, c) => sum + weights[c], 0)),
  }
  /** A typical place, for what does not differ much between rows. */
  const centre = new Float64Array(d).map((_, j) =>
    normalMixture.weights.reduce((sum, w, c) => sum + w * normalMixture.means[c * d + j], 0),
  )
  const whole = of(completePattern(d))
  let wholeLaw: RankLaw | null = null

  return function* (pattern, random, all) {
    const own = of(pattern)
    const { partial, whole } = yield* pattern.bounds.length === 0
      ? compareRows(own)
      : compareDraws(pattern.bounds, own, { random, all })
    return (values, from) => {
      const score = own.score(values, from)
      return { ...score, equivalent: whole.at(partial(score.typicality)) }
    }
  }

  /** Scores of one pattern, in the user's units, and the tail of their law. */
  function of(pattern: Pattern) {
    const density = new PartialDensity(mixture, pattern)
    const units = offset(pattern.observed)
    const shift = units(centre, 0)
    const degrees = pattern.observed.length + pattern.bounds.length
    const peaks = Float64Array.from(ofNormal, (c) => density.peaks[c] - normal.logWeight + shift)
    const score = (values: Float64Array, from: number, adjust?: () => void) => {
      density.evaluate(values, from)
      adjust?.()
      const { typicality, logDensity, ...rest } = partialScore(density, normal)
      const own = units(values, from)
      return { ...rest, typicality: typicality + own, logDensity: logDensity + own }
    }
    return { density, score, tail: tailBound(normalMixture.weights, peaks, degrees) }
  }

  function* compareRows(own: ReturnType<typeof of>): Steps<Compared> {
    const { logShare: partial } = rankLaw(yield* withoutOwnPart(own), forFresh, own.tail)
    wholeLaw ??= ofBatch
      ? rankLaw(yield* withoutOwnPart(whole), forFresh, whole.tail)
      : rankLaw(reference.typicality, ofSample, whole.tail)
    return { partial, whole: wholeLaw }
  }

  /** Typicalities of the complete rows as if each had had no part in the fit, ascending. */
  function* withoutOwnPart({ density, score }: ReturnType<typeof of>): Steps<Float64Array> {
    const { rows, shares, fitted } = reference
    const k = weights.length
    const out = new Float64Array(rows.rows)
    for (let i = 0; i < rows.rows; i++) {
      if (i % rowsAtOnce === rowsAtOnce - 1) yield
      const without = () => leaveOut(density, shares, i * k, fitted)
      out[i] = score(rows.values, i * d, without).typicality
    }
    return out.sort()
  }

  function* compareDraws(
    bounds: readonly Bound[],
    own: ReturnType<typeof of>,
    { random, all }: { random: Random; all: Matrix },
  ): Steps<Compared> {
    const drawn = yield* scores(drawBeyond(normalMixture, bounds, draws, random), own)
    const inFile = yield* scores(all, own)
    const asInFile = drawBeyond(normalMixture, bounds.map(asOften), draws, random)
    const ofDraws = rankLaw(drawn, forFresh, own.tail)
    return {
      partial: (typicality) => {
        const drawnBelow = ofDraws.logShare(typicality)
        // A row of the file is none of the others.
        const others = ofBatch ? inFile.length : Math.max(0, inFile.length - 1)
        return together(drawnBelow, { below: countBelow(inFile, typicality), others })
      },
      whole: rankLaw(yield* scores(asInFile, whole), ofSample, whole.tail),
    }
  }

  function* scores({ values, rows }: Matrix, { score }: ReturnType<typeof of>) {
    const out = new Float64Array(rows)
    for (let i = 0; i < rows; i++) {
      if (i % rowsAtOnce === rowsAtOnce - 1) yield
      out[i] = score(values, i * d).typicality
    }
    return out.sort()
  }
}

/** log of the share of drawn rows, and of so many others of the file, that are below. */
function together(ofDraws: number, { below, others }: { below: number; others: number }): number {
  return below === 0
    ? ofDraws + Math.log(drawsCountAs / (drawsCountAs + others))
    : Math.log((drawsCountAs * Math.exp(ofDraws) + below) / (drawsCountAs + others))
}
