import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { componentOfAxis } from '../../shared/componentAxes'
import { directionOfAxis } from '../../shared/directionAxes'
import type { Judgement, OpenedTable, PictureAxes } from '../../shared/engineApi'
import { keepParts } from '../../shared/keepParts'
import { axisNumber, columnsOfAxes, firstComponents, type PlanAxis } from '../../shared/planAxes'
import {
  colourColumn,
  isCompared,
  isOfThreshold,
  planFor,
  withoutConstants,
  planSchema,
  sameModel,
  sameThreshold,
  thresholdSettings,
  type Plan,
} from '../../shared/plan'
import { useHistory } from './history'

export type Axes = PictureAxes

/** A change by hand. `columns` may be empty: there is no plan then until one is chosen again. */
export type PlanChange = Partial<Omit<Plan, 'kind' | 'version'>>

/** What was ticked and the plan that it made. */
interface State {
  columns: Plan['columns']
  plan: Plan | null
}

/** The inspection plan as set in the window; always replaced as a whole, so it can be posted as it is. */
export const usePlan = defineStore('plan', () => {
  const table = shallowRef<OpenedTable | null>(null)
  const state = shallowRef<State>({ columns: [], plan: null })
  const history = useHistory<State>()

  /** The last valid plan; null where no column was ever chosen. */
  const plan = computed(() => state.value.plan)
  /** The same object as before while what the model does not depend on moves. */
  const modelPlan = computed<Plan | null>((former) => {
    const next = plan.value
    return next && former && sameModel(former, next) ? former : next
  })
  /** The plan for all who do not show the threshold: the same object while only that one moves. */
  const still = computed<Plan | null>((former) => {
    const next = plan.value
    return next && former && onlyThresholdDiffers(former, next) ? former : next
  })
  /** What decides, beside the model, what is said about a row; the same object while it stays. */
  const judgement = computed<Judgement | null>((former) => {
    if (!plan.value) return null
    const { limits, assignment } = plan.value
    const same =
      former &&
      sameThreshold(former, plan.value) &&
      former.assignment === assignment &&
      former.limits === limits
    return same ? former : { ...thresholdSettings(plan.value), limits, assignment }
  })

  const index = computed(() => new Map(table.value?.columns.map((c) => [c.name, c.index])))
  const columnsByName = computed(() => state.value.columns)
  /** The chosen columns, by their place in the table; also while there are none. */
  const columns = computed(() => indices(columnsByName.value.map((c) => c.name)))
  /** The two axes: those chosen, as far as they still are chosen columns, else the first ones. */
  const axesByName = computed(() => plan.value?.axes)
  const hasComponents = computed(() => plan.value !== null && plan.value.pca !== null)
  const axes = computed<Axes | null>(() => {
    const chosen = axesByName.value
    const number = (axis: PlanAxis) => axisNumber(axis, (name) => index.value.get(name))
    const [x, y] = chosen ? [number(chosen.x), number(chosen.y)] : []
    const known = x === undefined || y === undefined ? null : { x, y }
    const valid = known && [known.x, known.y].every(isAxis) ? known : null
    if (hasComponents.value && columns.value.length > 0) return valid ?? firstComponents
    // Which directions there are is known only after the fit.
    if (valid && valid.x !== valid.y && [valid.x, valid.y].some(directionOfAxis)) return valid
    return axesAmong(columns.value, known)
  })
  /** What to colour by: a column by its place in the table, or the uncertainty. */
  const colourBy = computed(() => {
    if (!plan.value?.colourBy) return null
    const name = colourColumn(plan.value)
    return name === null ? ('uncertainty' as const) : (index.value.get(name) ?? null)
  })

  const isAxis = (axis: number) =>
    columns.value.includes(axis) ||
    (componentOfAxis(axis) !== null && hasComponents.value) ||
    (directionOfAxis(axis) !== null && columns.value.length > 2)

  function indices(names: string[]): number[] {
    return names.map((name) => index.value.get(name)).filter((i) => i !== undefined)
  }

  /** The defaults for a table that was just opened; of the same file's rows what people know stays. */
  function reset(opened: OpenedTable, known: KnownOfRows = {}): void {
    table.value = opened
    const defaults = planFor(opened)
    const next = defaults && { ...defaults, ...known }
    state.value = { columns: next?.columns ?? [], plan: next }
    history.clear()
  }

  /**
   * The same file, read again: the plan and what can be undone stay, as far as the columns are the same.
   * @returns false where the plan does not fit any more and the defaults are back
   */
  function rebase(opened: OpenedTable): boolean {
    const before = table.value
    const former = state.value.plan
    const known = former ? { labels: former.labels, excluded: former.excluded } : {}
    const numeric = new Set(opened.columns.filter((c) => c.numeric).map((c) => c.name))
    table.value = opened
    // A plan that nobody touched follows the file: columns that are numbers only now are chosen, too.
    if (before && same(plan.value, planFor(before)) && !same(planFor(before), planFor(opened))) {
      reset(opened, known)
      return true
    }
    const fits =
      state.value.plan !== null &&
      missing(state.value.plan).length === 0 &&
      state.value.columns.every(({ name }) => numeric.has(name))
    if (!fits) reset(opened, known)
    else if (!before || !sameNames(before, opened)) history.clear()
    return fits
  }

  /**
   * Applies a change. Returns false, and keeps the plan as it is, where the result would not be
   * valid: the smallest k above the largest, no columns, no covariance type.
   */
  function change(patch: PlanChange): boolean {
    const before = state.value
    const asked = patch.columns ? inTableOrder(patch.columns) : before.columns
    // Those that do not vary are there for the principal components alone.
    const ticked = patch.pca === null && before.plan?.pca ? withoutConstants(asked, table.value!.columns) : asked // prettier-ignore
    const merged = {
      ...before.plan,
      ...patch,
      columns: ticked,
      marks: marksAfter(patch, before, ticked),
    }
    const valid = parsed(
      withoutOrphans(merged),
      patch.labels || patch.excluded || patch.names ? null : before.plan,
    )
    const plan = valid.success
      ? keepParts<Plan>(before.plan ?? valid.data, valid.data)
      : before.plan
    state.value = { columns: ticked, plan }
    if (valid.success || patch.columns)
      history.record(before, state.value, movedNumbers(patch, before.plan))
    return valid.success
  }

  /** Takes another plan as a whole. */
  function replace(next: Plan): void {
    const before = state.value
    const columns = inTableOrder(next.columns)
    state.value = { columns, plan: { ...next, columns } }
    history.record(before, state.value, null)
  }

  /** Columns that a plan names and the table does not have. */
  function missing(other: Plan): string[] {
    const named = [
      ...other.columns.map(({ name }) => name),
      ...other.limits.map(({ column }) => column),
      ...[other.frequency, other.fitBy, colourColumn(other), other.filter?.column],
      other.labelColumn?.column,
      other.image?.first,
      ...columnsOfAxes(other.axes),
    ]
    const unknown = named.filter((name) => typeof name === 'string' && !index.value.has(name))
    return [...new Set(unknown as string[])]
  }

  const inTableOrder = (chosen: Plan['columns']) =>
    chosen.toSorted((a, b) => (index.value.get(a.name) ?? 0) - (index.value.get(b.name) ?? 0))

  /** Ticks exactly these columns; each keeps its transform. */
  function withColumns(chosen: number[]): Pick<Plan, 'columns'> {
    const known = new Map(state.value.columns.map((c) => [c.name, c]))
    const names = chosen.map((i) => table.value!.columns[i].name)
    return { columns: names.map((name) => known.get(name) ?? { name, transform: 'none' }) }
  }

  /** One chosen column prepared otherwise. */
  const withTransform = (name: string, transform: Plan['columns'][number]['transform']) => ({
    columns: state.value.columns.map((c) => (c.name === name ? { name, transform } : c)),
  })

  /** One column's tolerance limits; none where both sides are empty. */
  function withLimits(limits: Plan['limits'][number]): Pick<Plan, 'limits'> {
    const others = plan.value?.limits.filter(({ column }) => column !== limits.column) ?? []
    const empty = limits.lower === null && limits.upper === null
    return { limits: empty ? others : [...others, limits] }
  }

  /** Answers whether there was something to undo. */
  const undo = () => restore(history.undo())
  const redo = () => restore(history.redo())
  function restore(former: State | undefined): boolean {
    if (former) state.value = former
    return former !== undefined
  }

  return {
    plan,
    still,
    modelPlan,
    judgement,
    columns,
    axes,
    colourBy,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    reset,
    rebase,
    change,
    replace,
    missing,
    withColumns,
    withTransform,
    withLimits,
    undo,
    redo,
  }
})

/** What people know of rows: it stays where the rest of a plan goes. */
type KnownOfRows = Partial<Pick<Plan, 'labels' | 'excluded'>>

/** @param before whose labels stay: thousands of them are not looked at again whenever the threshold moves */
function parsed(plan: object, before: Plan | null) {
  if (!before) return planSchema.safeParse(plan)
  const valid = planSchema.safeParse({ ...plan, labels: [], excluded: [], names: [] })
  const { labels, excluded, names } = before
  return valid.success ? { ...valid, data: { ...valid.data, labels, excluded, names } } : valid
}

const same = (a: Plan | null, b: Plan | null): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Former plans name columns, which must all be there to go back to them. */
const sameNames = (a: OpenedTable, b: OpenedTable): boolean =>
  a.columns.length === b.columns.length &&
  a.columns.every(
    ({ name, numeric }, i) => name === b.columns[i].name && numeric === b.columns[i].numeric,
  )

/** Marks name places in the chosen columns: in others they say nothing. */
function marksAfter({ marks, fitBy }: PlanChange, { plan, columns }: State, next: Plan['columns']) {
  const stays =
    (fitBy === undefined || fitBy === plan?.fitBy) &&
    next.map(({ name }) => name).join('\n') === columns.map(({ name }) => name).join('\n')
  return marks ?? (stays ? (plan?.marks ?? []) : [])
}

/** Parts that stay are the same objects, see `change`. */
const onlyThresholdDiffers = (a: Plan, b: Plan) =>
  // A field may be missing in either.
  (Object.keys({ ...a, ...b }) as (keyof Plan)[]).every(
    (key) => isOfThreshold(key) || a[key] === b[key],
  )

/** Names of the fields, where all are numbers: a slider is dragged, a number is typed. */
function movedNumbers({ pca, ...patch }: PlanChange, before: Plan | null): string | null {
  const moved = { ...patch, ...(pca === undefined ? {} : changedPart(pca, before?.pca)) }
  return Object.values(moved).every((value) => typeof value === 'number')
    ? Object.keys(moved).sort().join()
    : null
}

/** Of the principal components the number that is typed, else all of it. */
function changedPart(now: Plan['pca'], before: Plan['pca'] | undefined): object {
  if (!now || !before || now.whiten !== before.whiten) return { pca: now }
  if (now.components === null && before.components === null) return { pcaShare: now.share }
  return { pcaComponents: before.components === null ? null : now.components }
}

/** What refers to something that the change took away is taken back with it. */
function withoutOrphans<P extends PlanChange>(plan: P): P {
  const { take, axes, pca, columns, covarianceTypes, minComponents, maxComponents, componentStep } =
    plan
  const compared =
    !take ||
    covarianceTypes === undefined ||
    minComponents === undefined ||
    maxComponents === undefined ||
    componentStep === undefined ||
    isCompared({ covarianceTypes, minComponents, maxComponents, componentStep }, take)
  const names = columns?.map((c) => c.name) ?? []
  return {
    ...plan,
    ...(compared ? {} : { take: null }),
    ...(axes && { axes: mended(axes, names, pca !== null) }),
  }
}

/** An axis whose column is gone takes the first free one; without components none of them is an axis. */
function mended(
  { x, y }: NonNullable<Plan['axes']>,
  names: string[],
  hasComponents: boolean,
): Plan['axes'] {
  if (typeof x !== 'string' || typeof y !== 'string') {
    // How many components and directions there are is known only after the fit.
    const there = (axis: PlanAxis) => {
      if (typeof axis === 'string') return names.includes(axis)
      return 'component' in axis ? hasComponents : names.length > 2
    }
    return there(x) && there(y) ? { x, y } : null
  }
  const free = (other: string) => names.find((name) => name !== other)
  const [left, right] = [names.includes(x) ? x : free(y), names.includes(y) ? y : free(x)]
  return left === undefined || right === undefined || left === right ? null : { x: left, y: right }
}

/** Null without columns. A single column is both axes: the engine then draws its log density. */
export function axesAmong(columns: number[], chosen: Axes | null): Axes | null {
  const [first, second = first] = columns
  if (first === undefined || second === undefined) return null
  if (columns.length === 1) return { x: first, y: first }
  const x = chosen && columns.includes(chosen.x) ? chosen.x : undefined
  const y = chosen && columns.includes(chosen.y) && chosen.y !== x ? chosen.y : undefined
  const free = columns.filter((c) => c !== x && c !== y)
  const ax = x ?? free.shift()!
  return { x: ax, y: y ?? free.find((c) => c !== ax)! }
}
