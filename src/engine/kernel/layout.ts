import type { CovarianceType } from '../../core/gmm/types'

/** Rows of a block; `kernel/block.ts` says how they lie in memory. */
export const blockRows = 64
/** Bytes of one column of a block. */
export const columnBytes = blockRows * Float64Array.BYTES_PER_ELEMENT

export const blocksOf = (rows: number) => Math.ceil(rows / blockRows)

/** As `kernel/records.ts` numbers them. */
export const kinds: Record<CovarianceType, number> = { full: 0, tied: 1, diag: 2, spherical: 3 }

/** Numbers of a packed triangle. */
export const packed = (d: number) => (d * (d + 1)) / 2

/** Numbers of one component's scatter among the sums of an M step. */
export const scatterLength = (type: CovarianceType, d: number): number =>
  ({ full: packed(d), tied: 0, diag: d, spherical: 1 })[type]

/** Numbers that a pass over rows sums up: the log likelihood, then for each component Σ r, Σ r (x − μ) and the scatter. */
export const sumsLength = (type: CovarianceType, k: number, d: number): number =>
  1 + k * (1 + d + scatterLength(type, d)) + (type === 'tied' ? packed(d) : 0)

export const covariancesLength = (type: CovarianceType, k: number, d: number): number =>
  ({ full: k * d * d, tied: d * d, diag: k * d, spherical: k })[type]

/** Numbers of what densities need of the covariances: those of a factor are there twice, as vectors. */
export const factorsLength = (type: CovarianceType, k: number, d: number): number =>
  ({ full: 2 * k * packed(d), tied: 2 * packed(d), diag: k * d, spherical: k })[type]

/** Numbers that the M step of one component works in. */
export const workLength = (type: CovarianceType, d: number): number =>
  1 + d + (type === 'full' || type === 'tied' ? packed(d) + d * d : scatterLength(type, d))

/** Multiply-adds of one row, component and round, about. */
export const costOf = (type: CovarianceType, d: number): number =>
  (type === 'full' ? d * d : type === 'tied' ? 2 * d + (d * d) / 8 : 3 * d) + 30
