import { flagReason, isFlagged, type Cut, type CountedCut } from '../answers/cut'
import { rankOf } from '../../core/anomaly/flags'
import { responsibilities } from '../../core/gmm/density'
import { pickRows } from '../../core/matrix'
import type { Annotations, FurtherColumn, RowAnnotation } from '../../core/table/annotations'
import { BOM, csvPieces } from '../../core/table/csvText'
import type { Table } from '../../core/table/types'
import { annotatedRecords } from '../../core/table/writeCsv'
import { columnsOf, reasonsOf } from '../explainExport'
import { explainerOf } from '../explainModel'
import { labelledByColumn } from '../labels/exportColumns'
import { partLabels } from '../labels/partLabels'
import { judgedByAll, judgedByWords } from '../incomplete/judgedBy'
import { partialShares } from '../incomplete/partial'
import { patternAt } from '../incomplete/patterns'
import type { Model } from '../model'
import { planColumns } from '../planColumns'
import { rowsOf } from './dataRows'
import type { FileScores } from './fileScores'
import { oneInColumnOfFile } from './fileMeaning'
import { partRows, type PartRows } from './partRows'
import { recordPass, type PassOptions, type TextFile } from './recordPass'
import { reasonsInPart } from './rowReasons'
import type { Sample } from './sample'
import { limitsByIndex, toleranceOf } from './tolerance'

/** What is written. */
export interface ExportOfFile {
  which: 'flagged' | 'all'
  cut: CountedCut
  /** Told of every part that is gone through. */
  onPart?: (part: Table, first: number) => void
}

/**
 * The rows of a file with the model's columns behind their own, in the order of the file, as pieces of text.
 * @returns how many rows that were, and cells that got an apostrophe
 */
export async function* exportPieces(
  file: TextFile,
  { table, rule, tableOf }: Sample,
  model: Model,
  scores: FileScores,
  { which, cut, onPart }: ExportOfFile,
  options: PassOptions,
): AsyncGenerator<string, { rows: number; escapedCells: number }> {
  const { plan } = model.analysis
  const columns = planColumns(model.loaded, plan)
  const limits = limitsByIndex(model)
  const judgedBy = isAnyPartial(scores, (row) => which === 'all' || isFlagged(cut, row))
  let [first, written, escapedCells] = [0, 0, 0]
  for await (const store of recordPass(file, options)) {
    const part = tableOf(store, rowsOf(store, rule))
    if (part.rows === 0) continue
    onPart?.(part, first)
    const wanted = wantedRows(part.rows, which === 'all', (row) => isFlagged(cut, first + row)) // prettier-ignore
    const isFirst = first === 0
    if (wanted.length > 0 || isFirst) {
      const known = partLabels(part, plan)
      const judged = partRows(part, columns, model.prepared, known)
      const annotations = {
        ...annotationsOf(model, judged, scores, { first, cut, wanted }),
        further: [
          ...oneInColumnOfFile(model, scores, first),
          ...(judgedBy ? [judgedByColumn(judged, scores, first)] : []),
          ...outsideColumn(judged),
          ...furtherOf(model, judged, scores, { first, cut, decimal: table.dialect.decimal }),
          ...(known ? labelledByColumn(known) : []),
        ],
        ...(limits.length > 0 && { tolerance: toleranceOf(part, limits) }),
      }
      const records = annotatedRecords(part, annotations, wanted)
      const rest = records[Symbol.iterator]()
      const head = rest.next().value as string[]
      const inHead = records.escaped()
      const text = isFirst ? withHead(head, rest) : { [Symbol.iterator]: () => rest }
      yield* csvPieces(text, table.dialect.delimiter, isFirst ? BOM : '')
      escapedCells += records.escaped() - (isFirst ? 0 : inHead)
      written += wanted.length
    }
    first += part.rows
  }
  return { rows: written, escapedCells }
}

function* withHead(head: string[], rest: Iterator<string[]>): Generator<string[]> {
  yield head
  yield* { [Symbol.iterator]: () => rest }
}

function wantedRows(rows: number, all: boolean, isFlagged: (row: number) => boolean): Int32Array {
  const wanted: number[] = []
  for (let row = 0; row < rows; row++) if (all || isFlagged(row)) wanted.push(row)
  return Int32Array.from(wanted)
}

/** The same columns for every part. */
function furtherOf(
  model: Model,
  judged: PartRows,
  scores: FileScores,
  { first, cut, decimal }: { first: number; cut: CountedCut; decimal: '.' | ',' },
): FurtherColumn[] {
  if (cut.count === 0 || explainerOf(model) === null) return []
  const reasons = reasonsInPart(model, scores, judged, first)
  return columnsOf(reasonsOf(model), decimal, (row) =>
    isFlagged(cut, first + row) ? reasons(row) : null,
  )
}

/** As `furtherOutside` of a table in memory. */
function outsideColumn({ rows, squaredErrors }: PartRows): FurtherColumn[] {
  if (squaredErrors === null) return []
  const index = new Map(Array.from(rows, (row, i) => [row, i]))
  const of = (row: number) => {
    const i = index.get(row)
    return i === undefined ? '' : squaredErrors[i]
  }
  return [{ word: 'q', of }]
}

/** Whether any row that is written is judged by some of its cells only. */
const isAnyPartial = ({ partial }: FileScores, isWritten: (row: number) => boolean): boolean =>
  partial?.some((is, row) => is === 1 && isWritten(row)) ?? false

/** As `judgedByColumn` of a table in memory. */
function judgedByColumn(
  { columnData: { columns: d }, incomplete }: PartRows,
  { typicality, partial }: FileScores,
  first: number,
): FurtherColumn {
  const found = new Map<number, string>()
  incomplete?.rows.forEach((row, i) => found.set(row, judgedByWords(patternAt(incomplete, i * d, d), d))) // prettier-ignore
  return {
    word: 'judged_by',
    of(row) {
      if (Number.isNaN(typicality[first + row])) return ''
      return partial?.[first + row] === 1 ? found.get(row)! : judgedByAll(d)
    },
  }
}

interface Wanted {
  /** Row of the file that is the part's first. */
  first: number
  cut: Cut
  /** Rows of the part. */
  wanted: Int32Array
}

function annotationsOf(
  model: Model,
  { data, columnData: { columns: d }, rows, incomplete }: PartRows,
  scores: FileScores,
  { first, cut, wanted }: Wanted,
): Annotations {
  const { mixture } = model.scaled
  const k = mixture.nComponents
  const index = new Map<number, number>()
  const isWanted = new Set(wanted)
  const indices = rows.map((row, i) => (isWanted.has(row) ? i : -1)).filter((i) => i >= 0)
  indices.forEach((i, place) => index.set(rows[i], place))
  const shares =
    indices.length > 0 ? responsibilities(pickRows(data, indices), mixture) : new Float64Array(0)
  const incompleteIndex = new Map<number, number>()
  incomplete?.rows.forEach((row, i) => incompleteIndex.set(row, i))
  const sharesOf = (row: number) => {
    const place = index.get(row)
    if (place !== undefined) return shares.subarray(place * k, (place + 1) * k)
    const i = incompleteIndex.get(row)
    if (i === undefined || scores.partial?.[first + row] !== 1) return null
    const pattern = patternAt(incomplete!, i * d, d)
    const values = incomplete!.values.subarray(i * d, (i + 1) * d)
    return partialShares(model, { pattern, values })
  }
  return {
    nComponents: k,
    ...(scores.notNormal && { reasons: true }),
    of(row): RowAnnotation | null {
      const responsibilities = sharesOf(row)
      if (responsibilities === null) return null
      const typicality = scores.typicality[first + row]
      const reason = flagReason(cut, first + row)
      return {
        flagged: reason !== null,
        reason,
        score: -typicality,
        logDensity: scores.logDensity[first + row],
        rank: rankOf(scores.sorted.all.values, typicality),
        family: model.families.of[scores.component[first + row]],
        responsibilities,
      }
    },
  }
}
