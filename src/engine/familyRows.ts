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
export const familiesByRow = ({ prepared, component, families }: RowsOfFamilies): Int32Array => {
  const out = new Int32Array(prepared.rows.length)
  for (let i = 0; i < out.length; i++) out[i] = families.of[component[i]]
  return out
}

/** n: of each complete row the hash of its cells, and its family. */
export interface HashedFamilies {
  hashes: Float64Array
  families: Int32Array
}

/** In steps. */
export function* hashedFamilies(
  model: RowsOfFamilies & { loaded: LoadedTable },
): Steps<HashedFamilies> {
  const { rows: all } = yield* hashesOf(model.loaded.table)
  const { rows } = model.prepared
  const hashes = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) hashes[i] = all[rows[i]]
  yield
  return { hashes, families: familiesByRow(model) }
}

/** The rows by which a family of a model is known again. In steps. */
export function* rowsOfFamily(
  model: RowsOfFamilies & { loaded: LoadedTable },
  family: number,
): Steps<FamilyRows> {
  const { hashes, families } = yield* hashedFamilies(model)
  yield
  return familyRows(hashes.filter((_, i) => families[i] === family))
}
