import { sortedIndices } from '../../core/sortedIndices'
import { labels } from '../../shared/labels'
import { oneInOf } from '../../shared/oneIn'
import type { ThresholdMeaning } from '../../shared/api/thresholdMeaning'
import { beyondLimit } from '../answers/beyondGood'
import { isFlagged, type Cut } from '../answers/cut'
import type { FurtherColumn } from '../../core/table/annotations'
import { crossFitState } from '../goodBatchFit'
import type { Model } from '../model'
import { oneInCell } from '../oneInColumn'
import { knownRareness, type Rareness } from '../rareness'
import { roughly } from '../roughly'
import type { FileScores } from './fileScores'

/**
 * One in so many good parts is as unusual as a row of the file, a million at most; null where that is not known. A row of the
 * sample had its part in the model: it is told by its typicality, which no other row has to the last digit.
 */
export function oneInOfFile(model: Model, { typicality }: FileScores) {
  const found = knownRareness(model)
  const pOf = found && pOfFile(model, found)
  return (row: number): number | null =>
    pOf && !Number.isNaN(typicality[row]) ? oneInOf(pOf(typicality[row])) : null
}

function pOfFile(model: Model, { law, p }: Rareness): (typicality: number) => number {
  const inSample = lookup(model.typicality, p)
  return (typicality) => inSample(typicality) ?? law.pOf(typicality)
}

/** The p of the row with exactly this typicality. */
function lookup(typicality: Float64Array, p: Float64Array) {
  const order = sortedIndices(typicality)
  return (value: number): number | undefined => {
    let [low, high] = [0, order.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (typicality[order[middle]] < value) low = middle + 1
      else high = middle
    }
    return typicality[order[low]] === value ? p[order[low]] : undefined
  }
}

const lookups = new WeakMap<FileScores, ReturnType<typeof oneInOfFile>>()

/** As the column of exports of other files. @param first row of the file that is the part's first */
export function oneInColumnOfFile(
  model: Model,
  scores: FileScores,
  first: number,
): FurtherColumn[] {
  if (!knownRareness(model)) return []
  const oneIn = lookups.get(scores) ?? oneInOfFile(model, scores)
  lookups.set(scores, oneIn)
  return [{ word: 'one_in', of: (row) => oneInCell(oneIn(first + row)) }]
}

/** What flags mean for all rows of a file. */
export function meaningOfFile(model: Model, scores: FileScores, cut: Cut): ThresholdMeaning {
  const { typicality, sorted } = scores
  const found = knownRareness(model)
  let [beyond, beyondFlagged] = [0, 0]
  const count = (row: number) => {
    beyond++
    if (isFlagged(cut, row)) beyondFlagged++
  }
  if (found) rowsBeyond(model, found, scores, count)
  return {
    modelId: model.analysis.modelId,
    judged: Math.round(sorted.all.totalWeight),
    beyond: found ? beyond : null,
    beyondFlagged,
    rough: found ? roughly(model, found) : [],
    goodBatch: cut.values === typicality ? crossFitState(model) : 'never',
  }
}

function rowsBeyond(
  model: Model,
  found: Rareness,
  { typicality, sorted, labels: ofRows }: FileScores,
  count: (row: number) => void,
): void {
  const limit = beyondLimit(sorted.all.totalWeight)
  const pOf = pOfFile(model, found)
  // Of rows that are known to be bad nobody need be told.
  const isBad = (row: number) => ofRows !== null && labels[ofRows[row] - 1] === 'bad'
  // p never falls with the typicality: of most rows it need not be looked up.
  let most = found.law.logDensityAt(limit)
  found.p.forEach((p, i) => p < limit && (most = Math.max(most, model.typicality[i])))
  for (let row = 0; row < typicality.length; row++)
    if (typicality[row] <= most && !isBad(row) && pOf(typicality[row]) < limit) count(row)
}
