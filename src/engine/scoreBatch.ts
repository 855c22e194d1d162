import { IsodenseError } from '../core/errors'
import { because, leftOutReason } from '../core/table/leftOutReason'
import type { LeftOutRow } from '../core/table/types'
import { describeImage, sameImage } from '../core/table/images/describeImage'
import type { ScoredAgainst } from '../shared/api/scoring'
import type { ThresholdSettings } from '../shared/plan'
import { basisOf } from './answers/threshold'
import { batchRows } from './batchRows'
import { familyScores } from './familyScore'
import { completeRows, withIncomplete } from './incomplete/joined'
import { partialJobOf } from './incomplete/partialJob'
import { inSlices } from './inSlices'
import type { LoadedTable } from './loadedTable'
import { indexOfRows, type Model, type ModelSet } from './model'
import { crossFitOf, type CrossFitOptions } from './goodBatchFit'
import { planColumns, type PlanColumns } from './planColumns'
import type { Pool } from './pool'
import { part, type ReportProgress } from './progress'
import { scopesOf, type Scope } from './scope'
import { scoreRows } from './scoring'
import { sortingScores } from './sortedScores'
import { addJacobian } from './userDensity'

export interface ScoreBatchOptions {
  pool: Pool
  nextModelId: () => number
  nextAnalysisId: () => number
  by: ThresholdSettings
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
}

const leftOutShown = 1000

/**
 * Judges every row of a batch by the models of good rows; what comes out is asked as any analysis is. No row of it had
 * a part in a fit. Of the reference's rows those values are known, where the basis needs them, that they have by models of
 * the others.
 *
 * @throws ColumnUnknown naming the columns that the batch lacks, ColumnNotNumeric, NoCompleteRows, Cancelled
 */
export async function scoreBatch(
  reference: ModelSet,
  batch: LoadedTable,
  options: ScoreBatchOptions,
): Promise<ModelSet> {
  const { plan } = reference.analysis
  const { onProgress = () => undefined } = options
  const columns = columnsIn(batch, reference)
  const { scopes, ungrouped } = scopesOf(batch.table, columns)
  const models: Model[] = []
  const unjudged: LeftOutRow[] = [...ungrouped]
  for (const [i, scope] of scopes.entries()) {
    const judging = reference.models.find((model) => model.scope.group === scope.group)
    if (!judging) {
      const reason = leftOutReason(because('groupNotInReference', { group: String(scope.group) }))
      unjudged.push(...Array.from(scope.rows!, (row) => ({ row, ...reason })))
      continue
    }
    const own = {
      ...options,
      onProgress: part(onProgress, i / scopes.length, (i + 1) / scopes.length),
    }
    try {
      models.push(await judgedBy(judging, batch, columns, scope, own))
    } catch (error) {
      if (scope.group === null || !isWithoutRows(error)) throw error
      unjudged.push(...Array.from(scope.rows!, (row) => ({ row, reason: error.message })))
    }
  }
  if (models.length === 0) throw noGroupKnown(batch, reference)
  return {
    analysis: {
      ...reference.analysis,
      tableId: batch.id,
      analysisId: options.nextAnalysisId(),
      plan,
      models: models.map(({ analysis }) => analysis),
      failedGroups: [],
      ungrouped: unjudged.slice(0, leftOutShown),
      ungroupedCount: unjudged.length,
      labelNotes: [],
    },
    loaded: batch,
    models,
    unjudged,
  }
}

/** The reference's columns by name; its labels and limits are of its own rows. */
function columnsIn(batch: LoadedTable, { analysis, loaded }: ModelSet): PlanColumns {
  refuseOtherImages(batch, loaded)
  try {
    return planColumns(batch, { ...analysis.plan, labelColumn: null })
  } catch (error) {
    if (!(error instanceof IsodenseError) || error.code !== 'ColumnUnknown') throw error
    const names = [batch, loaded].map(({ reading }) => reading.fileName)
    throw new IsodenseError(
      'ColumnUnknown',
      `${names[0]} cannot be scored against ${names[1]}, whose columns are taken by name: ${error.message}`,
    )
  }
}

/** The pixels of a larger image have the names of a smaller one's, and are other places. */
function refuseOtherImages(batch: LoadedTable, reference: LoadedTable): void {
  const [one, other] = [batch, reference].map(({ table }) => table.image)
  if (!one || !other) return
  if (sameImage(one, other)) return
  throw new IsodenseError(
    'ShapesDiffer',
    `${batch.reading.fileName} cannot be scored against ${reference.reading.fileName}: its images have ${describeImage(one)}, those of the model ${describeImage(other)}.`,
  )
}

async function judgedBy(
  reference: Model,
  batch: LoadedTable,
  columns: PlanColumns,
  scope: Scope,
  { pool, nextModelId, by, signal, onProgress }: ScoreBatchOptions,
): Promise<Model> {
  const { scaled, families, fitted, smallSample } = reference
  const prepared = await inSlices(batchRows(batch, columns, scope, reference.prepared), signal)
  const { mixture } = scaled
  const { logDensity, component } = await scoreRows(pool, prepared.data, mixture, signal)
  addJacobian(prepared, logDensity)
  const scores = await familyScores(pool, prepared, { mixture, families }, logDensity, signal)
  const complete = { ...scores, logDensity, component }
  const { incomplete } = prepared
  const job = incomplete && partialJobOf(reference)
  const { rowWeights, ...rows } = job
    ? await withIncomplete(prepared, complete, { ...job, batch: incomplete }, signal)
    : completeRows(prepared, complete)
  const n = prepared.rows.length
  const isPartial = (i: number) => i >= n
  const unsorted = { ...rows, rowWeights, ...(rows.partial && { isPartial }) }
  const model: Model = {
    ...{ loaded: batch, scope, prepared, scaled, families, ...rows },
    ...(smallSample && { smallSample }),
    // No row of the batch had a part in the fit.
    fitted: { ...fitted, keptOut: new Uint8Array(n).fill(1), keptOutCount: 0, knownBadCount: 0 },
    sorted: await inSlices(sortingScores(unsorted), signal),
    fittedIndex: indexOfRows(rows, batch.table.rows),
    against: against(reference),
    analysis: {
      ...reference.analysis,
      tableId: batch.id,
      modelId: nextModelId(),
      columnIndices: prepared.columns,
      rows: scope.rows?.length ?? batch.table.rows,
      fittedRows: n,
      keptOut: 0,
      excluded: 0,
      totalWeight: prepared.totalWeight,
      leftOut: rows.leftOut.slice(0, leftOutShown),
      leftOutCount: rows.leftOut.length,
      partialCount: rows.rows.length - n,
    },
  }
  const basis = basisOf(model, by)
  if (basis !== 'good-batch' && basis !== 'false-discovery') return model
  return { ...model, calibration: await goodRows(reference, { pool, signal, onProgress }) }
}

/**
 * Typicalities of the reference's rows, each by a model of the others, ascending; without those known to be bad. Models of
 * fewer rows know the family a little less well: good rows look a little less typical than they are, so limits from
 * them are on the safe side. Empty where the rows are too few.
 */
async function goodRows(reference: Model, options: CrossFitOptions): Promise<Float64Array> {
  const fit = await crossFitOf(reference, options)
  if (fit === null) return new Float64Array(0)
  const { knownBad } = reference.prepared
  return fit.typicality.filter((_, at) => knownBad?.[fit.rows[at]] !== 1).sort()
}

const against = ({ loaded, analysis, fitted }: Model): ScoredAgainst => ({
  fileName: loaded.reading.fileName,
  rows: analysis.rows,
  fittedRows: fitted.data.rows,
  totalWeight: fitted.totalWeight,
})

const isWithoutRows = (error: unknown): error is IsodenseError =>
  error instanceof IsodenseError && error.code === 'NoCompleteRows'

function noGroupKnown(batch: LoadedTable, { analysis }: ModelSet): IsodenseError {
  const { fitBy } = analysis.plan
  const groups = analysis.models.map(({ group }) => `“${group}”`).join(', ')
  return new IsodenseError(
    'NoCompleteRows',
    `No row of ${batch.reading.fileName} is of a group of “${fitBy}” that the reference has a model for; these are ${groups}.`,
  )
}
