import type { OutOfTolerance } from '../../core/table/limits'
import type { Judgement } from '../../shared/engineApi'
import type { Model } from '../model'
import { thresholdAt } from './flags'
import { toleranceOf } from './outOfTolerance'

/** A judgement of one model's rows, worked out once for many rows. */
export interface Judge {
  by: Judgement
  threshold: number
  tolerance: OutOfTolerance
}

/** Throws ColumnUnknown and ColumnNotNumeric for the columns of the limits. */
export const judge = (model: Model, by: Judgement): Judge => ({
  by,
  threshold: thresholdAt(model.sorted, by.percentile).threshold,
  tolerance: toleranceOf(model.loaded, by.limits),
})
