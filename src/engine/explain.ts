import type { RowExplanation, RowReasons } from '../shared/api/reasons'
import { explainerOf, findingOf } from './explainModel'
import { partialRow } from './incomplete/partial'
import type { Model } from './model'

/** Why a judged row stands where it does; null where nothing is explained: see `explainerOf`. */
export function explainRow(model: Model, i: number): RowExplanation | null {
  const found = explainerOf(model)?.details(valuesOf(model, i))
  return found ? { ...found, family: familyOf(model, i) } : null
}

/** Why a judged row is untypical, in few words; null as above. */
export function reasonsOfRow(model: Model, i: number): RowReasons | null {
  const found = explainerOf(model)?.reasons(valuesOf(model, i))
  return found ? { ...found, family: familyOf(model, i) } : null
}

/** A judged row in the units of the fit; NaN where it has no value. */
export function valuesOf(model: Model, i: number): Float64Array {
  const partial = partialRow(model, i)
  if (partial) {
    const { values, pattern } = partial
    return values.map((value, j) => (pattern.observed.includes(j) ? value : NaN))
  }
  const { values, columns } = model.prepared.columnData
  return values.slice(i * columns, (i + 1) * columns)
}

const familyOf = (model: Model, i: number) =>
  findingOf(model, model.component[i], model.notNormal?.[i] === 1)
