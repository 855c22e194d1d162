import type { EmRound } from '../core/gmm/em'
import type { RestartOutcome } from '../core/gmm/fit'
import type { CovarianceType, FitOptions, Mixture } from '../core/gmm/types'
import type { KMeansFit } from '../core/kmeans/circles'
import type { Keep } from '../core/pca/keep'
import type { KeptComponents } from '../core/pca/kept'
import type { ErrorShape } from '../shared/envelope'
import type { Place } from './kernel/places'
import type { SharedMatrix } from './sharedMatrix'

/** One restart of one (type, k) pair that has had its short run. */
export interface Begun {
  covarianceType: CovarianceType
  restart: number
  /** Of each round. */
  lowerBounds: number[]
  /** After the last round; missing where the restart failed. */
  mixture?: Mixture
  error?: ErrorShape
  /** What it ended in, where it was run to its end at once. */
  outcome?: RestartOutcomeShape
}

/** Restarts with the same number of components: k-means once for each, then a short run of every type. */
export interface BeginTask {
  kind: 'begin'
  place: Place
  covarianceTypes: CovarianceType[]
  nComponents: number
  restarts: number[]
  /** A full mixture that they begin from instead. */
  start?: Mixture | undefined
  /** Rounds of the short run. */
  rounds: number
  /** Goes on to the end at once, for restarts that nothing is gained by comparing. */
  toTheEnd: boolean
  options: FitOptions
}

/** Restarts of one pair, from where their short runs ended, one after the other. */
export interface FinishTask {
  kind: 'finish'
  place: Place
  covarianceType: CovarianceType
  nComponents: number
  begun: Begun[]
  /** Lower bound of the best sound restart so far; see `race.ts`. */
  best: number
  /** Every restart is run to its end, whatever hope it has. */
  toTheEnd: boolean
  options: FitOptions
}

/** Where restarts may begin besides the cells of k-means: from a tree of the place's rows. */
export interface TreeTask {
  kind: 'tree'
  /** The rows of the tree. */
  place: Place
  mostComponents: number
}

/** Log density and component of every row, written into shared arrays. */
export interface ScoreTask {
  kind: 'score'
  place: Place
  mixture: Mixture
  logDensity: SharedArrayBuffer
  component: SharedArrayBuffer
}

/** Plain k-means with the best of some starts. */
export interface KMeansTask {
  kind: 'kmeans'
  place: Place
  nClusters: number
  seed: number
  restarts: number
}

/** The principal components of some rows. */
export interface PcaTask {
  kind: 'pca'
  /** No other thread takes part. */
  place?: undefined
  rows: SharedMatrix
  keep: Keep
}

/** Takes part in the task of another thread. */
export interface HelpTask {
  kind: 'help'
  place: Place
  /** Address of the leader's control block. */
  control: number
}

export type Task = BeginTask | FinishTask | TreeTask | ScoreTask | KMeansTask | PcaTask
export type TaskResult<T extends Task> = T extends BeginTask
  ? Begun[]
  : T extends FinishTask
    ? RestartOutcomeShape[]
    : T extends KMeansTask
      ? KMeansFit
      : T extends TreeTask
        ? (Mixture | null)[]
        : T extends PcaTask
          ? KeptComponents
          : null

/** A restart's outcome as it crosses between threads. */
export type RestartOutcomeShape = Exclude<RestartOutcome, Error> | ErrorShape

/** What a thread is sent: a task, and which of the pool's threads it is. */
export type ThreadTask = (Task | HelpTask) & { thread: number }

/** Where a restart is, for the progress of the whole work. */
export interface RoundsDone extends Pick<EmRound, 'iteration'> {
  covarianceType: CovarianceType
  restart: number
}

/** What a worker says about its task. */
export type WorkerReply =
  | ({ kind: 'round' } & RoundsDone)
  | {
      kind: 'done'
      result:
        Begun[] | RestartOutcomeShape[] | KMeansFit | (Mixture | null)[] | KeptComponents | null
    }
  | ({ kind: 'failed' } & ErrorShape)
