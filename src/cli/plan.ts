import { IsodenseError } from '../core/errors'
import { readPlanFile } from '../engine/files/readPlanFile'
import type { OpenedTable } from '../shared/engineApi'
import { directionNamed } from '../shared/directionAxes'
import { columnsOfAxes, type PlanAxis } from '../shared/planAxes'
import {
  planFor,
  planSchema,
  withoutConstants,
  type Plan,
  type PlannedColumn,
} from '../shared/plan'
import { imageNeeded, planImageOf } from './imageOptions'
import { labelColumnOf } from './labelOptions'
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
  const labelColumn = labelColumnOf(opened, base, args.labels, find)
  const fields = withFileNames({ ...base, ...args.fields, labelColumn }, find)
  const chosen = args.columns ?? (saved ? saved.columns.map(({ name }) => name) : null)
  const asked = chosenColumns(opened, base, fields, chosen, find)
  // Pixels that are always the same are there for the principal components of images.
  const usual = chosen === null && !fields.pca ? withoutConstants(asked, opened.columns) : asked
  const columns = withLogarithms(usual, args.log, find)
  const plan = planSchema.safeParse({
    ...fields,
    axes: axesAmong(columns, fields.axes ?? null, args),
    columns,
    limits: limits(base, args, find),
    marks: marks(base, args, fields),
    excluded: args.excluded.none ? [] : (base?.excluded ?? []),
    labels: args.labels.noLabels ? [] : (base?.labels ?? []),
    image: planImageOf(opened, base, args.image, find),
  })
  if (plan.success && args.image.needed) imageNeeded(opened, plan.data)
  if (plan.success) return plan.data
  const [issue] = plan.error.issues
  throw new UsageError(`${issue?.path.join('.') ?? 'plan'}: ${issue?.message ?? 'not valid'}.`)
}

type Find = (name: string) => string

/** The one with the name; white space around it may be left out. */
const named = <C extends { name: string }>(columns: C[], name: string): C | undefined =>
  columns.find((c) => c.name === name) ?? columns.find((c) => c.name.trim() === name.trim())

/** Finds a column's name as the file has it. */
function nameIn({ columns, fileName }: OpenedTable): Find {
  return (name) => {
    const found = named(columns, name)
    if (found) return found.name
    const known = columns.map((c) => `"${c.name}"`).join(', ')
    throw new IsodenseError(
      'ColumnUnknown',
      `${fileName} has no column "${name}". Its columns are ${known}.`,
    )
  }
}

/** Those named, else every measurement that has no other part to play. */
function chosenColumns(
  opened: OpenedTable,
  base: Plan | null,
  { frequency, fitBy, labelColumn }: Partial<Plan>,
  names: string[] | null,
  find: Find,
): PlannedColumn[] {
  const others = [frequency, fitBy, labelColumn?.column]
  const measurements = base?.columns.filter(({ name }) => !others.includes(name))
  if (names === null && measurements && measurements.length > 0) return measurements
  if (names === null) {
    throw new IsodenseError(
      'NoColumns',
      `${opened.fileName} has no column of measurements: ${opened.columns.map((c) => `${c.name} (${c.kind})`).join(', ')}. Choose columns with --columns.`,
    )
  }
  const chosen = new Set(names.map(find))
  return opened.columns
    .filter(({ name }) => chosen.has(name))
    .map(({ name }) => ({
      name,
      transform: (base && named(base.columns, name)?.transform) ?? 'none',
    }))
}

/** Limits that were given replace those of the same column; without either side they take them away. */
function limits(base: Plan | null, args: PlanArgs, find: Find): Plan['limits'] {
  const inFile = (some: Plan['limits']) =>
    some.map((limit) => ({ ...limit, column: find(limit.column) }))
  const given = inFile(args.limits)
  const known = inFile(args.noLimits ? [] : (base?.limits ?? []))
  return [
    ...known.filter(({ column }) => given.every((limit) => limit.column !== column)),
    ...given.filter(({ lower, upper }) => lower !== null || upper !== null),
  ]
}

/** Marks that are given come after those of the plan: the last one that is said of a family counts. */
function marks(base: Plan | null, args: PlanArgs, { fitBy, score }: Partial<Plan>): Plan['marks'] {
  if (args.marks.length > 0 && fitBy)
    throw new UsageError('--mark cannot tell whose family it is where each group has a model.')
  if (args.marks.length > 0 && score === 'density')
    throw new UsageError(
      '--mark has no effect on --score density, to which all families are alike.',
    )
  return [...(args.noMarks ? [] : (base?.marks ?? [])), ...args.marks]
}

/** Axes of a saved plan go with the columns that `--columns` takes away; those asked for must be there. */
function axesAmong(columns: PlannedColumn[], axes: Plan['axes'], args: PlanArgs): Plan['axes'] {
  const other = columnsOfAxes(axes).find((axis) => columns.every(({ name }) => name !== axis))
  const turned = axes && [axes.x, axes.y].some((one) => typeof one !== 'string' && 'of' in one)
  if (turned && columns.length < 3) {
    if (args.fields.axes === undefined) return null
    throw new UsageError('axes: a model of fewer than three columns has no directions PC or LD.')
  }
  if (other === undefined) return axes
  if (args.columns !== null && args.fields.axes === undefined) return null
  throw new UsageError(`axes: "${other}" is not among the columns of the model.`)
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
    ...(typeof colourBy === 'string' && { colourBy: find(colourBy) }),
    ...(axes && { axes: { x: axis(axes.x, fields, find), y: axis(axes.y, fields, find) } }),
  }
}

/**
 * A column; or, where the file has none of that name, what `PC 1` or `LD 1` names: a principal component of the plan, a direction.
 */
function axis(asked: PlanAxis, { pca }: Partial<Plan>, find: Find): PlanAxis {
  if (typeof asked !== 'string') return asked
  const component = pca ? /^PC ?([1-9]\d{0,3})$/i.exec(asked.trim()) : null
  const named = component ? { component: Number(component[1]) } : directionNamed(asked)
  try {
    return find(asked)
  } catch (error) {
    if (named === null) throw error
    return named
  }
}
