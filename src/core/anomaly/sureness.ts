/** How often a row would be flagged by fits that it had no part in. */
export type Sureness = 'always' | 'mostly' | 'sometimes' | 'never'

/** Shares of the refits from which on a row is said to be flagged always, or mostly. */
export const alwaysFrom = 0.95
export const mostlyFrom = 0.6
/** Fewer refits than these that left a row out say nothing of it. */
const fewestLeftOut = 5

/** Null where too few refits left the row out. */
export function surenessOf(leftOutIn: number, flaggedIn: number): Sureness | null {
  if (leftOutIn < fewestLeftOut) return null
  const share = flaggedIn / leftOutIn
  if (share >= alwaysFrom) return 'always'
  if (share >= mostlyFrom) return 'mostly'
  return flaggedIn > 0 ? 'sometimes' : 'never'
}
