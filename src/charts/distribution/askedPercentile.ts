import type { Flags } from '../../shared/engineApi'

/** The percentile that a threshold was made from; null where it was made from something else. */
export const askedPercentile = ({ basis, by }: Pick<Flags, 'basis' | 'by'>): number | null =>
  basis === 'percentile' ? by.percentile : null
