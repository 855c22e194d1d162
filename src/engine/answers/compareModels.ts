import { adjustedRandIndex } from '../../core/families/adjustedRand'
import { matchedParts } from '../../core/families/matchedParts'
import { movedRows } from '../../core/families/movedRows'
import { rowsOfStep, type Steps } from '../../core/steps'
import { fileOfRow } from '../../core/table/fileOfRow'
import type {
  ComparedRow,
  ComparedVerdict,
  Difference,
  ModelComparison,
} from '../../shared/api/comparison'
import type { ComparisonQuestion } from '../../shared/engineApi'
import type { Model } from '../model'
import { oneInOfRows } from '../rareness'
import { isFlagged, isJudged } from './cut'
import { judge } from './judge'

/** What two models of the same rows say of them, by the same rule for their own scores. In steps. */
export function* compareModels(
  first: Model,
  second: Model,
  { by, which, offset, limit }: Omit<ComparisonQuestion, 'first' | 'second'>,
): Steps<ModelComparison> {
  const a = verdicts(first, by)
  yield
  const b = verdicts(second, by)
  yield
  const found: Record<Difference, number[]> = { onlyFirst: [], onlySecond: [], both: [] }
  for (let row = 0; row < first.loaded.table.rows; row++) {
    if (row % rowsOfStep === rowsOfStep - 1) yield
    const [ofA, ofB] = [a.flagged(row) === true, b.flagged(row) === true]
    if (ofA || ofB) found[ofA && ofB ? 'both' : ofA ? 'onlyFirst' : 'onlySecond'].push(row)
  }
  const ranking = which === 'onlySecond' ? b : a
  const rows = found[which].sort((x, y) => ranking.score(y)! - ranking.score(x)! || x - y)
  const shown = Int32Array.from(rows.slice(offset, offset + limit))
  const told = [a.of(shown), b.of(shown)] as const
  const page = Array.from(shown, (row, i): ComparedRow => ({
    ...{ row, line: first.loaded.table.lines[row], ...fileOfRow(first.loaded.table, row) },
    ...{ first: told[0][i], second: told[1][i] },
  }))
  yield
  const { families, count } = familiesOf(first, second)
  yield
  const moved = movedRows(...families)
  yield
  return {
    counts: {
      onlyFirst: found.onlyFirst.length,
      onlySecond: found.onlySecond.length,
      both: found.both.length,
    },
    rows: count,
    moved,
    adjustedRand: adjustedRandIndex(...families),
    matched: matchedParts(...families, second.families.weights.length),
    page: { offset, rows: page },
  }
}

function verdicts(model: Model, by: ComparisonQuestion['by']) {
  const { cut } = judge(model, by)
  const { fittedIndex, typicality, families, component } = model
  const flagged = (row: number): boolean | null => {
    const i = fittedIndex[row]
    return i < 0 || !isJudged(cut, i) ? null : isFlagged(cut, i)
  }
  const score = (row: number): number | null =>
    fittedIndex[row] < 0 ? null : -typicality[fittedIndex[row]]
  const of = (rows: Int32Array): ComparedVerdict[] => {
    const oneIn = oneInOfRows(model, rows)
    return Array.from(rows, (row, at) => {
      const i = fittedIndex[row]
      return {
        flagged: flagged(row),
        oneIn: oneIn[at] ?? null,
        score: score(row),
        family: i < 0 ? null : families.of[component[i]],
      }
    })
  }
  return { flagged, score, of }
}

/** Of the rows that both judge. */
function familiesOf(first: Model, second: Model) {
  const rows = first.rows.filter((row) => second.fittedIndex[row] >= 0)
  const of = ({ fittedIndex, families, component }: Model) => {
    const out = new Int32Array(rows.length)
    for (let i = 0; i < out.length; i++) out[i] = families.of[component[fittedIndex[rows[i]]]]
    return out
  }
  return { families: [of(first), of(second)] as const, count: rows.length }
}
