import type { ColumnValues } from './columnValues'
import { isDateNumber, isPartOfDate, timeOfSerialDay } from './dates'
import {
  namesCounter,
  namesDate,
  namesDay,
  namesIdentifier,
  namesLabel,
  namesNominal,
  namesThing,
  namesTime,
  partOfDate,
} from './headerWords'
import { nameless } from './header'
import { isCyclic, isRunning, isSequence, isSorted, shortestSequence } from './sequences'
import { mostLabels } from './textKind'
import type { ColumnKind } from './types'

/** What a column of numbers is, by its name and its values; `different`: not all of them are the same. */
export function numericKind(
  name: string,
  index: number,
  column: ColumnValues,
  different: boolean,
): ColumnKind {
  if (!different) return 'constant'
  const { values } = column
  const all = (test: (value: number) => boolean) =>
    values.every((value) => Number.isNaN(value) || test(value))
  const part = partOfDate(name)
  if (part !== null && all((value) => isPartOfDate(value, part))) return 'date'
  if (namesDate(name)) {
    if (all(isDateNumber)) return 'date'
    if (namesDay(name) && all((value) => !Number.isNaN(timeOfSerialDay(value)))) return 'date'
    // Seconds since the start: a duration that is measured goes up and down.
    if (namesTime(name) && column.numbers >= shortestSequence && isSorted(column))
      return 'identifier'
  }
  const few = () => countDistinct(values, mostLabels) <= mostLabels
  // One nominal size for each kind of part.
  if (namesNominal(name) && few() && countDistinct(values, mostLabels) * 3 <= column.numbers) {
    return 'label'
  }
  if (!all(Number.isInteger)) return 'measurement'
  if (namesLabel(name)) return few() ? 'label' : 'identifier'
  if (namesIdentifier(name) || isSequence(column) || isLongCode(column)) return 'identifier'
  const allDiffer = () => countDistinct(values, Infinity) === column.numbers
  if (namesThing(name)) return allDiffer() || !few() ? 'identifier' : 'label'
  if (isRunning(column)) return 'identifier'
  if (index === 0 && name === nameless(0) && isSequence(column, 3)) return 'identifier'
  if (column.numbers >= shortestSequence && all((value) => value === 0 || value === 1)) {
    return 'label'
  }
  if (isCyclic(column)) return 'label'
  return namesCounter(name) && allDiffer() ? 'identifier' : 'measurement'
}

/** Bar codes: ten digits or more, and not rounded as what is measured in so small a unit would be. */
function isLongCode({ values, numbers }: ColumnValues): boolean {
  let rounded = 0
  for (const value of values) {
    if (Number.isNaN(value)) continue
    if (value < 1e9) return false
    if (value % 1000 === 0) rounded++
  }
  return rounded * 2 < numbers
}

/** Different numbers in `values`, counted up to one more than `limit`. */
function countDistinct(values: Float64Array, limit: number): number {
  const distinct = new Set<number>()
  for (const value of values) {
    if (!Number.isNaN(value)) distinct.add(value)
    if (distinct.size > limit) break
  }
  return distinct.size
}
