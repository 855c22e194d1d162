import type { Steps } from '../../../core/steps'
import type { OrderRows } from '../../../shared/api/order'
import type { EngineParams } from '../../../shared/engineApi'
import type { Model } from '../../model'
import { arrangementOf, type Arrangement } from './arrangement'

/** Judged rows, by their index, with their places. */
export function someRows(
  { rows, loaded, typicality, component }: Model,
  { placeOf }: Pick<Arrangement, 'placeOf'>,
  indices: Int32Array,
): OrderRows {
  const numbers = (of: (i: number) => number) =>
    new Float64Array(indices.length).map((_, i) => of(indices[i]))
  return {
    row: indices.map((i) => rows[i]),
    line: indices.map((i) => loaded.table.lines[rows[i]]),
    at: numbers((i) => placeOf(rows[i])),
    value: numbers((i) => typicality[i]),
    component: indices.map((i) => component[i]),
  }
}

/** Those of some rows that are judged and have a place, ascending by place. In steps. @throws ColumnUnknown */
export function* orderRows(
  model: Model,
  { along, rows }: Omit<EngineParams<'orderRows'>, 'modelId'>,
): Steps<OrderRows> {
  const arrangement = yield* arrangementOf(model, along)
  const { placeOf } = arrangement
  const indices = rows
    .filter((row) => model.fittedIndex[row] >= 0 && !Number.isNaN(placeOf(row)))
    .sort((a, b) => placeOf(a) - placeOf(b) || a - b)
    .map((row) => model.fittedIndex[row])
  return someRows(model, arrangement, Int32Array.from(indices))
}
