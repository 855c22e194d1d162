/** Kinds of covariance, as `src/engine/kernel/layout.ts` numbers them. */
export const FULL: i32 = 0
export const TIED: i32 = 1
export const DIAG: i32 = 2
export const SPHERICAL: i32 = 3

/** Rows to be fitted; addresses in bytes. */
@unmanaged
export class Data {
  n: i32
  d: i32
  /** Blocks of n × d numbers, padded with zeros. */
  x: usize
  /** Frequency of every row, padded with zeros; 0 where each counts once. */
  weights: usize
}

/** A mixture as densities need it. */
@unmanaged
export class Parameters {
  kind: i32
  k: i32
  d: i32
  /** k × d. */
  means: usize
  /** full k × d × d, tied d × d (lower triangles are read), diag k × d, spherical k. */
  covariances: usize
  /** Packed factors (full k, tied 1); reciprocal deviations (diag k × d); half the reciprocal variances (spherical k). */
  factors: usize
  /** k: log weight and normalisation of each component. */
  constants: usize
  /** k: log determinant of each component's covariance. */
  logDeterminants: usize
  /** k: 0 for a covariance that is positive definite, else 1; then the pivot that is not positive. */
  failures: usize
  pivots: usize
  /** L⁻¹ μ: tied and diag k × d. */
  solvedMeans: usize
  /** k: |L⁻¹ μ|², how far each mean is from the centre of the data (not of full). */
  offsets: usize
  /**
   * k: a responsibility below this is left out of the component's M step. It is the last bit of the
   * component's frequency, shared by all rows: all that is left out is less than that bit.
   */
  least: usize
}

/** What one thread needs for a block. */
@unmanaged
export class Scratch {
  /** k columns: log joint densities, then responsibilities. */
  joint: usize
  /** k × i32: 0 where a component has no responsibility in the block; an M step marks those with `FEW`. */
  alive: usize
  /** Columns. */
  largest: usize
  sums: usize
  mask: usize
  /** d columns each. */
  z: usize
  w: usize
  /** k columns: squared distances, kept for the M step of spherical components. */
  squares: usize
  /** k: Σ r of each component in the block. */
  counts: usize
}

/** Doubles of one component's covariance sums. */
// @ts-ignore: decorator
@inline
export function scatterLength(kind: i32, d: i32): i32 {
  if (kind === FULL) return (d * (d + 1)) >> 1
  if (kind === DIAG) return d
  return kind === SPHERICAL ? 1 : 0
}
