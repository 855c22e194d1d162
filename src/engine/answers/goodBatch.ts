import {
  fewestRowsFor,
  freshValues,
  rateBelow,
  type FreshValues,
  type Rate,
} from '../../core/anomaly/expectedRate'
import { indicesWhere } from '../../core/indicesWhere'
import { IsodenseError } from '../../core/errors'
import type { GoodBatch, GoodRate } from '../../shared/api/goodBatch'
import { thresholdSettings, type ThresholdSettings } from '../../shared/plan'
import { crossFitOf, type CrossFit, type CrossFitOptions } from '../goodBatchFit'
import type { Model } from '../model'
import { rareness } from '../rareness'
import { beyondGood } from './beyondGood'
import type { CountedCut } from './cut'
import { cutOf } from './threshold'

/** More kept out than this share are not the few scattered rows that a clean file has. */
const manyKeptOut = 0.01

/** What share of the next good batch is flagged. @throws SettingInvalid where there are too few rows to say, Cancelled, and what `crossFitOf` throws */
export async function goodBatch(
  model: Model,
  by: ThresholdSettings,
  options: CrossFitOptions,
): Promise<GoodBatch> {
  const { modelId } = model.analysis
  const fit = await crossFitOf(model, options)
  if (fit === null)
    throw new IsodenseError(
      'SettingInvalid',
      'There are too few rows to say what share of the next good batch would be flagged.',
    )
  const cut = cutOf(model, by)
  const alpha = by.falseAlarmRate / 100
  const fewest = fewestRowsFor(alpha)
  const tooFew = cut.basis === 'good-batch' && total(fit.fresh) < fewest
  // T² and p-values of a batch have laws of their own.
  const rate =
    cut.values !== model.typicality || tooFew
      ? null
      : inPercent(rateBelow(fit.fresh, cut.threshold))
  return {
    ...{ modelId, by: thresholdSettings(by), folds: fit.folds, restarts: fit.restarts },
    rows: fit.rows.length,
    ofRows: model.prepared.data.rows,
    rate,
    fewestRows: tooFew ? fewest : null,
    families: rate ? ratesOfFamilies(model, fit, cut) : [],
    notClean: await notClean(model, options.signal),
  }
}

const total = ({ cumulative }: FreshValues) => cumulative[cumulative.length - 1] ?? 0

const inPercent = ({ expected, low, high }: Rate): GoodRate => ({
  expected: 100 * expected,
  low: 100 * low,
  high: 100 * high,
})

/** Of each normal family, where there are several. */
function ratesOfFamilies(
  { families, component, prepared }: Model,
  { rows, typicality }: CrossFit,
  { threshold }: CountedCut,
): GoodBatch['families'] {
  const normal = [...families.marks.keys()].filter((family) => families.marks[family] === 'normal')
  if (normal.length < 2) return []
  const { rowWeights } = prepared.data
  return normal.flatMap((family) => {
    const own = indicesWhere(
      rows.length,
      (at) => families.of[component[rows[at]]] === family && prepared.knownBad?.[rows[at]] !== 1,
    )
    if (own.length === 0) return []
    const fresh = freshValues(
      Float64Array.from(own, (at) => typicality[at]),
      rowWeights && Float64Array.from(own, (at) => rowWeights[rows[at]]),
    )
    return { family, rows: own.length, rate: inPercent(rateBelow(fresh, threshold)) }
  })
}

async function notClean(model: Model, signal?: AbortSignal): Promise<GoodBatch['notClean']> {
  const { families, fitted, prepared } = model
  const beyond = beyondGood(model, await rareness(model, signal))
  return [
    ...(families.marks.some((mark) => mark !== 'normal') ? (['families'] as const) : []),
    // Rows that are known to be bad are no surprise, and had no part in the promise.
    ...(beyond?.some((i) => prepared.knownBad?.[i] !== 1) ? (['beyond'] as const) : []),
    ...(fitted.keptOutCount > manyKeptOut * prepared.data.rows ? (['keptOut'] as const) : []),
  ]
}
