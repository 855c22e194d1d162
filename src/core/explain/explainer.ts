import type { Mixture } from '../gmm/types'
import { causesOf, type Cause } from './causes'
import { contributions, corrMax } from './contributions'
import { expectedWithout, usualOf, type Expected } from './expected'
import { placeOf, Rest } from './place'
import { pickColumns, shapesOf } from './shape'

/** A cause, with what its value would have been. */
export interface ExplainedCause extends Cause {
  /**
   * Of a relation: by the columns that are no cause. Of a value: what the family has, whatever the others are. Null
   * where too few rows say so.
   */
  expected: Expected | null
}

/** Why a row is untypical of a mixture. */
export interface Reasons {
  /** The component that the row is held against. */
  component: number
  causes: ExplainedCause[]
  typical: boolean
  restTypical: boolean
  parts(): Parts
}

/** Parts of the squared distance from the component; NaN for columns without a value. */
export interface Parts {
  /** d². */
  squared: number
  /** The squares sum to d²: see `Contributions`. */
  signed: Float64Array
}

/** Every column of one row. */
export interface Details extends Omit<Reasons, 'parts'>, Parts {
  drops: Float64Array
  z: Float64Array
  /** Each column's value as the others have it but for those that are causes. */
  expected: (Expected | null)[]
}

export interface Explainer {
  /** @param x d, NaN for a missing value; null where its squares overflow @throws CovarianceSingular */
  reasons(x: Float64Array): Reasons | null
  details(x: Float64Array): Details | null
}

/**
 * Explains many rows by one mixture: its covariances are taken apart once.
 *
 * @param totalWeight rows that its components were fitted to, by frequency
 * @throws CovarianceSingular, NotFinite
 */
export function createExplainer(mixture: Mixture, totalWeight: number): Explainer {
  const shapes = shapesOf(mixture)
  const estimated = { covarianceType: mixture.covarianceType, totalWeight }

  function look(x: Float64Array) {
    const missing = [...x.keys()].filter((j) => Number.isNaN(x[j]))
    const places = shapes.map((shape) => placeOf(x, shape))
    if (missing.length === x.length || places.some(({ squared }) => !Number.isFinite(squared))) return null // prettier-ignore
    return { missing, places, ...causesOf(shapes, places, missing) }
  }
  type Look = NonNullable<ReturnType<typeof look>>

  /** Columns whose values are doubted. */
  const doubted = ({ causes, typical }: Look) => (typical ? [] : causes.map(({ column }) => column))

  /** What a column is said to be by the others but for those that are doubted. */
  function byTheRest(found: Look, column: number): Expected | null {
    const { missing, places } = found
    const others = doubted(found).filter((other) => other !== column)
    const [expected] = expectedWithout(shapes, places, [...missing, ...others], estimated, [column])
    return expected
  }

  function explained(found: Look): ExplainedCause[] {
    return found.causes.map((cause) => ({
      ...cause,
      expected:
        cause.kind === 'relation'
          ? byTheRest(found, cause.column)
          : usualOf(shapes, found.component, cause.column, estimated),
    }))
  }

  function partsOf(x: Float64Array, { missing, places, component }: Look): Parts {
    const shape = shapes[component]
    if (missing.length === 0) {
      const { squared, difference } = places[component]
      return { squared, signed: corrMax(difference, shape) }
    }
    const present = [...x.keys()].filter((j) => !missing.includes(j))
    const seen = contributions(Float64Array.from(present, (j) => x[j]), pickColumns(shape, present)) // prettier-ignore
    const signed = new Float64Array(x.length).fill(NaN)
    present.forEach((j, i) => (signed[j] = seen.signed[i]))
    return { squared: seen.squared, signed }
  }

  return {
    reasons(x) {
      const found = look(x)
      if (!found) return null
      const { component, typical, restTypical } = found
      const causes = explained(found)
      return { component, typical, restTypical, causes, parts: () => partsOf(x, found) }
    },
    details(x) {
      const found = look(x)
      if (!found) return null
      const { component, typical, restTypical, missing, places } = found
      const rest = new Rest(shapes[component], places[component], missing)
      const named = doubted(found)
      const ofOthers = expectedWithout(shapes, places, [...missing, ...named], estimated)
      return {
        ...{ component, typical, restTypical, causes: explained(found) },
        ...partsOf(x, found),
        drops: x.map((value, j) => (Number.isNaN(value) ? NaN : rest.drop(j))),
        z: x.map((value, j) => (value - shapes[component].mean[j]) / shapes[component].sd[j]),
        expected: ofOthers.map((one, j) => (named.includes(j) ? byTheRest(found, j) : one)),
      }
    },
  }
}
