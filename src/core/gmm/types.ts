/** `full`: one matrix per component; `tied`: one shared; `diag`: variances; `spherical`: one variance. */
export type CovarianceType = 'full' | 'tied' | 'diag' | 'spherical'

/** A Gaussian mixture of k components in d dimensions. */
export interface Mixture {
  covarianceType: CovarianceType
  nComponents: number
  nFeatures: number
  /** k, sums to 1. */
  weights: Float64Array
  /** k × d. */
  means: Float64Array
  /** full k × d × d; tied d × d; diag k × d; spherical k. */
  covariances: Float64Array
}

/** What covariances of a robust fit do not fall below; none where it is missing. */
export interface CovarianceFloor {
  /** Of the mean variance of a column within components, above 0: no eigenvalue is below. */
  share: number
  /** d least variances, in the units of the fit: of columns that were read in steps; 0 where there is none. */
  columns?: Float64Array | undefined
}

/** What stopping and starting depend on; defaults in `src/shared/plan.ts`. */
export interface FitOptions {
  restarts: number
  /** Stop when the lower bound changes by less than this. */
  tolerance: number
  maxIterations: number
  /** Added to the diagonal of every covariance, in the units of the matrix that is fitted. */
  regCovar: number
  floor?: CovarianceFloor | undefined
  seed: number
}

/** One fitted mixture, in the units of the matrix that was fitted. */
export interface Fit {
  mixture: Mixture
  converged: boolean
  iterations: number
  /** Mean log-likelihood of the last E step, before the last M step. */
  lowerBound: number
  /** Of the lower bound, in the last round and in the one before it. */
  changes: [last: number, before: number]
  /** Total log-likelihood under the final parameters. */
  logLikelihood: number
  /** One entry for each component that collapsed; empty for a sound fit. */
  degenerate: Degeneracy[]
  /** Lower bound of each restart, in order; NaN for one that failed. */
  restartLowerBounds: number[]
  /** Total log-likelihood of each restart, in order; NaN for one that failed or was stopped. */
  restartLogLikelihoods: number[]
  /** How many restarts were stopped because they could no longer become the best. */
  restartsStopped: number
  /** It went on to the last of `finishTolerances`, because it could be chosen. */
  finished?: boolean
  /** Its covariances were not kept: where it is taken, it is fitted again. */
  letGo?: true
  /** Restarts that ended with about the same likelihood; missing where nobody has compared them. */
  rivals?: Rival[]
}

/** Another fit to the same rows. */
export interface Rival {
  mixture: Mixture
  /** Total log-likelihood under its parameters. */
  logLikelihood: number
}

/** A component that says more about rounding or repeated rows than about the data. */
export interface Degeneracy {
  component: number
  /** `floor`: an eigenvalue at the floor; `rows`: effective rows below d + 1. */
  reason: 'floor' | 'rows'
  effectiveRows: number
}

/** Progress of a fit: what every EM round yields. */
export interface EmProgress {
  restart: number
  iteration: number
  lowerBound: number
}
