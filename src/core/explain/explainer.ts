import type { Mixture } from '../gmm/types'
import { causesOf, type Cause } from './causes'
import { contributions, corrMax } from './contributions'
import { expectedWithout, usualOf, type Expected } from './expected'
import { placeOf, Rest } from './place'
import { pickColumns, shapesOf } from './shape'

/** A cause, with what its value would have been. */
export interface ExplainedCause extends Cause {
  /**
   * Of a relation: by the columns that are no cause, or by more of them where these do not contradict it. Of a value: what the family has, whatever the others are. Null
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

  /**
   * What the value of the i-th cause is said to be by the others but for those that are doubted. Where that leaves too
   * few to contradict it, by all but those that were named before: what it was named for.
   */
  function byTheRest(found: Look, x: Float64Array, i: number): Expected | null {
    const { missing, places, causes } = found
    const { column } = causes[i]
    const without = (others: number[]) =>
      expectedWithout(shapes, places, [...missing, ...others], estimated, [column])[0]
    const contradicts = (one: Expected | null) =>
      one !== null && (x[column] < one.low || x[column] > one.high)
    const byTrusted = without(doubted(found).filter((other) => other !== column))
    if (byTrusted === null || contradicts(byTrusted)) return byTrusted
    const byMore = without(causes.slice(0, i).map((before) => before.column))
    return contradicts(byMore) ? byMore : byTrusted
  }

  const placeOfCause = ({ causes }: Look, j: number) =>
    causes.findIndex(({ column }) => column === j)

  function explained(found: Look, x: Float64Array): ExplainedCause[] {
    return found.causes.map((cause, i) => ({
      ...cause,
      expected:
        cause.kind === 'relation'
          ? byTheRest(found, x, i)
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
      const causes = explained(found, x)
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
        ...{ component, typical, restTypical, causes: explained(found, x) },
        ...partsOf(x, found),
        drops: x.map((value, j) => (Number.isNaN(value) ? NaN : rest.drop(j))),
        z: x.map((value, j) => (value - shapes[component].mean[j]) / shapes[component].sd[j]),
        expected: ofOthers.map((one, j) =>
          named.includes(j) ? byTheRest(found, x, placeOfCause(found, j)) : one,
        ),
      }
    },
  }
}
