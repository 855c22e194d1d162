import { gaugeStep } from '../../core/prepare/gaugeStep'
import type { Prepared } from '../prepare'
import { someRows } from './someRows'

const known = new WeakMap<Prepared, (number | null)[]>()

/** The step in which each column is read, in the user's units; null where there is none to be seen. */
export function stepsOf(prepared: Prepared): (number | null)[] {
  const before = known.get(prepared)
  if (before) return before
  const { column } = someRows(prepared)
  const steps = prepared.names.map((_, j) => gaugeStep(column(j)))
  known.set(prepared, steps)
  return steps
}

/** What the values of each column are rounded to: the step, or the last decimal; null where they have many. */
export function roundingOf(prepared: Prepared): (number | null)[] {
  const { column } = someRows(prepared)
  return stepsOf(prepared).map((step, j) => step ?? lastDecimal(column(j)))
}

const mostDecimals = 6
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

function lastDecimal(values: Float64Array): number | null {
  for (let decimals = 0; decimals <= mostDecimals; decimals++)
    if (values.every((value) => isWhole(value * 10 ** decimals))) return 10 ** -decimals
  return null
}
