import type { Mark } from '../core/families/marks'
import type { Family } from '../shared/engineApi'

/** Components merged to families, and what each is taken for. */
export interface ModelFamilies {
  /** k: family of each component. */
  of: Int32Array
  /** By weight, largest first. */
  weights: Float64Array
  marks: Mark[]
  /** Why a family has its mark; null where its size says it. */
  reasons: Family['reason'][]
  /** Of each, which marks of the plan it has; missing where the plan has none. */
  said?: number[][]
  /** Marks of the plan whose rows are in no family of their own now. */
  lostMarks?: number
}
