import type { Table } from '../../core/table/types'
import type { RowReasons } from '../../shared/api/reasons'
import { explainerOf, findingOf } from '../explainModel'
import { partLabels } from '../labels/partLabels'
import type { Model } from '../model'
import { planColumns } from '../planColumns'
import type { FileScores } from './fileScores'
import { partRows, type PartRows } from './partRows'

/** Explains rows of a part of a file: by their place in the part. Null for one that is not explained. */
export function reasonsInPart(
  model: Model,
  scores: FileScores,
  { columnData, rows, incomplete }: PartRows,
  first: number,
): (row: number) => RowReasons | null {
  const explainer = explainerOf(model)
  const index = new Map(Array.from(rows, (row, i) => [row, i]))
  const partial = new Map(Array.from(incomplete?.rows ?? [], (row, i) => [row, i]))
  const { columns: d, values } = columnData
  const valuesOf = (row: number) => {
    const i = index.get(row)
    if (i !== undefined) return values.slice(i * d, (i + 1) * d)
    const at = partial.get(row)
    if (at === undefined) return null
    // A limit is no value.
    const { values: known, sides } = incomplete!
    return known
      .slice(at * d, (at + 1) * d)
      .map((value, j) => (sides[at * d + j] === 0 ? value : NaN))
  }
  return (row) => {
    const of = valuesOf(row)
    if (of === null) return null
    const found = explainer?.reasons(of)
    const inFile = first + row
    const notNormal = scores.notNormal?.[inFile] === 1
    return found
      ? { ...found, family: findingOf(model, scores.component[inFile], notNormal) }
      : null
  }
}

/** Collects the reasons of some rows of a file, as they are met while it is read. */
export function reasonsOfFile(model: Model, scores: FileScores, wanted: Iterable<number>) {
  const open = new Set(wanted)
  const found = new Map<number, RowReasons>()
  const columns = planColumns(model.loaded, model.analysis.plan)
  if (explainerOf(model) === null) open.clear()

  function onPart(part: Table, first: number): void {
    const here = Array.from({ length: part.rows }, (_, row) => row).filter((row) => open.has(first + row)) // prettier-ignore
    if (here.length === 0) return
    const labels = partLabels(part, model.analysis.plan)
    const judged = partRows(part, columns, model.prepared, labels)
    const of = reasonsInPart(model, scores, judged, first)
    for (const row of here) {
      open.delete(first + row)
      const reasons = of(row)
      if (reasons) found.set(first + row, reasons)
    }
  }
  return { onPart, complete: () => open.size === 0, found }
}
