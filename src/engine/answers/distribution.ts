import { histogram, quantiles } from '../../core/anomaly/histogram'
import type { Distribution } from '../../shared/engineApi'
import type { Model } from '../model'
import { rarityOf } from '../rarityOf'

/** Steps of the percentile that the window can drag to. */
const steps = 1000

const known = new WeakMap<Model, Distribution>()

/** The typicalities of the fitted rows, log densities where all families are normal, as a histogram, with the quantiles behind a dragged threshold, and how unusual it is. `rareness` has been asked before. */
export function distribution(model: Model): Distribution {
  const made = known.get(model) ?? make(model)
  known.set(model, made)
  return made
}

function make(model: Model): Distribution {
  const { analysis, sorted } = model
  const { all, complete } = sorted
  return {
    modelId: analysis.modelId,
    ...histogram(all.values, all.cumulativeWeights),
    quantiles: quantiles(complete.values, steps, complete.cumulativeWeights),
    rarity: rarityOf(model),
  }
}
