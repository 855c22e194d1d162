import { IsodenseError } from '../core/errors'
import type { Plan } from '../shared/plan'
import type { LoadedTable } from './loadedTable'

/** A plan's columns in one table, by index. */
export interface PlanColumns {
  chosen: number[]
  /** For each chosen column whether its logarithm is taken. */
  log: boolean[]
  frequency: number | null
  filter: { column: number; values: ReadonlySet<string> } | null
  fitBy: number | null
}

type Names = Pick<Plan, 'columns' | 'frequency' | 'filter' | 'fitBy' | 'labelColumn'>

/**
 * Finds the plan's columns in a table.
 * @throws ColumnUnknown, naming every column that the table does not have;
 *   SettingInvalid for a column with two parts to play
 */
export function planColumns({ table }: LoadedTable, plan: Names): PlanColumns {
  const missing = new Set<string>()
  const find = (name: string) => {
    const index = table.names.indexOf(name)
    if (index < 0) missing.add(name)
    return index
  }
  const optional = (name: string | null) => (name === null ? null : find(name))
  const found: PlanColumns = {
    chosen: plan.columns.map(({ name }) => find(name)),
    log: plan.columns.map(({ transform }) => transform === 'log'),
    frequency: optional(plan.frequency),
    filter: plan.filter && {
      column: find(plan.filter.column),
      values: new Set(plan.filter.values),
    },
    fitBy: optional(plan.fitBy),
  }
  optional(plan.labelColumn?.column ?? null)
  if (missing.size > 0) throw unknownColumns([...missing], table.names)
  refuseDoubleUse(plan)
  return found
}

/** The index of a column that a plan names outside the model, for limits and colours. */
export function columnNamed({ table }: LoadedTable, name: string): number {
  const index = table.names.indexOf(name)
  if (index < 0) throw unknownColumns([name], table.names)
  return index
}

function refuseDoubleUse({ columns, frequency, fitBy, labelColumn }: Names): void {
  for (const [name, part] of [
    [frequency, 'the frequency of each row'],
    [fitBy, 'the group of each row'],
    [labelColumn?.column ?? null, 'the label of each row'],
  ] as const) {
    if (name === null || columns.every((column) => column.name !== name)) continue
    throw new IsodenseError(
      'SettingInvalid',
      `Column “${name}” cannot be ${part} and part of the model too: leave it out of the model.`,
    )
  }
}

function unknownColumns(missing: string[], names: string[]): IsodenseError {
  const list = (all: string[]) => {
    const shown = all.slice(0, 20).map((name) => `“${name}”`)
    const more = all.length > shown.length ? ` and ${all.length - shown.length} more` : ''
    return shown.join(', ') + more
  }
  return new IsodenseError(
    'ColumnUnknown',
    `The file has no column ${list(missing)}. Its columns are ${list(names)}.`,
  )
}
