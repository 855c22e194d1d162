import type { Mark } from '../../core/families/marks'

/** A column that makes a row untypical; numbers in the user's units, of a log column the values themselves. */
export interface Reason {
  column: string
  /**
   * `relation`: the value does not go with the row's others, which let expect one of the interval. `value`: it is
   * unusual by itself, and the interval is that of its family.
   */
  kind: 'relation' | 'value'
  value: number
  /** Holds a good row's value with 95 %; null where too few rows say so. */
  expectedLow: number | null
  expectedHigh: number | null
  /** Standard deviations from its family's mean. */
  z: number
  /** By how much the squared distance drops without the column. */
  drop: number
  /** The step of the gauge, where the value is less than that away from what was expected. */
  withinGaugeStep?: number
  unit: string | null
  /** Of the column's cells. */
  decimals: number
}

/** A family that is not normal. */
export interface FamilyFinding {
  /** From 1. */
  family: number
  mark: Exclude<Mark, 'normal'>
  rows: number
}

/** Why a row is untypical of the normal families. */
export interface RowReasons {
  /** Of a row that belongs to a family that is not normal. */
  family: FamilyFinding | null
  /** Most telling first; three at most. */
  causes: Reason[]
  /** Whether the row is typical of a normal family, taken together: the cause is then only what tells most. */
  typical: boolean
  /** Whether the other columns are typical, taken together. */
  restTypical: boolean
}

/** Why a row stands where it does, by the columns of the model, against one component. */
export interface RowExplanation extends RowReasons {
  /** The component of the normal families that the row is held against. */
  component: number
  /** Squared Mahalanobis distance from it. */
  squaredDistance: number
  /** See `Contributions`; in no unit, and in the order of the model's columns. Bars are the squares of `signed`. */
  bars: number[]
  signed: number[]
  drops: number[]
  z: number[]
  /** Each column's value as the others have it, the causes left out, with a 95 % interval, in the user's units. */
  expected: ({ mean: number; low: number; high: number } | null)[]
  /** Of each column's cells. */
  decimals: number[]
}

/** Why flagged rows are untypical, some of them at a time; n rows × d columns. */
export interface ReasonsPage {
  modelId: number
  /** Flagged rows altogether, those of families first, then by rank. */
  total: number
  offset: number
  /** n: zero-based in the file; lines as `RowDetail.line`. */
  rows: Int32Array
  lines: Int32Array
  /** n × d: parts of the squared distance, from −1 to 1; minus where a value is smaller than it should be. */
  shares: Float32Array
  /** n × d: values, in the user's units. */
  values: Float64Array
  reasons: RowReasons[]
  /** Of each column's cells. */
  decimals: number[]
}
