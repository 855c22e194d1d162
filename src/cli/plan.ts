import { IsodenseError } from '../core/errors'
import { readPlanFile } from '../engine/files/readPlanFile'
import type { OpenedTable } from '../shared/engineApi'
import { planFor, planSchema, type Plan, type PlannedColumn } from '../shared/plan'
import type { PlanArgs } from './planOptions'
import { UsageError } from './usageError'

/**
 * The plan of a run: a saved one or the file's defaults, changed by what the command line says.
 * Throws UsageError, NoColumns, ColumnUnknown, and what reading a plan throws.
 */
export async function planOf(opened: OpenedTable, args: PlanArgs): Promise<Plan> {
  const saved = args.file === null ? null : await readPlanFile(args.file, { pipes: true })
  const find = nameIn(opened)
  const base = saved ?? planFor(opened)
  const columns = withLogarithms(chosenColumns(opened, base, args.columns, find), args.log, find)
  const given = args.limits.map((limit) => ({ ...limit, column: find(limit.column) }))
  const known = args.noLimits ? [] : (base?.limits ?? [])
  const limits = [
    ...known.filter(({ column }) => given.every((limit) => limit.column !== column)),
    ...given,
  ]
  const plan = planSchema.safeParse({
    ...base,
    ...withFileNames(args.fields, find),
    columns,
    limits,
  })
  if (plan.success) return plan.data
  const [issue] = plan.error.issues
  throw new UsageError(`${issue?.path.join('.') ?? 'plan'}: ${issue?.message ?? 'not valid'}.`)
}

type Find = (name: string) => string

/** Finds a column's name as the file has it; white space around it may be left out. */
function nameIn({ columns, fileName }: OpenedTable): Find {
  return (name) => {
    const found =
      columns.find((c) => c.name === name) ?? columns.find((c) => c.name.trim() === name.trim())
    if (found) return found.name
    const known = columns.map((c) => `"${c.name}"`).join(', ')
    throw new IsodenseError(
      'ColumnUnknown',
      `${fileName} has no column "${name}". Its columns are ${known}.`,
    )
  }
}

function chosenColumns(
  opened: OpenedTable,
  base: Plan | null,
  names: string[] | null,
  find: Find,
): PlannedColumn[] {
  if (names === null && base !== null) return base.columns
  if (names === null) {
    throw new IsodenseError(
      'NoColumns',
      `${opened.fileName} has no column of measurements: ${opened.columns.map((c) => `${c.name} (${c.kind})`).join(', ')}. Choose columns with --columns.`,
    )
  }
  const chosen = new Set(names.map(find))
  const known = new Map(base?.columns.map((column) => [column.name, column]))
  return opened.columns
    .filter(({ name }) => chosen.has(name))
    .map(({ name }) => known.get(name) ?? { name, transform: 'none' })
}

function withLogarithms(columns: PlannedColumn[], log: string[] | null, find: Find) {
  if (log === null) return columns
  const names = log.map(find)
  const other = names.find((name) => columns.every((column) => column.name !== name))
  if (other !== undefined)
    throw new UsageError(`--log: "${other}" is not among the columns of the model.`)
  return columns.map(({ name }) => ({
    name,
    transform: names.includes(name) ? ('log' as const) : ('none' as const),
  }))
}

function withFileNames(fields: Partial<Plan>, find: Find): Partial<Plan> {
  const { frequency, filter, fitBy, colourBy, axes } = fields
  return {
    ...fields,
    ...(frequency && { frequency: find(frequency) }),
    ...(filter && { filter: { ...filter, column: find(filter.column) } }),
    ...(fitBy && { fitBy: find(fitBy) }),
    ...(colourBy && { colourBy: find(colourBy) }),
    ...(axes && { axes: { x: find(axes.x), y: find(axes.y) } }),
  }
}
