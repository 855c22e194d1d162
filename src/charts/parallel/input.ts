import type { ParallelRows, ParallelView } from '../../shared/api/parallel'
import type { Limits } from '../../shared/plan'
import type { ChartLook } from '../frame'
import type { FamilyLook } from '../palette'
import type { ParallelWords } from './words'

/** From the smallest to the largest value of each axis, or by standard deviations from the normal families' mean. */
export type ParallelScale = 'range' | 'deviations'

export interface ParallelInput extends ChartLook {
  view: ParallelView
  scale: ParallelScale
  /** Whether families have their standard deviations round their means. */
  bands: boolean
  /** Tolerance limits; those of the axes are drawn. */
  limits?: readonly Limits[] | undefined
  /** Rows on the same axes that are drawn thick; null where the window draws them over the chart. */
  selected: ParallelRows | null
  /** Of each component, where a person chose one for its family. */
  looks?: readonly (FamilyLook | null)[] | undefined
  words?: ParallelWords | undefined
}
