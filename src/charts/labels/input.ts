import type { LabelStatistics } from '../../shared/api/labels'
import type { ChartLook } from '../frame'
import type { LabelWords } from './words'

export interface LabelCurveInput extends ChartLook {
  statistics: LabelStatistics
  words?: LabelWords | undefined
}
