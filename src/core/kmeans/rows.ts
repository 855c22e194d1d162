/** What k-means does with all rows at a time. `plainRows` is written to be read, the kernel's to be fast. */
export interface KMeansRows {
  readonly rows: number
  readonly columns: number
  /** Frequency of each row; missing where each counts once. */
  readonly rowWeights?: Float64Array | undefined
  /** The d values of row `i`; not to be changed. */
  row(i: number): Float64Array
  /** Forgets the centres of `addCenter`. */
  noCenters(): void
  /**
   * What the potential (the sum over rows, by frequency, of the squared distance to the nearest
   * centre) becomes with each of the candidates as one more centre.
   *
   * @param candidates count × d
   */
  potentials(candidates: Float64Array): Float64Array
  /** Takes one more centre (d values); returns the potential. */
  addCenter(center: Float64Array): number
  /** The first row at which the running sum of the potential passes `at`; the last one with a part of it at most. */
  draw(at: number): number
  /** Gives every row its nearest centre. @param centers k × d */
  assign(centers: Float64Array): Assignment
}

/** Rows and their nearest centres. */
export interface Assignment {
  /** n, as of the last call of `assign`. */
  labels: Int32Array
  /** n: squared distances to the own centre. */
  distances: Float64Array
  /** Number of rows with another centre than after the call before. */
  changed: number
  /** Sum of the distances, by frequency. */
  inertia: number
  /** k: number of rows of each centre, and their total frequency. */
  sizes: Float64Array
  totals: Float64Array
  /** k × d: sum of the rows of each centre, by frequency. */
  sums: Float64Array
}

/**
 * A row as far from two centres, as rounding can tell, belongs to the first. On rounded data such
 * ties are common, and without this the unit of a column would decide them.
 */
export const nearer = 1 - 1e-9
