import { evenSample } from '../../../core/grid/evenSample'
import { rowsOfStep, type Steps } from '../../../core/steps'
import {
  mostParallelFlagged,
  mostParallelOthers,
  type ParallelAxis,
  type ParallelView,
} from '../../../shared/api/parallel'
import type { EngineParams } from '../../../shared/engineApi'
import type { Model } from '../../model'
import { isJudged } from '../cut'
import { flaggedIndices } from '../flags'
import { cutOf } from '../threshold'
import { columnReader, rowsOn } from './columnReader'
import { columnMoments } from './families'
import { separations } from './separation'

/** Some columns of a model side by side, with a sample of its rows and the most anomalous ones. In steps. @throws what `cutOf` throws */
export function* parallelView(
  model: Model,
  { by, order, from, most }: Omit<EngineParams<'parallel'>, 'modelId'>,
): Steps<ParallelView> {
  const { analysis, prepared, loaded } = model
  const d = prepared.columns.length
  const cut = cutOf(model, by)
  const all = flaggedIndices(model, cut)
  const flagged = all.subarray(0, mostParallelFlagged)
  const isFlagged = new Uint8Array(model.rows.length)
  for (const i of all) isFlagged[i] = 1
  yield
  // What the basis says nothing of is neither flagged nor passed.
  const rest = model.rows.map((_, i) => i).filter((i) => isFlagged[i] === 0 && isJudged(cut, i))
  const others = evenSample(rest.length, mostParallelOthers).map((at) => rest[at])
  const moments = columnMoments(model)
  const every = Array.from({ length: d }, (_, j) => j)
  const groups = { flagged, others }
  let chosen = every.slice(from, from + most)
  let separation: number[]
  if (order === 'separation') {
    const ofAll = yield* separations(model, every, moments, groups)
    chosen = every.toSorted((a, b) => ofAll[b] - ofAll[a] || a - b).slice(from, from + most)
    separation = chosen.map((column) => ofAll[column])
  } else separation = yield* separations(model, chosen, moments, groups)
  const axes: ParallelAxis[] = []
  for (const [at, column] of chosen.entries()) {
    const { mean, sd } = moments.normal(column)
    axes.push({
      column,
      name: prepared.names[column],
      unit: loaded.table.units[prepared.columns[column]] ?? null,
      log: prepared.log[column],
      ...(yield* rangeOf(model, column)),
      ...{ mean, sd, separation: separation[at] },
    })
  }
  return {
    ...{ modelId: analysis.modelId, columns: d, from, axes },
    others: rowsOn(model, chosen, others),
    othersTotal: rest.length,
    flagged: rowsOn(model, chosen, flagged),
    flaggedTotal: all.length,
    families: analysis.model.weights.map((weight, component) => ({
      ...{ component, weight },
      mean: chosen.map((column) => moments.mean(component, column)),
      sd: chosen.map((column) => moments.sd(component, column)),
    })),
  }
}

const ranges = new WeakMap<Model, Map<number, { min: number; max: number }>>()

/** From the smallest to the largest value of the judged rows. In steps. */
function* rangeOf(model: Model, column: number): Steps<{ min: number; max: number }> {
  const known = ranges.get(model) ?? new Map<number, { min: number; max: number }>()
  ranges.set(model, known)
  const before = known.get(column)
  if (before) return before
  const read = columnReader(model, column)
  let [min, max] = [Infinity, -Infinity]
  for (let i = 0; i < model.rows.length; i++) {
    if (i % rowsOfStep === rowsOfStep - 1) yield
    const value = read(model.rows[i])
    if (value < min) min = value
    if (value > max) max = value
  }
  const range = min <= max ? { min, max } : { min: 0, max: 1 }
  known.set(column, range)
  return range
}
