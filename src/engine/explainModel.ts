import type { Expected } from '../core/explain/expected'
import { createExplainer, type ExplainedCause, type Reasons } from '../core/explain/explainer'
import { IsodenseError } from '../core/errors'
import { columnDecimals } from '../core/prepare/columnDecimals'
import { someValues } from './someValues'
import type { FamilyFinding, Reason, RowExplanation, RowReasons } from '../shared/api/reasons'
import { columnMixture } from './columnMixture'
import { normalMixture } from './familyScore'
import type { Model } from './model'

/** Rows of more columns are not explained: their covariances take d³ operations each. */
export const mostExplained = 200

/** Explains rows of a model, in the user's units. */
export interface ModelExplainer {
  /** Of each column's cells. */
  decimals: number[]
  /** From the units of the fit to those of the user: of a log column the value itself. */
  userValue(fitted: number, j: number): number
  /** @param x d, in the units of the fit; NaN for a missing value. Null where its squares overflow */
  reasons(x: Float64Array): Omit<RowReasons, 'family'> | null
  /** The same, with signed shares of the squared distance (d, −1 to 1). */
  withShares(x: Float64Array): (Omit<RowReasons, 'family'> & { shares: Float32Array }) | null
  details(x: Float64Array): Omit<RowExplanation, 'family'> | null
}

const known = new WeakMap<Model, ModelExplainer | null>()

/** Null where nothing can be explained: of too many columns, or of a component without spread. */
export function explainerOf(model: Model): ModelExplainer | null {
  let explainer = known.get(model)
  if (explainer === undefined) {
    explainer = unlessNumerical(() => create(model))
    known.set(model, explainer)
  }
  return explainer
}

function create(model: Model): ModelExplainer | null {
  const { prepared, families, fitted, loaded } = model
  const { names, columns, center, scale, log, gaugeSteps } = prepared
  const ofColumns = names.length > mostExplained ? null : columnMixture(model)
  if (ofColumns === null) return null
  const normal = [...families.of.keys()].filter((c) => families.marks[families.of[c]] === 'normal')
  const share = normal.reduce((sum, c) => sum + ofColumns.weights[c], 0)
  const mixture = normalMixture(ofColumns, families)?.mixture ?? ofColumns
  const explainer = createExplainer(mixture, share * fitted.totalWeight)
  const units = columns.map((column) => loaded.table.units[column] ?? null)

  const userValue = (value: number, j: number) => {
    const own = center[j] + scale[j] * value
    // Scaled and back, the last digits are noise.
    return Number((log[j] ? Math.exp(own) : own).toPrecision(14))
  }
  const decimals = names.map((_, j) => columnDecimals(someValues(prepared, j)))

  function reason(x: Float64Array, { column: j, kind, z, drop, expected }: ExplainedCause): Reason {
    const value = userValue(x[j], j)
    const step = gaugeSteps[j]
    const within =
      expected !== null && step !== null && Math.abs(value - userValue(expected.mean, j)) < step
    return {
      ...{ column: names[j], kind, value, z, drop },
      expectedLow: expected && userValue(expected.low, j),
      expectedHigh: expected && userValue(expected.high, j),
      ...(within && { withinGaugeStep: step }),
      ...{ unit: units[j], decimals: decimals[j] },
    }
  }

  const told = (x: Float64Array, found: Omit<Reasons, 'parts' | 'component'>) => ({
    causes: found.causes.map((cause) => reason(x, cause)),
    typical: found.typical,
    restTypical: found.restTypical,
  })

  const inUserUnits = (one: Expected | null, j: number) =>
    one && {
      mean: userValue(one.mean, j),
      low: userValue(one.low, j),
      high: userValue(one.high, j),
    }

  return {
    decimals,
    userValue,
    reasons(x) {
      const found = unlessNumerical(() => explainer.reasons(x))
      return found && told(x, found)
    },
    withShares(x) {
      const found = unlessNumerical(() => explainer.reasons(x))
      if (!found) return null
      const { signed, squared } = found.parts()
      const shares = Float32Array.from(signed, (part) => (part * Math.abs(part)) / (squared || 1))
      return { ...told(x, found), shares }
    },
    details(x) {
      const found = unlessNumerical(() => explainer.details(x))
      if (!found) return null
      const { component, squared, signed, drops, z, expected } = found
      return {
        ...told(x, found),
        component: normal[component],
        squaredDistance: squared,
        bars: Array.from(signed, (part) => part * part),
        signed: [...signed],
        drops: [...drops],
        z: [...z],
        expected: expected.map(inUserUnits),
        decimals,
      }
    },
  }
}

/** The family of a row that belongs to none that is normal. */
export function findingOf(
  model: Model,
  component: number,
  notNormal: boolean,
): FamilyFinding | null {
  // prettier-ignore
  const family = model.families.of[component]
  const mark = model.families.marks[family]
  if (!notNormal || mark === 'normal') return null
  return { family: family + 1, mark, rows: model.analysis.families[family].rows }
}

function unlessNumerical<T>(of: () => T): T | null {
  try {
    return of()
  } catch (error) {
    if (error instanceof IsodenseError) return null
    throw error
  }
}
