import type { OutOfTolerance } from '../../core/table/limits'
import type { Judgement } from '../../shared/engineApi'
import type { Model } from '../model'
import type { CountedCut } from './cut'
import { toleranceOf } from './outOfTolerance'
import { cutOf } from './threshold'

/** A judgement of one model's rows, worked out once for many rows. */
export interface Judge {
  by: Judgement
  cut: CountedCut
  tolerance: OutOfTolerance
}

/** Throws ColumnUnknown and ColumnNotNumeric for the columns of the limits, and what `cutOf` throws. */
export const judge = (model: Model, by: Judgement): Judge => ({
  by,
  cut: cutOf(model, by),
  tolerance: toleranceOf(model.loaded, by.limits),
})
