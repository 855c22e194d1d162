import type { Check } from './check'
import { doubt, figure, named, spokenOfAlone } from './guard'
import { columnsNearlyConstant } from './nearlyConstant'
import { someRows } from './someRows'
import type { FinishedFit } from '../finishedFit'

/** A gauge is too coarse where a step is more than a standard deviation (Wheeler, Lyday 1989, inadequate measurement units). */
const fewestSteps = 1
/** Rows of a family that tell its spread. */
const fewestRows = 10

/** Columns that are read in steps larger than the spread of a normal family. */
export const gaugeRounded: Check = (finished) => {
  const { prepared } = finished
  const constant = new Set(columnsNearlyConstant(prepared).map(({ column }) => column))
  const steps = prepared.gaugeSteps
  const spreads = spreadsWithin(finished)
  const found = prepared.names
    .map((column, j) => ({ column, step: steps[j] ?? 0, ratio: spreads[j] / steps[j]! }))
    .filter(({ step, ratio }, j) => step > 0 && ratio < fewestSteps && !constant.has(j))
    .sort((a, b) => a.ratio - b.ratio)
  const alone = spokenOfAlone(found.length)
  const guards = found
    .slice(0, alone)
    .map(({ column, step, ratio }) => doubt('gaugeRounded', { column, step, ratio: figure(ratio) }))
  const more = found.slice(alone).map(({ column }) => column)
  if (more.length > 0)
    guards.push(doubt('moreGaugeRounded', { count: more.length, columns: named(more) }))
  return guards
}

/** The standard deviation of each column in the normal family where it is smallest, in the user's units. */
function spreadsWithin({ prepared, fitted, families, component }: FinishedFit): Float64Array {
  const { indices, column } = someRows(prepared)
  const normal = [...families.marks.keys()].filter((f) => families.marks[f] === 'normal')
  const members = normal
    .map((f) => [...indices.keys()].filter((at) => isOf(f, indices[at])))
    .filter((rows) => rows.length >= fewestRows)
  const within = prepared.names.map((_, j) => {
    const values = column(j)
    return members.map((rows) => deviation(rows.map((at) => values[at])))
  })
  // Rows that are all the same are duplicates; they say nothing of a gauge.
  const varied = [...members.keys()].filter((f) => within.some((of) => of[f] > 0))
  return Float64Array.from(within, (of) => Math.min(...varied.map((f) => of[f])))

  function isOf(family: number, row: number): boolean {
    return families.of[component[row]] === family && fitted.keptOut?.[row] !== 1
  }
}

function deviation(values: number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)
}
