import { chiSquareQuantile } from '../core/distributions/chiSquare'
import { IsodenseError } from '../core/errors'
import { assign, logDensity, responsibilities } from '../core/gmm/density'
import type { Matrix } from '../core/matrix'
import { projecting } from '../core/pca/projection'
import { runSteps } from '../core/steps'
import type { Mixture } from '../core/gmm/types'
import type { ScaledMixture } from '../core/gmm/scaledMixture'
import type { ModelFamilies } from './modelFamilies'
import type { Prepared } from './prepare'

/** A place in the user's units as one row in those of the fit. @throws SettingInvalid where it is none of the model's columns */
export function placeOf(
  at: readonly number[],
  { center, scale, log, names, reduced }: Prepared,
): Matrix {
  const values = Float64Array.from(at, (value, j) => ((log[j] ? Math.log(value) : value) - center[j]!) / scale[j]!) // prettier-ignore
  if (at.length !== center.length || !values.every(Number.isFinite)) {
    const wrong = `the place ${at.join(', ')} of a family is not one in the columns ${names.join(', ')}`
    throw new IsodenseError('SettingInvalid', `The mark cannot be given: ${wrong}.`)
  }
  const place = { values, rows: 1, columns: at.length }
  return reduced ? runSteps(projecting(reduced.projection, place)).scores : place
}

/** The family that a place belongs to, however far it is. */
export const familyAt = (place: Matrix, mixture: Mixture, of: Int32Array): number =>
  of[assign(place, mixture)[0]!]!

/** So sure it must be. */
const plainly = 0.95

/** The family in which a place plainly lies: among the nearer 95 % of one of its components; null where there is none. */
export function liesAt(
  {
    prepared,
    scaled,
    families,
  }: { prepared: Prepared; scaled: ScaledMixture; families: ModelFamilies },
  at: readonly number[],
): number | null {
  const { mixture } = scaled
  const { nFeatures: d, means } = mixture
  const wrong = at.some((value, j) => !Number.isFinite(value) || (prepared.log[j] && value <= 0))
  if (wrong || at.length !== prepared.center.length) return null
  const place = placeOf(at, prepared)
  const component = assign(place, mixture)[0]!
  const family = families.of[component]!
  const shares = responsibilities(place, mixture)
  const share = shares.reduce((sum, r, c) => sum + (families.of[c] === family ? r : 0), 0)
  const middle = {
    values: means.slice(component * d, (component + 1) * d),
    rows: 1,
    columns: d,
  }
  const below = logDensity(middle, mixture)[0]! - logDensity(place, mixture)[0]!
  return share >= plainly && below <= chiSquareQuantile(plainly, d) / 2 ? family : null
}
