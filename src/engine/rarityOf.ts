import { mostRare } from '../shared/oneIn'
import type { Rarity } from '../shared/api/rarity'
import type { Model } from './model'
import { knownRareness } from './rareness'
import { roughly } from './roughly'

/** So many places from one power of ten to the next. */
const perDecade = 20

/**
 * The law of good parts as a table, for thresholds that are dragged; null where it is not known, and of few rows, which T² judges and
 * not their density. `rareness` has been asked before.
 */
export function rarityOf(model: Model): Rarity | null {
  const found = knownRareness(model)
  if (!found || model.smallSample) return null
  const steps = perDecade * Math.log10(mostRare)
  const oneIn = Float64Array.from({ length: steps + 1 }, (_, i) => 10 ** ((steps - i) / perDecade))
  return {
    oneIn,
    typicality: oneIn.map((count) => found.law.logDensityAt(1 / count)),
    rough: roughly(model, found).length > 0,
  }
}
