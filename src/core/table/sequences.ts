import type { ColumnValues } from './columnValues'

/** A short column 1, 2, 3 may be measured; a long one is a running number. */
export const shortestSequence = 10

/** Equal steps, up or down, from row to row, without a gap; a short sequence has to begin with 0 or 1. */
export function isSequence(
  { values, numbers, missing }: ColumnValues,
  shortest = shortestSequence,
): boolean {
  if (numbers < shortest || missing > 0) return false
  const step = values[1] - values[0]
  if (numbers < shortestSequence && (step !== 1 || (values[0] !== 0 && values[0] !== 1)))
    return false
  return step !== 0 && values.every((value, i) => value === values[0] + i * step)
}

/**
 * Whole numbers that rise, or fall, from row to row, most of those between the first and the last: a running
 * number where some parts were sorted out, or have none. `values` are whole.
 */
export function isRunning({ values, numbers }: ColumnValues): boolean {
  if (numbers < shortestSequence) return false
  const present = values.filter((value) => !Number.isNaN(value))
  const [first, last] = [present[0], present[present.length - 1]]
  const direction = Math.sign(last - first)
  const rises = present.every((value, i) => i === 0 || (value - present[i - 1]) * direction > 0)
  return rises && Math.abs(last - first) < 2 * numbers
}

/** 1, 2, 3, 4, 1, 2, 3, 4, 1 …: the numbers of cavities or places, not what was measured there. */
export function isCyclic({ values, numbers, missing }: ColumnValues): boolean {
  if (numbers < shortestSequence || missing > 0) return false
  const first = values[0]
  if (first !== 0 && first !== 1) return false
  const length = values.indexOf(first, 1)
  if (length < 2 || length * 2 > numbers) return false
  return values.every((value, i) => value === first + (i % length))
}

/** No number is smaller than the one before. */
export function isSorted({ values }: ColumnValues): boolean {
  let last = -Infinity
  return values.every((value) => {
    if (Number.isNaN(value)) return true
    const rising = value >= last
    last = value
    return rising
  })
}
