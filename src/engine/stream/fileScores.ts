import { indicesWhere } from '../../core/indicesWhere'
import { runSteps } from '../../core/steps'
import { columnValues, isNumeric } from '../../core/table/columnValues'
import type { LeftOutRow } from '../../core/table/types'
import { partLabels } from '../labels/partLabels'
import type { Model } from '../model'
import { planColumns } from '../planColumns'
import type { Pool } from '../pool'
import { addShares, normalMixture, type FamilyScores } from '../familyScore'
import { sortingScores, type SortedScores, type Unsorted } from '../sortedScores'
import { judgedByWords } from '../incomplete/judgedBy'
import { patternAt } from '../incomplete/patterns'
import { streamedJudge, type StreamedRow } from '../incomplete/streamedJudge'
import { rowsOf } from './dataRows'
import { ownText } from './ownText'
import { partRows } from './partRows'
import { recordPass, type PassOptions, type TextFile } from './recordPass'
import type { Sample } from './sample'
import { ScoringBuffer } from './scoringBuffer'
import { toleranceOver, type FileTolerance } from './tolerance'

/** What a model says about every row of a file. */
export interface FileScores extends FamilyScores {
  /** Of the rows that are judged. */
  sorted: SortedScores
  /** For each row of the file, in the user's units; NaN for one that is not judged. */
  logDensity: Float64Array
  component: Uint8Array | Uint16Array
  /** How often each row counts; only where a column says so. */
  rowWeights?: Float64Array
  totalWeight: number
  leftOut: LeftOutRow[]
  /** For each row of the file 1 where it is judged by the cells that it has; null where none is. */
  partial: Uint8Array | null
  partialCount: number
  /** For each column the cells without a value. */
  missing: Float64Array
  tolerance: FileTolerance | null
  /** What the label column says of each row, as `RowLabels.of`; null without one. */
  labels: Uint8Array | null
}

/** Scores every row of a file under a model that was fitted to some of them. Throws what `recordPass` throws. */
export async function scoreFile(
  file: TextFile,
  { table, rule, rows: n, tableOf }: Sample,
  model: Model,
  { pool, signal, onFraction }: PassOptions & { pool: Pool },
): Promise<FileScores> {
  const { prepared, scaled } = model
  const { plan } = model.analysis
  const d = prepared.names.length
  const columns = planColumns(model.loaded, plan)
  const logDensity = new Float64Array(n).fill(NaN)
  const component = scaled.mixture.nComponents > 256 ? new Uint16Array(n) : new Uint8Array(n)
  const rowWeights = columns.frequency === null ? undefined : new Float64Array(n)
  const leftOut: LeftOutRow[] = []
  const missing = new Float64Array(table.names.length)
  const tolerance = toleranceOver(model, n)
  const own = ownText()
  const labels = plan.labelColumn && new Uint8Array(n)

  const normal = normalMixture(scaled.mixture, model.families)
  let typicality = normal ? new Float64Array(n).fill(NaN) : logDensity
  const ofNormal =
    normal &&
    new ScoringBuffer(
      pool,
      normal.mixture,
      (rows, scores) => rows.forEach((row, i) => (typicality[row] += scores.logDensity[i])),
      signal,
    )
  const buffer = new ScoringBuffer(
    pool,
    scaled.mixture,
    (rows, scores) => {
      for (let i = 0; i < rows.length; i++) {
        logDensity[rows[i]] += scores.logDensity[i]
        component[rows[i]] = scores.component[i]
      }
    },
    signal,
  )
  const judgePartly = await streamedJudge(model, signal)
  const partly: { row: number; found: StreamedRow }[] = []
  let first = 0
  for await (const store of recordPass(file, { signal, onFraction })) {
    const part = tableOf(store, rowsOf(store, rule))
    if (part.rows === 0) continue
    const known = partLabels(part, plan)
    if (known) labels?.set(known.of, first)
    const { data, term, rows, leftOut: gaps, incomplete } = partRows(part, columns, prepared, known)
    const judgedBy = new Map<number, string>()
    for (let i = 0; judgePartly && incomplete && i < incomplete.rows.length; i++) {
      const found = await judgePartly(incomplete, i)
      if (found === null) continue
      partly.push({ row: first + incomplete.rows[i], found })
      if (rowWeights) rowWeights[first + incomplete.rows[i]] = incomplete.rowWeights![i]
      judgedBy.set(incomplete.rows[i], judgedByWords(patternAt(incomplete, i * d, d), d))
    }
    // The scores are added to the rows' Jacobians, which are known here.
    for (let i = 0; i < rows.length; i++) logDensity[first + rows[i]] = term(i)
    if (ofNormal) for (const row of rows) typicality[first + row] = logDensity[first + row]
    if (rowWeights) rows.forEach((row, i) => (rowWeights[first + row] = data.rowWeights![i]))
    for (const { row, reason } of gaps) {
      const by = judgedBy.get(row)
      const mark = by !== undefined && { judged: true as const, judgedBy: by }
      leftOut.push({ row: first + row, reason: own(reason), ...mark })
    }
    for (let j = 0; j < missing.length; j++) missing[j] += missingIn(part, j)
    tolerance?.add(part, first)
    const at = rows.map((row) => first + row)
    await buffer.add(data, at)
    await ofNormal?.add(data, at)
    first += part.rows
  }
  await buffer.flush()
  await ofNormal?.flush()
  const notNormal = normal && addShares(typicality, logDensity, normal.logWeight)
  const partial = partly.length > 0 ? new Uint8Array(n) : null
  // Of a row that lacks cells the two differ.
  if (partial && !normal) typicality = logDensity.slice()
  for (const { row, found } of partly) {
    partial![row] = 1
    logDensity[row] = found.logDensity
    typicality[row] = found.equivalent
    component[row] = found.component
    if (notNormal) notNormal[row] = Number(found.notNormal)
  }
  return {
    ...sorted({ typicality, notNormal, rowWeights, partial }),
    partial,
    partialCount: partly.length,
    typicality,
    notNormal,
    logDensity,
    component,
    leftOut,
    missing,
    tolerance,
    labels,
  }
}

/** Of the rows that are judged. */
function sorted({
  typicality,
  notNormal,
  rowWeights,
  partial,
}: Unsorted & Pick<FileScores, 'partial'>) {
  const judged = indicesWhere(typicality.length, (row) => !Number.isNaN(typicality[row]))
  const weights = rowWeights && Float64Array.from(judged, (row) => rowWeights[row])
  const scores = runSteps(
    sortingScores({
      typicality: Float64Array.from(judged, (row) => typicality[row]),
      notNormal: notNormal && Uint8Array.from(judged, (row) => notNormal[row]),
      rowWeights: weights,
      ...(partial && { isPartial: (i: number) => partial[judged[i]] === 1 }),
    }),
  )
  const { besides } = scores
  return {
    sorted: {
      ...scores,
      besides: besides && { ...besides, rows: besides.rows.map((i) => judged[i]) },
    },
    ...(rowWeights && { rowWeights }),
    totalWeight: completeWeight(judged, weights, partial),
  }
}

/** Of the rows that lack nothing. */
function completeWeight(
  judged: Int32Array,
  weights: Float64Array | undefined,
  partial: Uint8Array | null,
): number {
  return judged.reduce((sum, row, i) => (partial?.[row] ? sum : sum + (weights?.[i] ?? 1)), 0)
}

type Part = Parameters<typeof columnValues>[0]

/** Cells without a number where numbers belong, and empty ones elsewhere. */
function missingIn(part: Part, column: number): number {
  const read = columnValues(part, column)
  if (isNumeric(read)) return read.missing + read.notNumbers
  let empty = 0
  for (const cell of part.cells[column]) if (cell.trim() === '') empty++
  return empty
}
