import type { Degeneracy } from '../../core/gmm/types'
import type { FinishedFit } from '../finishedFit'
import type { Check } from './check'
import { doubt, named } from './guard'
import { columnsNearlyConstant } from './nearlyConstant'
import { someRows } from './someRows'

/** Fewer rows have one value by chance, where a column is read in coarse steps. */
const fewestRows = 10

/**
 * Components of the chosen model that shrank onto repeated values or too few rows. What would have, but for the
 * floor under its eigenvalues, is found by its rows: all have one value.
 */
export const collapsed: Check = (finished) => {
  const { best, all, plan, prepared } = finished
  const { degenerate } = best.fit!
  // A component of scores has no floor that is a single column's.
  if (degenerate.length === 0) return prepared.reduced ? [] : onOneValue(finished)
  const of = (reason: Degeneracy['reason']) => listed(degenerate.filter((one) => one.reason === reason)) // prettier-ignore
  const [floor, rows] = [of('floor'), of('rows')]
  const { columns } = prepared.data
  return [
    ...(floor ? [doubt('collapsedOnValues', { components: floor })] : []),
    ...(rows
      ? [doubt('collapsedOnFewRows', { components: rows, least: columns + 1, columns })]
      : []),
    ...(plan.take === null && all.length > 1
      ? [doubt('allCollapsed', { models: all.length })]
      : []),
  ]
}

const mostListed = 5

/** Numbers of components from 1 and their rows. */
function listed(found: readonly Pick<Degeneracy, 'component' | 'effectiveRows'>[]): string {
  const some = found.slice(0, mostListed)
  const names = some.map((one) => `${one.component + 1} (n = ${one.effectiveRows.toFixed(1)})`)
  return names.join(', ') + (found.length > mostListed ? ', …' : '')
}

/** Components all of whose rows have one value in a column that varies. */
function onOneValue({ prepared, component, fitted, best }: FinishedFit) {
  const { weights } = best.fit!.mixture
  const { indices, column } = someRows(prepared)
  const constant = new Set(columnsNearlyConstant(prepared).map(({ column: j }) => j))
  const rows = [...weights.keys()].map(
    (c) =>
    [...indices.keys()].filter((at) => component[indices[at]] === c && fitted.keptOut?.[indices[at]] !== 1), // prettier-ignore
  )
  const components = new Set<number>()
  const columns = prepared.names.filter((_, j) => {
    if (constant.has(j)) return false
    const values = column(j)
    const found = [...rows.keys()].filter(
      (c) =>
        rows[c].length >= fewestRows && rows[c].every((at) => values[at] === values[rows[c][0]]),
    )
    found.forEach((c) => components.add(c))
    return found.length > 0
  })
  if (components.size === 0) return []
  const concerned = [...components]
    .sort((a, b) => a - b)
    .map((c) => ({ component: c, effectiveRows: weights[c] * fitted.totalWeight }))
  return [doubt('collapsedOnOneValue', { components: listed(concerned), columns: named(columns) })]
}
