import type { Distribution, Flags } from '../../shared/engineApi'
import type { ChartLook } from '../frame'
import type { DistributionWords } from './words'

export interface DistributionInput extends ChartLook {
  distribution: Distribution
  /** Null where the window draws bars below it, line and value over the chart itself. */
  flags: Pick<Flags, 'threshold' | 'basis' | 'by' | 'count'> | null
  words?: DistributionWords | undefined
}
