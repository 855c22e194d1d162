import { symmetricEigen } from '../linalg/symmetricEigen'
import type { Observations } from '../matrix'

export interface PrincipalComponents {
  count: number
  /** d. */
  mean: Float64Array
  /**
   * count × d: unit vectors; the entry of largest size is positive. Zeros where fewer rows than
   * columns leave no variance in a further direction.
   */
  components: Float64Array
  /** count: variance along each (n − 1 in the divisor). */
  explainedVariance: Float64Array
  /** count: share of the total variance. */
  explainedRatio: Float64Array
  /** n × count: the rows' places along the components, the mean at 0. */
  scores: Float64Array
}

/** An eigenvalue this small against the largest is one that rounding left of zero. */
const vanishing = 1e-12

/**
 * The first principal components (Pearson 1901; Jolliffe 2002, 1.1) by eigenvalues of the d × d
 * covariance, or of the n × n Gram matrix where there are fewer rows than columns.
 *
 * @param data n × d, n ≥ 2; rows count by their weights where there are any
 * @param count at most min(n, d)
 */
export function principalComponents(data: Observations, count: number): PrincipalComponents {
  const { rows: n, columns: d } = data
  const { centred, mean, divisor } = centre(data)
  const wide = n < d
  const side = wide ? n : d
  const { values, vectors } = symmetricEigen(products(centred, n, d, wide, divisor), side)
  const total = values.reduce((sum, value) => sum + Math.max(value, 0), 0)
  const components = new Float64Array(count * d)
  for (let c = 0; c < count; c++) {
    const vector = vectors.subarray(c * side, (c + 1) * side)
    if (!wide) components.set(unitVector(vector), c * d)
    // Xᵀv of a vanishing eigenvalue is rounding, of any direction.
    else if (values[c] > vanishing * values[0]) {
      components.set(unitVector(turnBack(centred, vector, n, d)), c * d)
    }
  }
  return {
    count,
    mean,
    components,
    explainedVariance: values.slice(0, count).map((value) => Math.max(value, 0)),
    explainedRatio: values
      .slice(0, count)
      .map((value) => (total > 0 ? Math.max(value, 0) / total : 0)),
    scores: project(data, mean, components, count),
  }
}

/** Rows minus their mean, each times the root of its weight. */
function centre({ values, rows: n, columns: d, rowWeights }: Observations) {
  const mean = new Float64Array(d)
  let total = 0
  for (let i = 0; i < n; i++) {
    const weight = rowWeights?.[i] ?? 1
    total += weight
    for (let j = 0; j < d; j++) mean[j] += weight * values[i * d + j]
  }
  for (let j = 0; j < d; j++) mean[j] /= total
  const centred = new Float64Array(n * d)
  for (let i = 0; i < n; i++) {
    const root = Math.sqrt(rowWeights?.[i] ?? 1)
    for (let j = 0; j < d; j++) centred[i * d + j] = root * (values[i * d + j] - mean[j])
  }
  return { centred, mean, divisor: total - 1 }
}

/** XᵀX (d × d) or XXᵀ (n × n), divided. */
function products(x: Float64Array, n: number, d: number, wide: boolean, divisor: number) {
  const side = wide ? n : d
  const inner = wide ? d : n
  const at = wide ? (i: number, m: number) => x[i * d + m] : (i: number, m: number) => x[m * d + i]
  const out = new Float64Array(side * side)
  for (let i = 0; i < side; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0
      for (let m = 0; m < inner; m++) sum += at(i, m) * at(j, m)
      out[i * side + j] = out[j * side + i] = sum / divisor
    }
  }
  return out
}

/** An eigenvector of the Gram matrix as one of the covariance: Xᵀv. */
function turnBack(x: Float64Array, v: Float64Array, n: number, d: number): Float64Array {
  const out = new Float64Array(d)
  for (let i = 0; i < n; i++) for (let j = 0; j < d; j++) out[j] += v[i] * x[i * d + j]
  return out
}

/** Length 1, the entry of largest size positive, so that every machine shows the same side. */
function unitVector(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  if (length === 0) return vector
  // The first of nearly equal sizes decides: rounding must not.
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const leading = vector.find((value) => Math.abs(value) >= largest * (1 - 1e-9)) ?? 1
  return vector.map((value) => (Math.sign(leading) * value) / length)
}

function project(
  { values, rows: n, columns: d }: Observations,
  mean: Float64Array,
  components: Float64Array,
  count: number,
): Float64Array {
  const scores = new Float64Array(n * count)
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < count; c++) {
      let sum = 0
      for (let j = 0; j < d; j++) sum += components[c * d + j] * (values[i * d + j] - mean[j])
      scores[i * count + c] = sum
    }
  }
  return scores
}
