import { oneInOf } from '../../shared/oneIn'
import type { ThresholdMeaning } from '../../shared/api/thresholdMeaning'
import { beyondLimit } from '../answers/beyondGood'
import { isFlagged, type Cut } from '../answers/cut'
import type { FurtherColumn } from '../../core/table/annotations'
import { crossFitState } from '../goodBatchFit'
import type { Model } from '../model'
import { oneInCell } from '../oneInColumn'
import { knownRareness } from '../rareness'
import { roughly } from '../roughly'
import type { FileScores } from './fileScores'

/**
 * One in so many good parts is as unusual as a row of the file, a million at most; null where that is not known. Of its many rows none
 * had a part in the model that could be told.
 */
export function oneInOfFile(model: Model, { typicality }: FileScores) {
  const found = knownRareness(model)
  return (row: number): number | null =>
    found && !Number.isNaN(typicality[row]) ? oneInOf(found.law.pOf(typicality[row])) : null
}

/** As the column of exports of other files. */
export function oneInColumnOfFile(model: Model, scores: FileScores): FurtherColumn[] {
  if (!knownRareness(model)) return []
  const oneIn = oneInOfFile(model, scores)
  return [{ word: 'one_in', of: (row) => oneInCell(oneIn(row)) }]
}

/** What flags mean for all rows of a file. */
export function meaningOfFile(model: Model, scores: FileScores, cut: Cut): ThresholdMeaning {
  const { typicality, sorted } = scores
  const { totalWeight } = sorted.all
  const found = knownRareness(model)
  const limit = found ? found.law.logDensityAt(beyondLimit(totalWeight)) : -Infinity
  let [beyond, beyondFlagged] = [0, 0]
  for (let row = 0; row < typicality.length; row++) {
    if (!(typicality[row] < limit)) continue
    beyond++
    if (isFlagged(cut, row)) beyondFlagged++
  }
  return {
    modelId: model.analysis.modelId,
    judged: Math.round(totalWeight),
    beyond: found ? beyond : null,
    beyondFlagged,
    rough: found ? roughly(model, found) : [],
    goodBatch: cut.values === typicality ? crossFitState(model) : 'never',
  }
}
