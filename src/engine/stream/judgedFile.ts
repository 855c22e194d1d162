import { byAnomaly } from '../answers/byAnomaly'
import { indicesWhere } from '../../core/indicesWhere'
import { flagReason } from '../answers/cut'
import { flagCounts } from '../answers/flags'
import { cutOf } from '../answers/threshold'
import type { Flags } from '../../shared/engineApi'
import type { Model } from '../model'
import type { FileScores } from './fileScores'

/** The flags of a whole file at the plan's threshold; without places, as there is no picture of it. */
export function flagsOfFile(model: Model, scores: FileScores): Flags {
  const { plan } = model.analysis
  const { typicality, partial } = scores
  const cut = cutOf(scores, plan)
  const inFile = new Int32Array(typicality.length).map((_, row) => row)
  // NaN, a row that is not judged, is below nothing and of no family.
  const { notNormal } = scores
  const inOrder = (isWanted: (row: number) => boolean) =>
    byAnomaly(indicesWhere(inFile.length, isWanted), typicality, inFile)
  const below = inOrder((row) => flagReason(cut, row) === cut.basis)
  const ofFamilies = inOrder((row) => notNormal?.[row] === 1)
  const rows = new Int32Array(cut.count)
  rows.set(ofFamilies)
  rows.set(below, ofFamilies.length)
  return {
    ...flagCounts(model, plan, cut),
    ...(partial && { partial: rows.filter((row) => partial[row] === 1).length }),
    rows,
    x: new Float64Array(0),
    y: new Float64Array(0),
    component: rows.map((row) => scores.component[row]),
  }
}
