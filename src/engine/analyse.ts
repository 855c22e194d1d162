import { IsodenseError } from '../core/errors'
import { chooseBest } from '../core/gmm/select'
import { logDensityOffset } from '../core/gmm/userUnits'
import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { FitOptions } from '../core/gmm/types'
import type { Settings } from '../shared/settings'
import { fitPairs, type Pair, type Tried } from './fitting'
import type { LoadedTable } from './loadedTable'
import { indexOfRows, type Model } from './model'
import type { Pool } from './pool'
import { prepare, type Prepared } from './prepare'
import { stage, type ReportProgress } from './progress'
import { scoreRows } from './scoring'
import { previewPlan, sampleRows, selectionPlan, type SelectionPlan } from './selectionPlan'
import { summarise } from './summarise'

export interface AnalyseOptions {
  pool: Pool
  nextModelId: () => number
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
  /** Called at most once, with a model from few rows and one restart, before long work. */
  onPreview?: ((model: Model) => void) | undefined
}

interface Job extends AnalyseOptions {
  loaded: LoadedTable
  settings: Settings
  prepared: Prepared
}

/**
 * The main job: prepare the chosen columns, compare the pairs, fit the best one, score every row.
 * Throws what `prepare` throws, NoCandidateFitted, and Cancelled.
 */
export async function analyse(
  loaded: LoadedTable,
  settings: Settings,
  options: AnalyseOptions,
): Promise<Model> {
  const prepared = prepare(loaded.table, settings.columns, settings.standardise)
  const job: Job = { ...options, loaded, settings, prepared }
  const report = options.onProgress ?? (() => undefined)
  const plan = selectionPlan(prepared.data, settings)

  const quick = options.onPreview && previewPlan(prepared.data, plan, settings.restarts)
  if (quick) {
    const look = await choose(job, quick, 1, stage(report, 'preview', 0, 0.1))
    if (!('error' in look))
      options.onPreview?.(await finish(job, 'preview', quick, look.all, look.best))
  }

  const onSample = plan.rows < prepared.data.rows
  const selected = await choose(
    job,
    plan,
    settings.restarts,
    stage(report, 'fitting', quick ? 0.1 : 0, onSample ? 0.6 : 1),
  )
  if ('error' in selected) throw nothingFitted(plan, selected.error)
  if (!onSample) return finish(job, 'final', plan, selected.all, selected.best)

  const { covarianceType, nComponents } = selected.best.candidate
  const [whole] = await fitPairs(
    [{ covarianceType, nComponents }],
    fittingJob(job, prepared.data, settings.restarts, stage(report, 'fitting', 0.6, 1)),
  )
  if (!whole?.fit) throw nothingFitted(plan, whole?.candidate.error)
  return finish(job, 'final', plan, selected.all, whole)
}

const fittingJob = (
  { pool, settings, signal, prepared }: Job,
  data: Prepared['data'],
  restarts: number,
  onFraction: (fraction: number) => void,
) => ({
  pool,
  data,
  logDensityOffset: logDensityOffset(prepared),
  options: fitOptions(settings, restarts),
  signal,
  onFraction,
})

const fitOptions = (
  { tolerance, maxIterations, regCovar, seed }: Settings,
  restarts: number,
): FitOptions => ({ restarts, tolerance, maxIterations, regCovar, seed })

async function choose(
  job: Job,
  plan: SelectionPlan,
  restarts: number,
  onFraction: (fraction: number) => void,
): Promise<{ all: Tried[]; best: Tried } | { error: string | undefined }> {
  const data = sampleRows(job.prepared.data, plan.rows, job.settings.seed)
  const all = await fitPairs(plan.pairs, fittingJob(job, data, restarts, onFraction))
  const candidates = all.map(({ candidate }) => candidate)
  const best = chooseBest(candidates, job.settings.criterion)
  if (best === null) return { error: candidates[0].error }
  return { all, best: all[best] }
}

async function finish(
  job: Job,
  stage: 'preview' | 'final',
  plan: SelectionPlan,
  all: Tried[],
  best: Tried,
): Promise<Model> {
  const { loaded, settings, prepared, pool, signal } = job
  const scaled: ScaledMixture = {
    mixture: best.fit!.mixture,
    center: prepared.center,
    scale: prepared.scale,
  }
  const { logDensity, component } = await scoreRows(pool, prepared.data, scaled.mixture, signal)
  const offset = logDensityOffset(prepared)
  for (let i = 0; i < logDensity.length; i++) logDensity[i] += offset
  const analysis = summarise({
    tableId: loaded.id,
    modelId: job.nextModelId(),
    stage,
    settings,
    tableRows: loaded.table.rows,
    prepared,
    scaled,
    logDensity,
    plan,
    all,
    best,
  })
  return {
    analysis,
    loaded,
    prepared,
    scaled,
    logDensity,
    sortedLogDensity: logDensity.slice().sort(),
    component,
    fittedIndex: indexOfRows(prepared, loaded.table.rows),
  }
}

function nothingFitted({ pairs }: { pairs: Pair[] }, why?: string): IsodenseError {
  const tried = pairs.length === 1 ? 'The model' : `None of the ${pairs.length} models`
  const verb = pairs.length === 1 ? 'could not be fitted' : 'could be fitted'
  return new IsodenseError('NoCandidateFitted', `${tried} ${verb}${why ? `: ${why}` : '.'}`)
}
