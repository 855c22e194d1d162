import { IsodenseError } from '../core/errors'
import { chooseBest } from '../core/gmm/select'
import { robustFloor } from '../core/gmm/floorEigenvalues'
import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { Fit, FitOptions, Mixture } from '../core/gmm/types'
import type { Observations } from '../core/matrix'
import type { Plan } from '../shared/plan'
import type { FitRows } from './fitRows'
import { fitPairs, type FittingJob, type Tried } from './fitting'
import { completeRows, withIncomplete } from './incomplete/joined'
import { columnMixture } from './columnMixture'
import { inSlices } from './inSlices'
import type { LoadedTable } from './loadedTable'
import { gaugeFloors } from './gaugeFloors'
import type { FinishedFit } from './finishedFit'
import { findingGuards } from './guards/allGuards'
import { sparseColumns } from './guards/sparse'
import { indexOfRows, type Model } from './model'
import { sortingScores } from './sortedScores'
import { isSame, type Pair } from './pair'
import type { Pool } from './pool'
import { unitsOf, type Prepared } from './prepare'
import { stage, type ReportProgress } from './progress'
import type { Scope } from './scope'
import { scoreRows } from './scoring'
import { sampleRows } from './sampleRows'
import { previewPlan, selectionPlan, type SelectionPlan } from './selectionPlan'
import { settledRival } from './settledRival'
import { withShrinkage } from './smallSample'
import { skewedColumns } from './skewed'
import { summarise } from './summarise'
import { withCoincidences } from './coincidences'
import { findingFamilies, markingFamilies } from './families'
import type { ModelFamilies } from './modelFamilies'
import { familyScores } from './familyScore'
import { addJacobian, totalJacobian } from './userDensity'

export interface FitScopeOptions {
  /** Nobody will read what is to be known before signing. */
  unguarded?: boolean
  pool: Pool
  nextModelId: () => number
  signal?: AbortSignal | undefined
  onProgress: ReportProgress
  /** Called at most once, with a model from few rows and one restart, before long work. */
  onPreview?: ((model: Model) => void) | undefined
}

/** What is fitted: the prepared rows of one scope, as the plan says. */
export interface ScopeJob {
  loaded: LoadedTable
  plan: Plan
  scope: Scope
  prepared: Prepared
  /** Those of the prepared rows that have a part in the fit. */
  fitted: FitRows
  /** Whether rows are too few for a choice of models, where it is not these rows that say so. */
  smallSample?: boolean
}

/** The comparison of all pairs: taking another model of the same comparison need not repeat it. */
export interface Comparison {
  selection: SelectionPlan
  all: Tried[]
}

type Job = ScopeJob & FitScopeOptions

/**
 * Compares the plan's models on the rows of one scope; a quick look is sent first where that takes long.
 * @throws NoCandidateFitted, Cancelled
 */
export async function compare(what: ScopeJob, options: FitScopeOptions): Promise<Comparison> {
  const job: Job = { ...what, ...options }
  const { plan, fitted, onProgress, onPreview } = job
  const selection = selectionPlan(fitted.data, plan, job.smallSample)

  const quick = onPreview && previewPlan(fitted.data, selection, plan)
  if (quick) {
    const look = await lookAt(job, quick)
    if (look) onPreview(look)
  }

  const share = selection.rows < fitted.data.rows ? 0.6 : 1
  const report = stage(onProgress, 'fitting', quick ? 0.1 : 0, share)
  return { selection, all: await tryAll(job, selection, { restarts: plan.restarts }, report) }
}

/** A model from few of the prepared rows and one restart; null where none could be fitted. @throws Cancelled */
export async function preview(what: ScopeJob, options: FitScopeOptions): Promise<Model | null> {
  const job: Job = { ...what, ...options }
  const { plan, fitted } = job
  const selection = selectionPlan(fitted.data, plan, job.smallSample)
  const all = { pairs: selection.pairs, rows: fitted.data.rows, notes: [] }
  return lookAt(job, previewPlan(fitted.data, selection, plan) ?? all)
}

async function lookAt(job: Job, quick: SelectionPlan): Promise<Model | null> {
  const look = await tryAll(
    job,
    quick,
    { restarts: 1, quick: true },
    stage(job.onProgress, 'preview', 0, 0.1),
  )
  const best = chosen(look, job.plan)
  return best?.fit ? finish(job, 'preview', quick, look, best) : null
}

/**
 * The model that the plan takes: the one named by hand, else the comparison's best by the criterion;
 * fitted to all rows where the comparison used fewer, left it out, or stopped some of its restarts.
 * @throws NoCandidateFitted, Cancelled
 */
export async function takeModel(
  what: ScopeJob,
  { selection, all }: Comparison,
  options: FitScopeOptions,
): Promise<Model> {
  const job: Job = { ...what, ...options }
  const { plan, fitted: rows } = job
  const best = chosen(all, plan)
  const onAllRows = selection.rows >= rows.data.rows
  // Of a pair that could not win the comparison stopped restarts, one of which may be its best.
  const raced = (plan.take !== null && !isWhole(best?.fit, plan)) || best?.fit?.letGo
  if (best && onAllRows && !raced) {
    if (best.fit) return finish(job, 'final', selection, all, best)
    throw nothingFitted(selection, plan, best.candidate.error)
  }

  // A pair taken by hand is fitted even where the comparison left it out, and no other in its place.
  const pair = plan.take ?? (best && pairOf(best))
  if (!pair) throw nothingFitted(selection, plan, all[0]?.candidate.error)
  const report = stage(job.onProgress, 'fitting', 0.6, 1)
  const from = onAllRows || best?.fit?.letGo ? undefined : best?.fit?.mixture
  const whole = fittingJob(job, rows.data, { restarts: plan.restarts, from }, report)
  const [fitted] = await fitPairs([pair], whole)
  if (!fitted?.fit) throw nothingFitted(selection, plan, fitted?.candidate.error)
  const compared = onAllRows ? all.map((one) => (one === best ? fitted : one)) : all
  return finish(job, 'final', selection, compared, fitted)
}

/** None of its restarts was stopped, and it was finished where a winner would have been. */
const isWhole = (fit: Fit | null | undefined, { standardise }: Plan): boolean =>
  fit !== null &&
  fit !== undefined &&
  fit.restartsStopped === 0 &&
  (!standardise || fit.finished !== undefined)

const pairOf = ({ candidate: { covarianceType, nComponents } }: Tried): Pair => ({
  covarianceType,
  nComponents,
})

/** The pair taken by hand, else the best one; undefined where it was not compared or none was fitted. */
function chosen(all: Tried[], { take, criterion }: Plan): Tried | undefined {
  if (take !== null) return all.find(({ candidate }) => isSame(candidate, take))
  const best = chooseBest(
    all.map(({ candidate }) => candidate),
    criterion,
  )
  return best === null ? undefined : all[best]
}

interface Restarts {
  restarts: number
  /** Where a further one begins. */
  from?: Mixture | undefined
  /** For a first look: no further restart, and nothing is finished. */
  quick?: boolean
}

async function tryAll(
  job: Job,
  selection: SelectionPlan,
  how: Restarts,
  onFraction: (fraction: number) => void,
): Promise<Tried[]> {
  const data = sampleRows(job.fitted.data, selection.rows, job.plan.seed)
  const fitting = fittingJob(job, data, how, onFraction)
  const all = await fitPairs(selection.pairs, fitting)
  return selection.smallSample
    ? all.map((one) => withShrinkage(one, data, fitting.logDensityOffset))
    : all
}

const fittingJob = (
  { pool, plan, signal, prepared }: Job,
  data: Observations,
  { restarts, from, quick }: Restarts,
  onFraction: (fraction: number) => void,
): FittingJob => ({
  pool,
  data,
  logDensityOffset: totalJacobian(prepared, data),
  options: fitOptions(plan, prepared, restarts),
  robust: plan.robust,
  refine: plan.standardise && !quick ? { seed: plan.seed, from } : undefined,
  signal,
  onFraction,
})

const fitOptions = (
  { tolerance, maxIterations, regCovar, robust, seed }: Plan,
  prepared: Prepared,
  restarts: number,
): FitOptions => ({
  restarts,
  tolerance,
  maxIterations,
  regCovar,
  floor: robust ? { share: robustFloor, columns: gaugeFloors(prepared) } : undefined,
  seed,
})

async function finish(
  job: Job,
  stage: 'preview' | 'final',
  selection: SelectionPlan,
  all: Tried[],
  best: Tried,
): Promise<Model> {
  const { loaded, plan, prepared, fitted, pool, signal, scope } = job
  const scaled: ScaledMixture = { mixture: best.fit!.mixture, ...unitsOf(prepared) }
  const { mixture } = scaled
  const { logDensity, component } = await scoreRows(pool, prepared.data, mixture, signal)
  const families = await judgedFamilies(job, mixture, component)
  const judged = { mixture, families }
  addJacobian(prepared, logDensity)
  const scores = await familyScores(pool, prepared, judged, logDensity, signal)
  const complete = { ...scores, logDensity, component }
  const ofColumns =
    stage === 'final' && plan.missing === 'judge' ? columnMixture({ scaled, prepared }) : null
  const about = { families, prepared, fitted, scores: complete, seed: plan.seed }
  const { rowWeights, ...rows } = ofColumns
    ? await withIncomplete(prepared, complete, { ...about, mixture: ofColumns }, signal)
    : completeRows(prepared, complete)
  const unsorted = { ...rows, rowWeights, ...(rows.partial && { isPartial: (i: number) => i >= prepared.rows.length }) } // prettier-ignore
  const finished: FinishedFit = {
    tableId: loaded.id,
    modelId: job.nextModelId(),
    stage,
    plan,
    group: scope.group,
    scopeRows: scope.group === null ? loaded.table.rows : scope.rows!.length,
    prepared,
    fitted,
    skewed: skewedColumns(loaded, prepared, scope, plan),
    sparse: sparseColumns(loaded, plan),
    generated: loaded.generated,
    scaled,
    logDensity,
    leftOut: rows.leftOut,
    partialCount: rows.rows.length - prepared.rows.length,
    families,
    component,
    selection,
    all,
    best,
    rival: await rivalOf(job, stage, best),
  }
  const analysis = summarise(
    finished,
    job.unguarded ? [] : await inSlices(findingGuards(finished), signal),
  )
  return {
    analysis,
    loaded,
    scope,
    prepared,
    fitted,
    scaled,
    ...rows,
    families,
    ...(best.shrinkage !== undefined && { smallSample: { shrinkage: best.shrinkage } }),
    sorted: await inSlices(sortingScores(unsorted), signal),
    fittedIndex: indexOfRows(rows, loaded.table.rows),
  }
}

/** A rival says something where rows are judged by families. */
async function rivalOf(job: Job, stage: 'preview' | 'final', { candidate, fit }: Tried) {
  const { plan, prepared, fitted } = job
  if (job.unguarded || stage === 'preview' || plan.score === 'density') return null
  const how = { restarts: plan.restarts }
  const fitting = fittingJob(job, fitted.data, how, () => undefined)
  return settledRival(candidate, fit!, prepared, fitting)
}

/** What rows are judged by: families as they lie, what they coincide with, and what people said of them. */
async function judgedFamilies(
  job: Job,
  mixture: Mixture,
  component: Int32Array,
): Promise<ModelFamilies> {
  const { loaded, plan, prepared, scope } = job
  const families = await inSlices(findingFamilies(mixture, plan), job.signal)
  const explained = withCoincidences(families, loaded, plan, { prepared, component })
  const about = { loaded, mixture, prepared, component, group: scope.group }
  return inSlices(markingFamilies(explained, plan, about), job.signal)
}

function nothingFitted({ pairs }: SelectionPlan, { take }: Plan, why?: string): IsodenseError {
  const tried =
    take !== null
      ? `The ${take.covarianceType} model with ${counted(take.nComponents, 'component')}, which was asked for, could not`
      : pairs.length === 1
        ? 'The model could not'
        : `None of the ${pairs.length} models could`
  return new IsodenseError('NoCandidateFitted', `${tried} be fitted${why ? `: ${why}` : '.'}`)
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
