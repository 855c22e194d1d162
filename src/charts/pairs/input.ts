import type { PairsRows, PairsView } from '../../shared/api/pairs'
import type { ChartLook } from '../frame'
import type { FamilyLook } from '../palette'
import type { PairsWords } from './words'

export interface PairsInput extends ChartLook {
  view: PairsView
  /** Unit of each column of the table, where the file tells one. */
  units?: readonly (string | null)[] | undefined
  /** Of families that have a colour of their own. */
  looks?: readonly (FamilyLook | null)[] | undefined
  words?: PairsWords | undefined
}

/** What lies over the matrix: it changes with the threshold and the selection, the matrix does not. */
export interface PairsMarks {
  flagged: PairsRows | null
  /** All flagged rows, of which `flagged` are the most anomalous. */
  flaggedCount: number
  selected: PairsRows | null
}
