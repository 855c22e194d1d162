import type { ToleranceAnnotation } from '../../core/table/annotations'
import { outOfTolerance } from '../../core/table/limits'
import type { ColumnLimits, Table } from '../../core/table/types'
import type { ToleranceTable } from '../../shared/engineApi'
import { differFromFile, limitsOf } from '../../shared/plan'
import { isFlagged, type Cut } from '../answers/cut'
import type { FamilyScores } from '../familyScore'
import type { Model } from '../model'
import { columnNamed } from '../planColumns'

/** The plan's limits, by index of their columns. Throws ColumnUnknown. */
export const limitsByIndex = ({ loaded, analysis }: Model): ColumnLimits[] =>
  analysis.plan.limits.map(({ column, lower, upper }) => ({
    column: columnNamed(loaded, column),
    lower,
    upper,
  }))

/** What an export says of the rows of a part. */
export function toleranceOf(
  part: Table,
  limits: ColumnLimits[],
): (row: number) => ToleranceAnnotation {
  const { columnsOf, incomplete } = outOfTolerance(part, limits)
  return (row) => ({
    out: columnsOf(row).map((column) => part.names[column]),
    incomplete: incomplete[row] === 1,
  })
}

/** Which rows of a file are out of tolerance, told part by part. */
export interface FileTolerance {
  any: Uint8Array
  incomplete: Uint8Array
  perLimit: number[]
  add(part: Table, first: number): void
}

/** Null without limits. @param n rows of the file */
export function toleranceOver(model: Model, n: number): FileTolerance | null {
  const limits = limitsByIndex(model)
  if (limits.length === 0) return null
  const any = new Uint8Array(n)
  const incomplete = new Uint8Array(n)
  const perLimit = limits.map(() => 0)
  return {
    any,
    incomplete,
    perLimit,
    add(part, first) {
      const out = outOfTolerance(part, limits)
      any.set(out.any, first)
      incomplete.set(out.incomplete, first)
      limits.forEach((limit, i) => {
        for (const isOut of outOfTolerance(part, [limit]).any) perLimit[i] += isOut
      })
    },
  }
}

/** Typical or not × in tolerance or not, over all rows of a file; null without limits. */
export function toleranceTableOf(
  { loaded, analysis }: Model,
  scores: FamilyScores & { tolerance: FileTolerance | null },
  cut: Cut,
): Omit<ToleranceTable, 'analysisId'> | null {
  const { tolerance, typicality } = scores
  if (tolerance === null) return null
  const { any, incomplete, perLimit } = tolerance
  const inFile = limitsOf({ columns: loaded.columns, limits: loaded.table.limits })
  const counts = {
    ...{ both: 0, onlyFlagged: 0, onlyOut: 0, neither: 0 },
    notJudged: { inTolerance: 0, outOfTolerance: 0 },
    incomplete: incomplete.reduce((a, b) => a + b, 0),
    perLimit,
    differFromFile: differFromFile(inFile, analysis.plan.limits),
  }
  for (let row = 0; row < any.length; row++) {
    const out = any[row] === 1
    if (Number.isNaN(typicality[row])) counts.notJudged[out ? 'outOfTolerance' : 'inTolerance']++
    else if (isFlagged(cut, row)) counts[out ? 'both' : 'onlyFlagged']++
    else counts[out ? 'onlyOut' : 'neither']++
  }
  return counts
}
