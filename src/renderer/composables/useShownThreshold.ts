import { computed } from 'vue'
import { thresholdAtPercentile } from '../../charts/distribution/percentileAtThreshold'
import type { Distribution } from '../../shared/engineApi'
import { sameThreshold } from '../../shared/plan'
import { useAnalysis } from '../stores/analysis'
import { usePlan } from '../stores/plan'

/** Where the threshold stands among what rows are ranked by: where the flags have it, or already where the slider is. */
export function useShownThreshold(distribution: () => Distribution | null) {
  const analysis = useAnalysis()
  const plan = usePlan()
  /** Flags by T² have their threshold on another scale. */
  const onOtherScale = computed(() => analysis.flags?.basis === 't-squared')
  /** Null where it is on another scale, or not known yet. */
  const threshold = computed(() => {
    const { flags } = analysis
    const wanted = plan.plan
    if (onOtherScale.value) return null
    if (flags && (flags.basis !== 'percentile' || (wanted && sameThreshold(flags.by, wanted))))
      return flags.threshold
    const percentile = wanted?.percentile
    const known = distribution()
    return known && percentile !== undefined
      ? thresholdAtPercentile(known.quantiles, percentile)
      : null
  })
  return { threshold, onOtherScale }
}
