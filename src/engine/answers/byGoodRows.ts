import { IsodenseError } from '../../core/errors'
import type { ThresholdSettings } from '../../shared/plan'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'

/** How many of m good rows, by models without them, may lie below the threshold: ⌊α (m + 1)⌋. */
export const placeOfGoodRow = (m: number, falseAlarmRate: number): number =>
  Math.floor((falseAlarmRate / 100) * (m + 1) * (1 + 1e-12))

/**
 * Rows of a batch that are less typical than the ⌊α(m + 1)⌋-th least typical of m good rows by models without them: of a
 * good batch a share α is, on average.
 * @throws SettingInvalid where the good rows are too few for the rate
 */
export function byGoodRows(
  { typicality: values, notNormal, sorted }: Judged,
  calibration: Float64Array,
  { falseAlarmRate }: ThresholdSettings,
): CountedCut {
  const m = calibration.length
  const place = placeOfGoodRow(m, falseAlarmRate)
  if (place === 0) {
    const least = Math.ceil(100 / falseAlarmRate) - 1
    throw new IsodenseError(
      'SettingInvalid',
      `${m} good rows cannot tell what ${falseAlarmRate} % of good rows look like; ${least} are needed. Choose a larger false-alarm rate, or T² (t-squared).`,
    )
  }
  const threshold = calibration[place - 1]
  return counted({ basis: 'good-batch', threshold, values, notNormal }, sorted, 0)
}
