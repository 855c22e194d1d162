import type { FurtherColumn } from '../../core/table/annotations'
import type { Model } from '../model'
import { judgedByAll, judgedByWords } from './judgedBy'
import { isPartial, partialRow } from './partial'

/** By what a row was judged, where any of those that are written lacks some of the model's cells. */
export function judgedByColumn(
  _: unknown,
  models: Model[],
  __: unknown,
  rows: Int32Array,
): FurtherColumn[] {
  const find = (row: number) => {
    const model = models.find(({ fittedIndex }) => fittedIndex[row] >= 0)
    return model && { model, i: model.fittedIndex[row] }
  }
  const isAnyPartial = models.some(({ partial }) => partial !== null) && rows.some((row) => {
    const found = find(row)
    return found !== undefined && isPartial(found.model, found.i)
  }) // prettier-ignore
  if (!isAnyPartial) return []
  const of = (row: number) => {
    const found = find(row)
    if (!found) return ''
    const { model, i } = found
    const partial = partialRow(model, i)
    const { length } = model.prepared.names
    return partial ? judgedByWords(partial.pattern, length) : judgedByAll(length)
  }
  return [{ word: 'judged_by', of }]
}
