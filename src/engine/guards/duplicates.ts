import { rowsPerStep, type Steps } from '../../core/steps'
import type { Guard } from '../../shared/api/guards'
import type { FinishedFit } from '../finishedFit'
import { roundingOf } from './rounding'
import type { Check } from './check'
import { doubt } from './guard'

/** So many copies at least, and so large a share of the rows. */
const fewest = 3
const leastShare = 0.01
/** So many times as many as chance would bring. */
const timesChance = 3

/** Rows that repeat others in all chosen columns, more often than rounding brings about. */
export const duplicates: Check = function* (finished): Steps<Guard[]> {
  const { rows } = finished.prepared.data
  const { copies, most } = yield* counting(finished)
  if (copies < Math.max(fewest, leastShare * rows)) return []
  const expected = expectedCopies(finished)
  if (copies < timesChance * expected) return []
  return [doubt('duplicates', { copies, rows, most, expected: Number(expected.toFixed(1)) })]
}

/** Rows stand in canonical order, so equal ones are neighbours. In steps. */
function* counting({ prepared }: FinishedFit): Steps<{ copies: number; most: number }> {
  const { values, rows, columns: d } = prepared.columnData
  const perStep = rowsPerStep(d)
  let [copies, most, run] = [0, 1, 1]
  for (let i = 1; i < rows; i++) {
    if (i % perStep === 0) yield
    let j = 0
    while (j < d && values[i * d + j] === values[(i - 1) * d + j]) j++
    run = j === d ? run + 1 : 1
    if (run > 1) copies++
    if (run > most) most = run
  }
  return { copies, most }
}

/**
 * Copies to be expected of n rows drawn from the model and rounded as the columns are: a row shares its cell of
 * volume Π steps with m = n f(x) Π steps others on average, and of Poisson's many of them one is the first.
 */
function expectedCopies({ prepared, logDensity }: FinishedFit): number {
  const steps = roundingOf(prepared)
  if (steps.includes(null)) return 0
  const logCell = steps.reduce<number>((sum, step) => sum + Math.log(step!), 0)
  const n = logDensity.length
  return logDensity.reduce((sum, one) => {
    const m = n * Math.exp(one + logCell)
    return sum + (m < 1e-6 ? m / 2 : 1 + Math.expm1(-m) / m)
  }, 0)
}
