import { IsodenseError } from '../errors'
import { totalWeight, type Observations } from '../matrix'
import { rowsOfStep, runSteps, type Steps } from '../steps'
import { assertFinite } from './assertFinite'

/** Fitted value = (user's value − center) / scale. */
export interface Scaling {
  /** d values, user's units. */
  center: Float64Array
  /** d positive values, user's units. */
  scale: Float64Array
}

/**
 * Standard deviations outside these are refused: variances, and what is computed from them, would
 * leave the range of double precision.
 */
const smallestDeviation = 1e-150
const largestDeviation = 1e150

/**
 * Centre and scale of every column. The centre is the column's value nearest to its mean, not the
 * mean itself: differences of measured values are exact where the mean's last bit is not, so that
 * a sheet with another zero point gives the same fit bit for bit.
 *
 * @param data n × d, user's units; rows count by their frequencies
 * @param standardise scale by the standard deviation (n in the divisor); otherwise scale is 1
 * @param names d column names, for messages
 * @throws TooFewRows below two rows or a total frequency of two, NotFinite, ConstantColumn
 */
export const columnScaling = (data: Observations, standardise: boolean, names: string[]): Scaling =>
  runSteps(scalingSteps(data, names, { standardise }))

interface ScalingOptions {
  standardise: boolean
  /** By one deviation for all columns: the root of their mean variance. */
  commonScale?: boolean
  /** Constant columns stay, as zeros; otherwise they are refused. */
  constantColumns?: boolean
}

/** `columnScaling`, in steps. */
export function* scalingSteps(
  data: Observations,
  names: string[],
  { standardise, commonScale = false, constantColumns = false }: ScalingOptions,
): Steps<Scaling> {
  if (data.rows < 2) {
    throw new IsodenseError(
      'TooFewRows',
      data.rows === 1
        ? 'Only one row has a value in every chosen column; a model needs at least two.'
        : 'No row has a value in every chosen column; a model needs at least two.',
    )
  }
  const total = totalWeight(data)
  if (total < 2) {
    throw new IsodenseError(
      'TooFewRows',
      `The frequencies of the rows sum to ${total}; a model needs at least two rows. ` +
        'A frequency is how often a row counts, not its share.',
    )
  }
  assertFinite(data)
  const center = new Float64Array(data.columns)
  const scale = new Float64Array(data.columns).fill(1)
  const column = new Float64Array(data.rows)
  let variance = 0
  for (let j = 0; j < data.columns; j++) {
    yield
    for (let i = 0; i < data.rows; i++) column[i] = data.values[i * data.columns + j]
    const { nearest, deviation } = nearestAndDeviation(column, data.rowWeights)
    if (deviation === 0 && !constantColumns) throw constantColumn(names[j], column[0])
    if (!(deviation <= largestDeviation)) throw outOfRange(names[j], 'large or too far apart')
    if (deviation > 0 && deviation < smallestDeviation) throw outOfRange(names[j], 'close together')
    center[j] = nearest
    if (standardise && deviation > 0) scale[j] = deviation
    variance += deviation ** 2 / data.columns
  }
  if (standardise && commonScale && variance > 0) scale.fill(Math.sqrt(variance))
  return { center, scale }
}

/** @param data n × d, user's units; @returns n × d, units of the fit */
export const applyScaling = (data: Observations, scaling: Scaling): Observations =>
  runSteps(applyingSteps(data, scaling, new Float64Array(data.values.length)))

/** `applyScaling`, in steps. @param out n × d numbers, written; may be the data's own */
export function* applyingSteps(
  data: Observations,
  { center, scale }: Scaling,
  out: Float64Array,
): Steps<Observations> {
  const { values, rows, columns } = data
  for (let i = 0; i < rows; i++) {
    if (i % rowsOfStep === 0) yield
    for (let j = 0; j < columns; j++) {
      out[i * columns + j] = (values[i * columns + j] - center[j]) / scale[j]
    }
  }
  return { ...data, values: out }
}

/** The value nearest to the mean, and the standard deviation; relative to the first value, for offsets. */
function nearestAndDeviation(
  column: Float64Array,
  weights?: Float64Array,
): { nearest: number; deviation: number } {
  const n = column.length
  const total = weights?.reduce((sum, weight) => sum + weight, 0) ?? n
  const weight = weights ? (i: number) => weights[i] : () => 1
  const first = column[0]
  let mean = 0
  for (let i = 0; i < n; i++) mean += (weight(i) * (column[i] - first)) / total
  let nearest = first
  let smallest = Infinity
  let largest = 0
  for (let i = 0; i < n; i++) {
    const distance = Math.abs(column[i] - first - mean)
    if (distance < smallest) {
      smallest = distance
      nearest = column[i]
    }
    if (distance > largest) largest = distance
  }
  // Relative to the largest distance: squares of very small or large numbers leave the range of doubles.
  let squares = 0
  for (let i = 0; i < n && largest > 0; i++) {
    squares += weight(i) * ((column[i] - first - mean) / largest) ** 2
  }
  return { nearest, deviation: largest * Math.sqrt(squares / total) }
}

function constantColumn(name: string, value: number): IsodenseError {
  return new IsodenseError(
    'ConstantColumn',
    `Column “${name}” has the same value, ${value}, in every row that would be fitted, ` +
      'so it cannot tell rows apart: leave it out.',
  )
}

function outOfRange(name: string, how: string): IsodenseError {
  return new IsodenseError(
    'NotFinite',
    `The values of column “${name}” are too ${how} to be squared in double precision: ` +
      'correct them, or use another unit.',
  )
}
