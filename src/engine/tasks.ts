import type { KMeansFit } from '../core/kmeans/circles'
import type { CovarianceType, Fit, FitOptions, Mixture } from '../core/gmm/types'

/** A matrix in shared memory: every worker thread sees the same rows, none copies them. */
export interface SharedMatrix {
  values: SharedArrayBuffer
  rows: number
  columns: number
  /** Frequency of each row; 1 each where it is missing. */
  rowWeights?: SharedArrayBuffer
}

/** One restart of one (type, k) pair. */
export interface FitTask {
  kind: 'fit'
  data: SharedMatrix
  covarianceType: CovarianceType
  nComponents: number
  restart: number
  options: FitOptions
}

/** Log density and component of the rows `from` … `to` − 1, written into shared arrays of all rows. */
export interface ScoreTask {
  kind: 'score'
  data: SharedMatrix
  mixture: Mixture
  from: number
  to: number
  logDensity: SharedArrayBuffer
  component: SharedArrayBuffer
}

/** Plain k-means with the best of some starts. */
export interface KMeansTask {
  kind: 'kmeans'
  data: SharedMatrix
  nClusters: number
  seed: number
  restarts: number
}

export type Task = FitTask | ScoreTask | KMeansTask
export type TaskResult<T extends Task> = T extends FitTask
  ? Fit
  : T extends KMeansTask
    ? KMeansFit
    : null

/** What a worker says about its task. */
export type WorkerReply =
  | { kind: 'round'; iteration: number }
  | { kind: 'done'; result: Fit | KMeansFit | null }
  | { kind: 'failed'; code: string; message: string }
