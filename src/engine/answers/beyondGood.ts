import { indicesWhere } from '../../core/indicesWhere'
import type { Model } from '../model'
import type { Rareness } from '../rareness'

/** In so many of 100 clean files no row is beyond. */
const confidence = 0.95

/** p below which a row is beyond what n good rows give (Šidák 1967): the least of n p-values is below in 5 of 100 clean files. */
export const beyondLimit = (n: number): number => -Math.expm1(Math.log(confidence) / n)

/** Indices of the rows that are; null where p is not known. */
export function beyondGood(
  { sorted }: Model,
  found: Pick<Rareness, 'p'> | null,
): Int32Array | null {
  if (found === null) return null
  const limit = beyondLimit(sorted.all.totalWeight)
  return indicesWhere(found.p.length, (i) => found.p[i] < limit)
}
