import type { LeftOutRow } from '../../core/table/types'

/** How many of the rows that were left out a person took out. */
export const excludedAmong = (leftOut: readonly LeftOutRow[]): number =>
  leftOut.reduce(
    (sum, { reasons }) => sum + (reasons?.some(({ id }) => id === 'excluded') ? 1 : 0),
    0,
  )
