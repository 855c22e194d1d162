import type { Plan } from '../shared/plan'
import { isVerdict } from '../shared/verdicts'
import { levelsOf } from '../core/table/levels'
import type { ModelFamilies } from './modelFamilies'
import type { LoadedTable } from './loadedTable'
import type { Prepared } from './prepare'

/** So much of a family has one value, and so much of that value is in the family, where they coincide. */
const nearlyAll = 0.9
const mostLevels = 100

/**
 * A family that is made of the rows with one value of a column, a cavity, a shift or a lot, is no surprise: it
 * counts as normal, and says why. Columns that are modelled, and those that say which parts are bad, explain nothing.
 */
export function withCoincidences(
  families: ModelFamilies,
  { table, columns }: LoadedTable,
  plan: Plan,
  { prepared, component }: { prepared: Prepared; component: Int32Array },
): ModelFamilies {
  if (families.marks.every((mark) => mark === 'normal')) return families
  const marks = [...families.marks]
  const reasons = [...families.reasons]
  const modelled = new Set([
    ...plan.columns.map(({ name }) => name),
    ...[plan.fitBy, plan.labelColumn?.column],
  ])
  const candidates = columns.filter(
    ({ name, levels }) => levels !== undefined && !modelled.has(name),
  )
  for (const { name, index } of candidates) {
    const { values, of } = levelsOf(table, index)
    if (values.length < 2 || values.length > mostLevels || values.some(isVerdict)) continue
    const counts = families.marks.map(() => new Float64Array(values.length))
    const totals = new Float64Array(values.length)
    prepared.rows.forEach((row, i) => {
      if (of[row] < 0) return
      totals[of[row]]++
      counts[families.of[component[i]]][of[row]]++
    })
    marks.forEach((mark, family) => {
      if (mark !== 'unconfirmed') return
      const inFamily = counts[family].reduce((a, b) => a + b, 0)
      const level = counts[family].findIndex((count) => count >= nearlyAll * inFamily)
      if (level < 0 || counts[family][level] < nearlyAll * totals[level]) return
      marks[family] = 'normal'
      reasons[family] = { by: 'value', column: name, value: values[level] }
    })
  }
  return { ...families, marks, reasons }
}
