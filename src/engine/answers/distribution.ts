import { histogram, quantiles } from '../../core/anomaly/histogram'
import type { Distribution } from '../../shared/engineApi'
import type { Model } from '../model'

/** Steps of the percentile that the window can drag to. */
const steps = 1000

const known = new WeakMap<Model, Distribution>()

/** The typicalities of the fitted rows, log densities where all families are normal, as a histogram, with the quantiles behind a dragged threshold. */
export function distribution(model: Model): Distribution {
  const made = known.get(model) ?? make(model)
  known.set(model, made)
  return made
}

function make({ analysis, sorted: { all, complete } }: Model): Distribution {
  return {
    modelId: analysis.modelId,
    ...histogram(all.values, all.cumulativeWeights),
    quantiles: quantiles(complete.values, steps, complete.cumulativeWeights),
  }
}
