import { IsodenseError } from '../../errors'
import type { Notes } from '../notes'
import type { ColumnLimits } from '../types'
import type { PlacedPart } from './sameValues'

/** What the tables of a stack say about one column. */
interface Question {
  /** Names of the tables. */
  names: string[]
  parts: PlacedPart[]
  column: number
  columnName: string
  notes: Notes
}

/**
 * The unit of a column of a stack.
 * @throws IsodenseError ShapesDiffer where two tables have different ones: their values cannot be compared
 */
export function commonUnit({ names, parts, column, columnName, notes }: Question): string | null {
  const stated = parts.flatMap(({ table, columns }, i) => {
    const unit = columns[column] < 0 ? null : table.units[columns[column]]
    return unit === null ? [] : [{ unit, name: names[i] }]
  })
  const other = stated.find(({ unit }) => unit !== stated[0].unit)
  if (other) {
    throw new IsodenseError(
      'ShapesDiffer',
      `The tables cannot be stacked: column “${columnName}” is in ${stated[0].unit} in ${stated[0].name} and in ${other.unit} in ${other.name}.`,
    )
  }
  const silent = parts.findIndex(
    ({ table, columns }) => columns[column] >= 0 && table.units[columns[column]] === null,
  )
  if (stated.length > 0 && silent >= 0) {
    notes.add(
      'units',
      () =>
        `${names[silent]} does not say in which unit “${columnName}” is; it is taken to be ${stated[0].unit}, as in ${stated[0].name}.`,
    )
  }
  return stated[0]?.unit ?? null
}

/** The limits of a column of a stack, where all tables that have the column say the same. */
export function commonLimits({
  names,
  parts,
  column,
  columnName,
  notes,
}: Question): ColumnLimits[] {
  const stated = parts.flatMap(({ table, columns }, i) => {
    if (columns[column] < 0) return []
    const limits = table.limits.find((one) => one.column === columns[column])
    return [{ lower: limits?.lower ?? null, upper: limits?.upper ?? null, name: names[i] }]
  })
  const [first] = stated
  const other = stated.find(({ lower, upper }) => lower !== first.lower || upper !== first.upper)
  if (other) {
    notes.add(
      'limits',
      () =>
        `Limits left out: those of “${columnName}” are not the same in ${first.name} and ${other.name}.`,
    )
    return []
  }
  const { lower, upper } = first
  return lower === null && upper === null ? [] : [{ column, lower, upper }]
}
