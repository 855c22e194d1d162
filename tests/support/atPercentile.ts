import { thresholdSettingsSchema, type ThresholdSettings } from '../../src/shared/plan'

/** A threshold by a percentile, all else as it is by default. */
export const atPercentile = (percentile: number): ThresholdSettings =>
  thresholdSettingsSchema.parse({ percentile })
