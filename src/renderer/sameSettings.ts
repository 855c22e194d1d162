import type { ReadSettings } from '../core/table/types'

/** Whether the same was said, in whatever order. */
export const sameSettings = (a: ReadSettings, b: ReadSettings): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

const sorted = (settings: ReadSettings) =>
  Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1))
