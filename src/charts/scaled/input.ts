import type { ScaledView } from '../../shared/engineApi'
import type { ChartLook } from '../frame'
import type { FamilyLook } from '../palette'
import type { ScaledWords } from './words'

export interface ScaledInput extends ChartLook {
  view: ScaledView
  /** Names of the model's columns, in the order of the loadings. */
  columns: readonly string[]
  /** Weights of the families. */
  weights: readonly number[]
  /** Row of the file to be marked; it must be among the points or the flagged rows. */
  selectedRow?: number | undefined
  /** Of each component, where a person chose one for its family. */
  looks?: readonly (FamilyLook | null)[] | undefined
  words?: ScaledWords | undefined
}
