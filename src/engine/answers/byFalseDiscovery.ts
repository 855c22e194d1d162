import { benjaminiHochberg, conformalPValues } from '../../core/anomaly/falseDiscovery'
import { IsodenseError } from '../../core/errors'
import type { ThresholdSettings } from '../../shared/plan'
import { withinOneFile, withinOneFileText } from '../../shared/withinOneFile'
import { counted, type CountedCut } from './cut'
import type { Judged } from './judged'

/**
 * Rows of a batch that the rule of Benjamini and Hochberg rejects by their conformal p-values against good rows that
 * had no part in the fit. A row is rejected where fewer than so many of these are at least as unusual, so the
 * threshold is the value of the last of them. @throws SettingInvalid within one file
 */
export function byFalseDiscovery(judged: Judged, settings: ThresholdSettings): CountedCut {
  const { typicality: values, notNormal, sorted, calibration } = judged
  const rate = settings.falseDiscoveryRate
  if (!calibration) {
    const facts = { ...withinOneFile(sorted.all.values.length, rate) }
    throw new IsodenseError(
      'SettingInvalid',
      withinOneFileText.replace(/\{(\w+)\}/g, (_, name: keyof typeof facts) => String(facts[name])),
    )
  }
  // A row of a family that is not normal is judged, too: it was not known to be bad.
  const limit = benjaminiHochberg(conformalPValues(sorted.all.values, calibration), rate / 100)
  const rejecting = Math.round(limit * (calibration.length + 1))
  const threshold = rejecting === 0 ? -Infinity : (calibration[rejecting - 1] ?? Infinity)
  return counted({ basis: 'false-discovery', threshold, values, notNormal }, sorted, 0)
}
