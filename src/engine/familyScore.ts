import { pickComponents } from '../core/gmm/pickComponents'
import type { Mixture } from '../core/gmm/types'
import type { ModelFamilies } from './modelFamilies'
import type { Pool } from './pool'
import type { Prepared } from './prepare'
import { scoreRows } from './scoring'
import { addJacobian } from './userDensity'

/** What rows are ranked by, and which belong to no normal family. */
export interface FamilyScores {
  /**
   * n: −score = log f_N + log r_N, f_N the density under the normal families and r_N their share of the
   * posterior. Equal to the log density where all families are normal.
   */
  typicality: Float64Array
  /** n: 1 where r_N < ½; null where all families are normal. */
  notNormal: Uint8Array | null
}

/** The components of the normal families as a mixture, and their weight; null where they are all. */
export function normalMixture(
  mixture: Mixture,
  { of, marks }: Pick<ModelFamilies, 'of' | 'marks'>,
): { mixture: Mixture; logWeight: number } | null {
  const components = [...mixture.weights.keys()].filter((c) => marks[of[c]] === 'normal')
  if (components.length === mixture.nComponents) return null
  const weight = components.reduce((sum, c) => sum + mixture.weights[c], 0)
  return { mixture: pickComponents(mixture, components), logWeight: Math.log(weight) }
}

/** Rows whose normal families have less of the posterior belong to another one. */
const mostlyNormal = Math.log(0.5)

/**
 * Scores every row by its families.
 *
 * @param logDensity n: of the whole mixture, in the user's units
 */
export async function familyScores(
  pool: Pool,
  prepared: Prepared,
  { mixture, families }: { mixture: Mixture; families: ModelFamilies },
  logDensity: Float64Array,
  signal?: AbortSignal,
): Promise<FamilyScores> {
  const normal = normalMixture(mixture, families)
  if (normal === null) return { typicality: logDensity, notNormal: null }
  const { data } = prepared
  const { logDensity: typicality } = await scoreRows(pool, data, normal.mixture, signal)
  addJacobian(prepared, typicality)
  return { typicality, notNormal: addShares(typicality, logDensity, normal.logWeight) }
}

/**
 * Densities under the normal families become scores: log r_N is added to each.
 *
 * @param typicality n: log f_N, in the units of `logDensity`; NaN for a row that is not judged
 * @returns n: 1 for a row that belongs to no normal family
 */
export function addShares(
  typicality: Float64Array,
  logDensity: Float64Array,
  logWeight: number,
): Uint8Array {
  const notNormal = new Uint8Array(typicality.length)
  for (let i = 0; i < typicality.length; i++) {
    const logShare = Math.min(0, typicality[i] + logWeight - logDensity[i])
    notNormal[i] = logShare < mostlyNormal ? 1 : 0
    typicality[i] += logShare
  }
  return notNormal
}
