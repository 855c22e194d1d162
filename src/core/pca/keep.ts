import { IsodenseError } from '../errors'

/** How many principal components are kept: the fewest that hold more than a share of the variance, or a number. */
export type Keep = { share: number } | { components: number }

/**
 * The number of components to keep. A share is met as scikit-learn's `PCA(n_components=share)` meets it: by the fewest
 * components whose variances sum to more than it; by all that vary where even these do not.
 *
 * @param variances along every component, largest first
 * @throws SettingInvalid where more components are asked for than the rows have, or where nothing varies
 */
export function componentsToKeep(variances: Float64Array, keep: Keep): number {
  const varying = variances.findIndex((value) => !(value > 0))
  const most = varying < 0 ? variances.length : varying
  if (most === 0) throw new IsodenseError('SettingInvalid', 'The rows do not vary: they have no principal components.') // prettier-ignore
  if ('components' in keep) {
    if (keep.components <= most) return keep.components
    throw new IsodenseError(
      'SettingInvalid',
      `${keep.components} principal components were asked for, but the rows vary in ${most} directions only.`,
    )
  }
  const total = variances.reduce((sum, value) => sum + value, 0)
  let held = 0
  let count = 0
  while (count < most && held / total <= keep.share) held += variances[count++]
  return count
}
