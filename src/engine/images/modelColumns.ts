import { generatedRows } from '../exportGenerated'
import type { Model } from '../model'

/*
 * What a model says in the user's columns, by the column's index in the table: the one place where images ask for it.
 */

/** A row of numbers in the columns that a model is about. */
export type OfColumns = (values: ArrayLike<number>) => Map<number, number>

const byColumn =
  ({ analysis }: Model): OfColumns =>
  (values) =>
    new Map(analysis.columnIndices.map((column, j) => [column, values[j]!]))

/** Mean of each component, k of them. Of a log column that of the logarithm, turned back. */
export function componentMeans(model: Model): Map<number, number>[] {
  const { analysis, prepared } = model
  const of = byColumn(model)
  return analysis.model.means.map((mean) =>
    of(mean.map((value, j) => (prepared.log[j] ? Math.exp(value) : value))),
  )
}

/** Rows drawn from the model by the seed: those from … to − 1 of a longer draw. */
export function generatedIn(
  model: Model,
  { from, to, seed }: { from: number; to: number; seed: number },
): Map<number, number>[] {
  const of = byColumn(model)
  return Array.from(generatedRows(model, to, seed), ({ values }) => values)
    .slice(from)
    .map(of)
}
