import type { EngineParams, EngineResult } from '../../shared/engineApi'
import type { Model } from '../model'
import { judge } from './judge'
import { rowsOf } from './rows'

/** Where a row stands in a list of `rowsPage`. */
export function rowPlace(
  model: Model,
  { by, which, order, row }: EngineParams<'rowPlace'>,
): EngineResult<'rowPlace'> {
  const index = rowsOf(model, which, order, judge(model, by)).indexOf(row)
  return { index: index < 0 ? null : index }
}
