import type { ColumnValues } from './columnValues'

/** Minimum, maximum, mean and standard deviation (n − 1) of the numbers; NaN where there are none. */
export function describe({ values, numbers }: ColumnValues) {
  let min = Infinity
  let max = -Infinity
  let sum = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    if (Number.isNaN(value)) continue
    if (value < min) min = value
    if (value > max) max = value
    sum += value
  }
  if (numbers === 0) return { min: NaN, max: NaN, mean: NaN, sd: NaN }
  // The plain sum of huge values overflows.
  const mean = Number.isFinite(sum) ? sum / numbers : meanOfHuge(values, numbers)
  // Relative to the range, so that squares of huge values do not overflow.
  const range = max - min || 1
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] - mean) / range
    if (!Number.isNaN(deviation)) squares += deviation * deviation
  }
  return { min, max, mean, sd: Math.sqrt(squares / Math.max(numbers - 1, 1)) * range }
}

const meanOfHuge = (values: Float64Array, numbers: number): number =>
  values.reduce((mean, value) => (Number.isNaN(value) ? mean : mean + value / numbers), 0)
