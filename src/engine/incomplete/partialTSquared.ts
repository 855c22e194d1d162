import { logTSquaredTail, tSquaredLaw, type TSquaredLaw } from '../../core/anomaly/tSquared'
import type { Mixture } from '../../core/gmm/types'
import type { Steps } from '../../core/steps'
import type { Model } from '../model'
import { densityOf, partialRow } from './partial'

/** Where T² of rows that lack cells is written: arrays about all judged rows. */
interface Written {
  tSquared: Float64Array
  logTail: Float64Array
  component: Int32Array
}

const rowsAtOnce = 64

/**
 * T² of rows that lack cells, in the columns that they have a value in: from the marginal of their component, by the exact law
 * of so many columns for a row that had no part in the fit. Limits are not looked at. In steps.
 *
 * @param estimates that T² is taken from, by component
 * @param isJudged whether rows of a component are judged by T²
 */
export function* partialTSquared(
  model: Model,
  estimates: Mixture,
  isJudged: (component: number) => boolean,
  { tSquared, logTail, component }: Written,
): Steps<void> {
  const { prepared, fitted, rows, families } = model
  const laws = new Map<string, TSquaredLaw | null>()
  const isNormal = (c: number) => families.marks[families.of[c]] === 'normal'
  for (let i = prepared.rows.length; i < rows.length; i++) {
    if (i % rowsAtOnce === 0) yield
    const { pattern, values } = partialRow(model, i)!
    const density = densityOf(estimates, { observed: pattern.observed, bounds: [] })
    density.evaluate(values, 0)
    const c = mostLikely(density.joint, isNormal)
    component[i] = c
    if (!isJudged(c)) continue
    const law = lawOf(c, pattern.observed.length)
    if (law === null) continue
    tSquared[i] = density.squared[c] / law.unbiasedShare
    logTail[i] = logTSquaredTail(law, 'fresh', tSquared[i])
  }

  function lawOf(c: number, columns: number): TSquaredLaw | null {
    const key = `${c} ${columns}`
    const known = laws.get(key)
    if (known !== undefined) return known
    const { covarianceType, nComponents: components, weights } = estimates
    const { totalWeight: all } = fitted
    const source = {
      covarianceType,
      components,
      columns,
      rows: all,
      componentRows: weights[c] * all,
    }
    const law = tSquaredLaw(source)
    laws.set(key, law)
    return law
  }
}

function mostLikely(joint: Float64Array, isNormal: (c: number) => boolean): number {
  let best = -1
  for (let c = 0; c < joint.length; c++)
    if (isNormal(c) && (best < 0 || joint[c] > joint[best])) best = c
  return best
}
