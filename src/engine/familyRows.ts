import { familyRows, type FamilyRows } from '../core/families/sameFamily'
import type { Steps } from '../core/steps'
import { hashesOf } from './labels/tableHashes'
import type { LoadedTable } from './loadedTable'
import type { ModelFamilies } from './modelFamilies'
import type { Prepared } from './prepare'

/** A model's complete rows, and their families. */
export interface RowsOfFamilies {
  prepared: Prepared
  component: Int32Array
  families: ModelFamilies
}

/** n: the family of each complete row. */
export const familiesByRow = ({ prepared, component, families }: RowsOfFamilies): Int32Array =>
  Int32Array.from(prepared.rows, (_, i) => families.of[component[i]])

/** The rows by which a family of a model is known again. In steps. */
export function* rowsOfFamily(
  model: RowsOfFamilies & { loaded: LoadedTable },
  family: number,
): Steps<FamilyRows> {
  const { rows: all } = yield* hashesOf(model.loaded.table)
  const of = familiesByRow(model)
  const own = model.prepared.rows.filter((_, i) => of[i] === family)
  return familyRows(Float64Array.from(own, (row) => all[row]))
}
