import type { ExclusionPlace } from '../exclusions'

/** A row of a table that is excluded by hand. */
export interface ExcludedRow {
  row: number
  line: number
  /** The file or sheet that the line is of, where several are stacked. */
  file?: string
  /** Where in the plan that stands. */
  place: ExclusionPlace
}

export interface ExcludedRows {
  rows: ExcludedRow[]
  /** Exclusions that are not applied, and why. */
  notes: string[]
}
