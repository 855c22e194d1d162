import { productsWithRows, weightedSumOfRows } from '../linalg/products'
import { symmetricEigen } from '../linalg/symmetricEigen'
import { totalWeight, type Observations } from '../matrix'
import { rowsPerStep, runSteps, type Steps } from '../steps'

export interface PrincipalComponents {
  count: number
  /** d. */
  mean: Float64Array
  /**
   * count × d: unit vectors; the entry of largest size is positive. Zeros where fewer rows than
   * columns leave no variance in a further direction.
   */
  components: Float64Array
  /** min(n, d): variance along every component (n − 1 in the divisor), largest first, also of those not asked for. */
  variances: Float64Array
  /** n, by frequency. */
  rows: number
}

/** An eigenvalue this small against the largest is one that rounding left of zero. */
const vanishing = 1e-12

/**
 * The first principal components (Pearson 1901; Jolliffe 2002, 1.1) by eigenvalues of the d × d
 * covariance, or of the n × n Gram matrix where there are fewer rows than columns.
 *
 * @param data n × d, n ≥ 2; rows count by their weights where there are any
 * @param count at most min(n, d), or what says so once the variances are known
 */
export const principalComponents = (
  data: Observations,
  count: number | ((variances: Float64Array) => number),
): PrincipalComponents => runSteps(findingPrincipalComponents(data, count))

/** `principalComponents` in steps: the passes over the rows take what many rows take. */
export function* findingPrincipalComponents(
  data: Observations,
  count: number | ((variances: Float64Array) => number),
): Steps<PrincipalComponents> {
  const { rows: n, columns: d } = data
  const mean = yield* meanOf(data)
  const total = totalWeight(data)
  const divisor = total - 1
  const wide = n < d
  const side = wide ? n : d
  const centred = wide ? centredRows(data, mean) : null
  const products = centred ? gram(centred, n, d) : yield* scatter(data, mean)
  const { values, vectors } = symmetricEigen(
    products.map((value) => value / divisor),
    side,
  )
  const variances = values.map((value) => (value > vanishing * values[0] ? value : 0))
  const kept = typeof count === 'number' ? count : count(variances)
  const components = new Float64Array(kept * d)
  for (let c = 0; c < kept; c++) {
    const vector = vectors.subarray(c * side, (c + 1) * side)
    if (!centred) components.set(unitVector(vector), c * d)
    // An eigenvector v of the Gram matrix is Xᵀv as one of the covariance; of a vanishing eigenvalue that is rounding.
    else if (variances[c] > 0)
      components.set(unitVector(weightedSumOfRows(vector, centred, d)), c * d)
  }
  return { count: kept, mean, components, variances, rows: total }
}

/** Share of the total variance along each component. @param variances along all of them */
export function explainedRatio(variances: Float64Array): Float64Array {
  const total = variances.reduce((sum, value) => sum + value, 0)
  return variances.map((value) => (total > 0 ? value / total : 0))
}

/** d: relative to the first row, so that an offset costs no digits. */
function* meanOf({ values, rows: n, columns: d, rowWeights }: Observations): Steps<Float64Array> {
  const atOnce = rowsPerStep(d)
  const mean = new Float64Array(d)
  let total = 0
  for (let i = 0; i < n; i++) {
    if (i % atOnce === atOnce - 1) yield
    const weight = rowWeights?.[i] ?? 1
    total += weight
    for (let j = 0; j < d; j++) mean[j] += weight * (values[i * d + j] - values[j])
  }
  return mean.map((sum, j) => values[j] + sum / total)
}

/** n × d: rows minus their mean, each times the root of its weight. */
function centredRows(
  { values, rows: n, columns: d, rowWeights }: Observations,
  mean: Float64Array,
): Float64Array {
  const centred = new Float64Array(n * d)
  for (let i = 0; i < n; i++) {
    const root = Math.sqrt(rowWeights?.[i] ?? 1)
    for (let j = 0; j < d; j++) centred[i * d + j] = root * (values[i * d + j] - mean[j])
  }
  return centred
}

/** d × d: Σ w (x − mean)(x − mean)ᵀ, row after row, so that a million of them need no copy. */
function* scatter(
  { values, rows: n, columns: d, rowWeights }: Observations,
  mean: Float64Array,
): Steps<Float64Array> {
  const atOnce = rowsPerStep(d * d)
  const out = new Float64Array(d * d)
  const x = new Float64Array(d)
  for (let i = 0; i < n; i++) {
    if (i % atOnce === atOnce - 1) yield
    const weight = rowWeights?.[i] ?? 1
    for (let j = 0; j < d; j++) x[j] = values[i * d + j] - mean[j]
    for (let a = 0; a < d; a++) {
      const scaled = weight * x[a]
      for (let b = 0, at = a * d; b <= a; b++) out[at + b] += scaled * x[b]
    }
  }
  return mirrored(out, d)
}

/** n × n: products of the rows with one another. */
function gram(centred: Float64Array, n: number, d: number): Float64Array {
  const out = new Float64Array(n * n)
  for (let a = 0; a < n; a++)
    productsWithRows({ x: centred, at: a * d, d }, centred, a + 1, out, a * n)
  return mirrored(out, n)
}

function mirrored(lower: Float64Array, side: number): Float64Array {
  for (let a = 0; a < side; a++)
    for (let b = 0; b < a; b++) lower[b * side + a] = lower[a * side + b]
  return lower
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
