import { columnDeviations } from '../core/prepare/columnDeviations'
import { runSteps } from '../core/steps'
import type { Prepared } from './prepare'

/**
 * The least variance of each column that was read in steps, in the units of the fit; 0 for the others. Undefined
 * where there is no such column.
 *
 * A component that sits on a single reading is as wide as step / √2π at least: then its density there is 1 / step,
 * that of rows which are all somewhere within the step. A narrower one would be denser than its rows can be, and
 * the criterion would prefer one component for each reading; at the variance of rounding, step²/12 (Sheppard 1898),
 * it still does. A column that varies less than that as a whole has no families.
 */
export function gaugeFloors(prepared: Prepared): Float64Array | undefined {
  const floors = columnFloors(prepared)
  const { reduced } = prepared
  if (floors === undefined || reduced === null) return floors
  // Rounding of the columns, each by itself, as the components see it.
  const { components, columns: d, deviations } = reduced.projection
  return deviations.map((deviation, c) =>
    floors.reduce((sum, floor, j) => sum + floor * (components[c * d + j] / deviation) ** 2, 0),
  )
}

function columnFloors(prepared: Prepared): Float64Array | undefined {
  const { gaugeSteps, scale, center, log, columnData } = prepared
  if (gaugeSteps.every((step) => step === null)) return undefined
  const deviations = runSteps(columnDeviations(columnData))
  return Float64Array.from(gaugeSteps, (step, j) => {
    if (step === null) return 0
    // A step of a logarithm is the relative one, here at the middle of the column.
    const own = log[j] ? step / Math.exp(center[j]) : step
    return Math.min((own / scale[j]) ** 2 / (2 * Math.PI), deviations[j] ** 2)
  })
}
