import { pairThatStandsOut } from '../../core/explain/standsOut'
import { pickColumns, type Shape } from '../../core/explain/shape'
import type { Mixture } from '../../core/gmm/types'
import type { Steps } from '../../core/steps'
import type { StandsOut } from '../../shared/api/standsOut'
import { columnMixture } from '../columnMixture'
import { shapesKnown } from '../columnShapes'
import { valuesOf } from '../explain'
import { normalMixture } from '../familyScore'
import type { Model } from '../model'
import { isOrdinaryIn } from './ordinary'

/** So few columns are all seen at once. */
const fewestColumns = 3

/**
 * The two columns in which a judged row, by its index, stands out most given its others, going by the normal families; in steps.
 * Null where the model cannot be taken apart, and for a row with fewer than three of its cells.
 */
export function* standsOut(model: Model, i: number): Steps<StandsOut | null> {
  const { prepared, analysis } = model
  if (i < 0) return null
  const shapes = normalShapes(model)
  const x = valuesOf(model, i)
  const has = [...x.keys()].filter((j) => !Number.isNaN(x[j]))
  if (shapes === null || has.length < fewestColumns) return null
  const all = has.length === x.length
  const found = yield* pairThatStandsOut(
    all
      ? shapes
      : shapes.map((shape) => ({ ...pickColumns(shape, has), logWeight: shape.logWeight })),
    all ? x : Float64Array.from(has, (j) => x[j]),
  )
  if (found === null) return null
  const pair = found.columns.map((at) => has[at])
  const place = Float64Array.from(pair, (j) => x[j])
  return {
    modelId: analysis.modelId,
    row: model.rows[i],
    ...{ x: prepared.columns[pair[0]], y: prepared.columns[pair[1]] },
    distance: Math.sqrt(found.squared),
    ordinary: isOrdinaryIn(model, pair, place),
    sliceable: all,
  }
}

/** The same mixture for every row of a model: it is taken apart once. */
const normalMixtures = new WeakMap<Model, Mixture | null>()

/** The normal families of a model in its columns, taken apart; null where that is too much. */
export function normalShapes(model: Model): Shape[] | null {
  let normal = normalMixtures.get(model)
  if (normal === undefined) {
    const mixture = columnMixture(model)
    normal = mixture && (normalMixture(mixture, model.families)?.mixture ?? mixture)
    normalMixtures.set(model, normal)
  }
  return normal && shapesKnown(normal)
}
