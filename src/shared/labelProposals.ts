import type { ColumnSummary } from '../core/table/types'
import type { LabelColumn } from './labels'
import { isVerdict, verdictOf } from './verdicts'

/** A column of verdicts has a few values. */
const mostValues = 12

type Column = Pick<ColumnSummary, 'name' | 'levels'>

/** Columns that may say which parts are good and bad, those all of whose values are words of verdicts first. */
export function labelColumnsAmong<C extends Column>(
  columns: C[],
  inModel: ReadonlySet<string>,
): C[] {
  const possible = columns.filter(
    ({ name, levels }) =>
      levels !== undefined &&
      levels.length >= 2 &&
      levels.length <= mostValues &&
      !inModel.has(name),
  )
  return [...possible.filter(saysVerdicts), ...possible.filter((column) => !saysVerdicts(column))]
}

export const saysVerdicts = ({ levels = [] }: Column): boolean =>
  levels.length > 0 && levels.every(({ value }) => isVerdict(value))

/** What a column's values say, as far as the words themselves say it. */
export function proposedFor({ name, levels = [] }: Column): LabelColumn {
  const saying = (what: 'good' | 'bad') =>
    levels.map(({ value }) => value).filter((value) => verdictOf(value) === what)
  return { column: name, bad: saying('bad'), good: saying('good'), ignore: [] }
}
