import type { Bound, Pattern } from '../../core/missing/pattern'
import { rowsPerStep, type Steps } from '../../core/steps'
import { below, type IncompleteRows } from '../../core/table/incompleteRows'

/** Rows that lack the same cells, and have the same limits. */
export interface PatternRows {
  /** The same for the same pattern, whatever the rows. */
  key: string
  pattern: Pattern
  /** Indices among the incomplete rows, ascending. */
  indices: number[]
}

/** What is known of the row whose d cells begin at `from`. */
export function patternAt(
  { values, sides }: Pick<IncompleteRows, 'values' | 'sides'>,
  from: number,
  d: number,
): Pattern {
  const observed: number[] = []
  const bounds: Bound[] = []
  for (let j = 0; j < d; j++) {
    const at = values[from + j]
    const side = sides[from + j]
    if (Number.isNaN(at)) continue
    if (side === 0) observed.push(j)
    else bounds.push({ feature: j, at, side: side === below ? 'below' : 'above' })
  }
  return { observed, bounds }
}

/** All patterns: those of most rows first, equal ones by their key. In steps. */
export function* patternsOf(incomplete: IncompleteRows, d: number): Steps<PatternRows[]> {
  const found = new Map<string, PatternRows>()
  const atOnce = rowsPerStep(d)
  for (let i = 0; i < incomplete.rows.length; i++) {
    if (i % atOnce === atOnce - 1) yield
    const key = keyAt(incomplete, i * d, d)
    const known = found.get(key)
    if (known) known.indices.push(i)
    else found.set(key, { key, pattern: patternAt(incomplete, i * d, d), indices: [i] })
  }
  return [...found.values()].sort(
    (a, b) => b.indices.length - a.indices.length || (a.key < b.key ? -1 : 1),
  )
}

/** The same for rows that lack the same cells and have the same limits. */
export function keyAt(
  { values, sides }: Pick<IncompleteRows, 'values' | 'sides'>,
  from: number,
  d: number,
): string {
  let key = ''
  for (let e = from; e < from + d; e++) {
    if (sides[e] !== 0) key += `${sides[e] === below ? '<' : '>'}${values[e]};`
    else key += Number.isNaN(values[e]) ? '-' : 'x'
  }
  return key
}
