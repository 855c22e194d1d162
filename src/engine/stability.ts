import { surenessOf } from '../core/anomaly/sureness'
import { indicesWhere } from '../core/indicesWhere'
import type { RowStability, Stability } from '../shared/api/stability'
import { thresholdSettings, type ThresholdSettings } from '../shared/plan'
import { isFlagged } from './answers/cut'
import { cutOf } from './answers/threshold'
import { inSlices } from './inSlices'
import type { Model } from './model'
import { countingStability, type StabilityCounts } from './stabilityCounts'
import { knownRefits, refit, usualRefits, type RefitOptions, type Refits } from './stabilityRefits'

/** Fewer refits are no answer: a row was left out by three of ten. */
export const fewestRefits = 10
export const mostRefits = 1000

/** A threshold is moved to and fro: its last counts are kept. */
interface Kept {
  key: string
  counts: StabilityCounts
}
const kept = new WeakMap<Model, Kept>()

/**
 * How sure the flags of a model are: refits to random parts of its rows, each row judged by those that left it out.
 * @throws Cancelled, SettingInvalid, and what the refits throw where none gives a model
 */
export async function stability(
  model: Model,
  { by, refits: asked = usualRefits }: { by: ThresholdSettings; refits?: number | undefined },
  options: RefitOptions,
): Promise<Stability> {
  const cut = cutOf(model, by)
  const flagged = indicesWhere(model.prepared.data.rows, (i) => isFlagged(cut, i))
  const refits = await refit(model, asked, flagged, options)
  return describe(model, refits, by, asked, options.signal)
}

/** What was done so far, by a call that was stopped, or for another threshold; null where that is too little. */
export async function stabilitySoFar(
  model: Model,
  { by, refits: asked = usualRefits }: { by: ThresholdSettings; refits?: number | undefined },
  signal?: AbortSignal,
): Promise<Stability | null> {
  const refits = knownRefits(model)
  if (!refits || refits.done.size < fewestRefits) return null
  return describe(model, refits, by, asked, signal)
}

/** Counts for a threshold, where there are refits enough; what an export asks for. */
export function knownCounts(model: Model, by: ThresholdSettings): StabilityCounts | null {
  const known = kept.get(model)
  return known && known.key === keyOf(by, knownRefits(model)!) ? known.counts : null
}

const keyOf = (by: ThresholdSettings, { done }: Refits): string =>
  JSON.stringify([thresholdSettings(by), done.size])

async function describe(
  model: Model,
  refits: Refits,
  by: ThresholdSettings,
  asked: number,
  signal?: AbortSignal,
): Promise<Stability> {
  const { among, fittedRows, restarts, done } = refits
  const key = keyOf(by, refits)
  const known = kept.get(model)
  const counts =
    known?.key === key ? known.counts : await inSlices(countingStability(model, refits, by), signal)
  kept.set(model, { key, counts })
  const n = model.prepared.data.rows
  return {
    modelId: model.analysis.modelId,
    refits: counts.refits,
    asked,
    failed: done.size - counts.refits,
    fittedRows,
    sampleRows: among.length < n ? among.length : null,
    restarts,
    rows: rowsOf(model, by, counts),
    threshold: counts.threshold,
    models: modelsOf(refits),
  }
}

function rowsOf(model: Model, by: ThresholdSettings, counts: StabilityCounts): RowStability[] {
  const cut = cutOf(model, by)
  const found: RowStability[] = []
  model.rows.forEach((row, i) => {
    const flagged = isFlagged(cut, i)
    const leftOutIn = counts.leftOutIn[i] ?? 0
    const flaggedIn = counts.flaggedIn[i] ?? 0
    if (flagged || flaggedIn > 0)
      found.push({ row, flagged, leftOutIn, flaggedIn, word: surenessOf(leftOutIn, flaggedIn) })
  })
  return found.sort((a, b) => a.row - b.row)
}

function modelsOf({ done }: Refits): Stability['models'] {
  const times = new Map<string, Stability['models'][number]>()
  for (const one of done.values()) {
    if (one === null) continue
    const key = `${one.pair.covarianceType} ${one.pair.nComponents}`
    const cell = times.get(key) ?? { ...one.pair, times: 0 }
    cell.times++
    times.set(key, cell)
  }
  const name = (m: Stability['models'][number]) => m.covarianceType
  return [...times.values()].sort(
    (a, b) => b.times - a.times || a.nComponents - b.nComponents || (name(a) < name(b) ? -1 : 1),
  )
}
