import type { Check } from './check'
import { note } from './guard'

/** Rows that had no part in the fit because they are known to be bad. */
export const knownBad: Check = ({ fitted: { knownBadCount: count } }) =>
  count === 0 ? [] : [note(count === 1 ? 'oneKnownBad' : 'knownBad', { count })]
