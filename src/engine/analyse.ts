import { IsodenseError } from '../core/errors'
import { because, leftOutReason } from '../core/table/leftOutReason'
import type { LeftOutRow } from '../core/table/types'
import { selectionKey, type Plan } from '../shared/plan'
import { fitRows, takesLong, type FitRows } from './fitRows'
import { compare, preview, takeModel, type Comparison, type ScopeJob } from './fitScope'
import { placing } from './kernel/places'
import { letGoOfNumbers } from './letGo'
import { labellingRows } from './labels/rowLabels'
import type { LoadedTable } from './loadedTable'
import type { Model, ModelSet } from './model'
import { planColumns } from './planColumns'
import type { Pool } from './pool'
import { inSlices } from './inSlices'
import { preparing, type Prepared } from './prepare'
import { part, type ReportProgress } from './progress'
import { quickLook } from './quickLook'
import { withComponents } from './reduced'
import { scopesOf, type Scope } from './scope'
import { withNames } from './withNames'

export interface AnalyseOptions {
  pool: Pool
  nextModelId: () => number
  nextAnalysisId: () => number
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
  /** Called at most once, with a model from few rows and one restart, before long work. */
  onPreview?: ((set: ModelSet) => void) | undefined
  /** The table is not analysed again: memory before speed. */
  once?: boolean | undefined
  /** Another model beside the plan's: what is known of that one's comparison is used, and stays. */
  beside?: boolean | undefined
}

/** The last comparison of each table: what another model, or another criterion, is taken from. */
const compared = new WeakMap<LoadedTable, { key: string; byGroup: Map<string | null, Kept> }>()
interface Kept {
  prepared: Prepared
  fitted: FitRows
  comparison: Comparison
}

interface FailedGroup {
  scope: Scope
  message: string
}

/** What is shown of the rows without a group. */
const leftOutShown = 1000

/** Failures of one group that leave the others their models. */
const ofTheGroup = new Set([
  'TooFewRows',
  'ConstantColumn',
  'NoCompleteRows',
  'NoCandidateFitted',
  'NotFinite',
  'CovarianceSingular',
])

/**
 * The main job: for all rows, or for each group, prepare the chosen columns, compare the pairs, fit
 * the one that is taken, score every row.
 * Throws what `planColumns`, `scopesOf` and `preparing` throw, NoCandidateFitted, and Cancelled.
 */
export async function analyse(
  loaded: LoadedTable,
  plan: Plan,
  options: AnalyseOptions,
): Promise<ModelSet> {
  const columns = planColumns(loaded, plan)
  const labels = await inSlices(labellingRows(loaded.table, plan), options.signal)
  const { scopes, ungrouped } = scopesOf(loaded.table, columns)
  const report = options.onProgress ?? (() => undefined)
  const known = comparisonsOf(loaded, selectionKey(plan), options.beside)

  const set = (models: Model[], failed: FailedGroup[], notes: string[] = []): ModelSet => ({
    analysis: {
      tableId: loaded.id,
      analysisId: options.nextAnalysisId(),
      stage: models[0]!.analysis.stage,
      plan,
      models: models.map(({ analysis }) => analysis),
      failedGroups: failed.map(({ scope, message }) => ({
        group: scope.group!,
        rows: scope.rows!.length,
        message,
      })),
      ungrouped: ungrouped.slice(0, leftOutShown),
      ungroupedCount: ungrouped.length,
      labelNotes: [...(labels?.notes ?? []), ...notes],
    },
    loaded,
    models,
    unjudged: [...ungrouped, ...failed.flatMap(rowsWithoutModel)],
  })

  const models: Model[] = []
  const failed: FailedGroup[] = []
  for (const [i, scope] of scopes.entries()) {
    const { onPreview } = options
    const scopeOptions = {
      ...options,
      onProgress: part(report, i / scopes.length, (i + 1) / scopes.length),
      // Groups are small; the first of many would be no picture of the file.
      onPreview:
        onPreview && scopes.length === 1
          ? (model: Model) => onPreview(set([model], []))
          : undefined,
    }
    try {
      models.push(await fitOne(scope, scopeOptions))
    } catch (error) {
      if (scope.group === null || !isOfTheGroup(error)) throw error
      failed.push({ scope, message: error.message })
    }
  }
  if (models.length === 0) throw noGroupFitted(plan, failed)
  const named = await withNames(models, plan.names, options.signal)
  return set(named.models, failed, named.notes)

  async function prepareRows(scope: Scope): Promise<Prepared> {
    const { pool, signal } = options
    const steps = preparing(loaded.table, columns, plan, scope, labels)
    return withComponents(await inSlices(steps, signal), plan, pool, signal)
  }

  async function fitOne(scope: Scope, scopeOptions: Parameters<typeof compare>[1]): Promise<Model> {
    const kept = known.get(scope.group)
    const { signal } = options
    let { onPreview } = scopeOptions
    if (onPreview && !kept) {
      const look = await quickLook(loaded, plan, { columns, labels }, scopeOptions)
      if (look) {
        onPreview(look)
        onPreview = undefined
      }
    }
    const prepared = kept?.prepared ?? (await prepareRows(scope))
    if (options.once && scopes.length === 1) letGoOfNumbers(loaded)
    await inSlices(placing(prepared.data, options.pool), signal)
    if (onPreview && !kept && takesLong(prepared.data, plan)) {
      const fitted = await fitRows(prepared, plan, options.pool, signal, true)
      if (fitted.data !== prepared.data) await inSlices(placing(fitted.data, options.pool), signal)
      const look = await preview({ loaded, plan, scope, prepared, fitted }, scopeOptions)
      if (look) {
        onPreview(look)
        onPreview = undefined
      }
    }
    const fitted = kept?.fitted ?? (await fitRows(prepared, plan, options.pool, signal))
    if (fitted.data !== prepared.data) await inSlices(placing(fitted.data, options.pool), signal)
    const job: ScopeJob = { loaded, plan, scope, prepared, fitted }
    const comparison = kept?.comparison ?? (await compare(job, { ...scopeOptions, onPreview }))
    known.set(scope.group, { prepared, fitted, comparison })
    return takeModel(job, comparison, scopeOptions)
  }
}

function comparisonsOf(loaded: LoadedTable, key: string, beside = false): Map<string | null, Kept> {
  const last = compared.get(loaded)
  if (last?.key === key) return last.byGroup
  const byGroup = new Map<string | null, Kept>()
  if (!beside) compared.set(loaded, { key, byGroup })
  return byGroup
}

const isOfTheGroup = (error: unknown): error is IsodenseError =>
  error instanceof IsodenseError && ofTheGroup.has(error.code)

function rowsWithoutModel({ scope }: FailedGroup): LeftOutRow[] {
  const reason = leftOutReason(because('groupWithoutModel', { group: String(scope.group) }))
  return Array.from(scope.rows!, (row) => ({ row, ...reason }))
}

function noGroupFitted({ fitBy }: Plan, failed: FailedGroup[]): IsodenseError {
  const [first] = failed
  return new IsodenseError(
    'NoCandidateFitted',
    `None of the ${failed.length} groups of “${fitBy}” has a model; “${first?.scope.group}”: ${first?.message}`,
  )
}
