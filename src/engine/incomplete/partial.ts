import { PartialDensity } from '../../core/missing/partialDensity'
import type { Mixture } from '../../core/gmm/types'
import type { Pattern } from '../../core/missing/pattern'
import { columnMixture } from '../columnMixture'
import type { Model } from '../model'
import { patternAt } from './patterns'

/** A judged row that lacks some of the model's cells. */
export interface PartialRow {
  pattern: Pattern
  /** d: in the units of the fit; limits where the pattern has bounds, NaN where nothing is known. */
  values: Float64Array
}

/** Whether a judged row, by its index, is judged by some of its cells only. */
export const isPartial = ({ prepared, rows }: Pick<Model, 'prepared' | 'rows'>, i: number) =>
  i >= prepared.rows.length && i < rows.length

/** What a judged row has, by its index; null for one that lacks nothing. */
export function partialRow({ prepared, partial }: Model, i: number): PartialRow | null {
  const at = i - prepared.rows.length
  if (at < 0) return null
  const d = prepared.columnData.columns
  const incomplete = prepared.incomplete!
  const from = partial![at] * d
  return {
    pattern: patternAt(incomplete, from, d),
    values: incomplete.values.slice(from, from + d),
  }
}

/** The last patterns of a mixture: many rows lack the same cells, and taking covariances apart takes d³ operations. */
const densities = new WeakMap<Mixture, Map<string, PartialDensity>>()
const keptPatterns = 64

/** The density of a pattern under a mixture, for one row at a time. */
export function densityOf(mixture: Mixture, pattern: Pattern): PartialDensity {
  const known = densities.get(mixture) ?? new Map<string, PartialDensity>()
  densities.set(mixture, known)
  const key = JSON.stringify(pattern)
  const density = known.get(key) ?? new PartialDensity(mixture, pattern)
  known.delete(key)
  known.set(key, density)
  if (known.size > keptPatterns) known.delete(known.keys().next().value!)
  return density
}

/** Responsibility of each component, going by the cells that the row has. */
export function partialShares(model: Model, { pattern, values }: PartialRow): Float64Array {
  // Where there is none, no row is judged by some of its cells.
  const mixture = columnMixture(model)!
  const density = densityOf(mixture, pattern)
  density.evaluate(values, 0)
  const shares = new Float64Array(mixture.nComponents)
  density.shares(shares, 0)
  return shares
}
