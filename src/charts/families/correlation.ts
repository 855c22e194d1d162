import type { Theme } from '../palette'
import { divergingColour } from '../reasons/shareColour'

/** Up to so many columns a family's correlations are a map; of more the strongest pairs are listed. */
export const mostMapped = 12
const mostPairs = 12

export interface CorrelatedPair {
  a: number
  b: number
  value: number
}

/** The strongest pairs of columns, strongest first; of equal ones in the order of the columns. */
export function strongestPairs(correlation: readonly (readonly number[])[]): CorrelatedPair[] {
  const pairs = correlation.flatMap((row, a) =>
    row.slice(0, a).map((value, b) => ({ a: b, b: a, value })),
  )
  return pairs
    .filter(({ value }) => Number.isFinite(value))
    .sort((p, q) => Math.abs(q.value) - Math.abs(p.value) || p.a - q.a || p.b - q.b)
    .slice(0, mostPairs)
}

/** Colours stay so near the background that text on them is read. */
const strongest = 0.6

/** The colour of a correlation in −1 … 1: blue for columns that go against each other, vermilion for those that go together. */
export const correlationColour = (value: number, theme: Theme): string =>
  divergingColour(strongest * Math.max(-1, Math.min(1, value)), theme)
