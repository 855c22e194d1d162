import { dependentColumns } from '../../core/prepare/dependentColumns'
import { runSteps } from '../../core/steps'
import { columnDeviations } from '../../core/prepare/columnDeviations'
import type { Check } from './check'
import { doubt, figure, named } from './guard'
import { roundingOf } from './rounding'

/**
 * Columns that follow from others: parts that sum to 100 %, a length in two units. They do no harm where principal
 * components stand between columns and fit.
 */
export const dependent: Check = ({ prepared }) => {
  const { columnData: data, names, scale, log } = prepared
  if (prepared.reduced !== null || data.rows <= data.columns) return []
  const variances = runSteps(columnDeviations(data)).map((deviation) => deviation ** 2)
  // A step of a column whose logarithm is taken is another one at every value.
  const rounding = Float64Array.from(roundingOf(prepared), (step, j) =>
    step === null || log[j] ? 0 : (step / scale[j]) ** 2 / 12 / variances[j],
  )
  return dependentColumns(data, rounding).map(({ column, from, leftOpen }) => {
    const which = { column: names[column], from: named(from.map((c) => names[c])) }
    const rest = Math.sqrt(leftOpen * variances[column]) * scale[column]
    return leftOpen === 0
      ? doubt('dependent', which)
      : doubt('dependentButRounding', { ...which, rest: figure(rest) })
  })
}
