import type { Prepared } from '../prepare'
import { someRows } from './someRows'

/** What the values of each column are rounded to: the step, or the last decimal; null where they have many. */
export function roundingOf(prepared: Prepared): (number | null)[] {
  const { column } = someRows(prepared)
  return prepared.gaugeSteps.map((step, j) => step ?? lastDecimal(column(j)))
}

const mostDecimals = 6
const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6

function lastDecimal(values: Float64Array): number | null {
  for (let decimals = 0; decimals <= mostDecimals; decimals++)
    if (values.every((value) => isWhole(value * 10 ** decimals))) return 10 ** -decimals
  return null
}
