import { shapesOf, type Shape } from '../core/explain/shape'
import { IsodenseError } from '../core/errors'
import type { Mixture } from '../core/gmm/types'

/** Covariances of more columns are not taken apart: d³ operations each. */
const mostColumns = 200

const known = new WeakMap<Mixture, Shape[] | null>()

/** The components of a mixture taken apart, once; null of too many columns, and of a component without spread. */
export function shapesKnown(mixture: Mixture): Shape[] | null {
  let shapes = known.get(mixture)
  if (shapes === undefined) {
    shapes = mixture.nFeatures > mostColumns ? null : unlessSingular(mixture)
    known.set(mixture, shapes)
  }
  return shapes
}

function unlessSingular(mixture: Mixture): Shape[] | null {
  try {
    return shapesOf(mixture)
  } catch (error) {
    if (error instanceof IsodenseError) return null
    throw error
  }
}
