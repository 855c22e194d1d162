import { discoveryReach } from '../../core/anomaly/falseDiscovery'
import { fileOfRow } from '../../core/table/fileOfRow'
import { indicesWhere } from '../../core/indicesWhere'
import type { JudgedBatch, JudgedByModel, NotJudgedRow, Reach } from '../../shared/api/scoring'
import type { ThresholdSettings } from '../../shared/plan'
import type { Model, ModelSet } from '../model'
import { isFlagged, isJudged, type CountedCut } from './cut'
import { flagCounts } from './flags'
import { whyNot } from './rowDetail'
import { cutOf } from './threshold'

type Unjudged = Omit<NotJudgedRow, 'line' | 'file'>

/** So many of the rows that are not judged are named. */
const namedRows = 1000

/** What good rows say of a batch by a threshold. @throws SettingInvalid where they are too few for it */
export function judgedBatch(
  { analysis, loaded, models, unjudged }: ModelSet,
  by: ThresholdSettings,
): JudgedBatch {
  const { table, reading } = loaded
  const cuts = models.map((model) => cutOf(model, by))
  const notJudged: Unjudged[] = [
    ...models.flatMap((model, i) => notJudgedRows(model, cuts[i])),
    ...unjudged,
  ].sort((a, b) => a.row - b.row)
  return {
    analysisId: analysis.analysisId,
    by,
    fileName: reading.fileName,
    rows: table.rows,
    judgedRows: table.rows - notJudged.length,
    flagged: cuts.reduce((sum, { count }) => sum + count, 0),
    notJudged: notJudged.slice(0, namedRows).map((one) => ({
      ...{ ...one, line: table.lines[one.row] },
      ...fileOfRow(table, one.row),
    })),
    notJudgedCount: notJudged.length,
    models: models.map((model, i) => judgedByModel(model, by, cuts[i])),
  }
}

/** Rows that the model cannot judge at all, and those that the basis says nothing of. */
const notJudgedRows = (model: Model, cut: CountedCut): Unjudged[] => [
  ...model.leftOut.filter(({ judged }) => !judged),
  ...Array.from(
    indicesWhere(model.rows.length, (i) => !isJudged(cut, i)),
    (i) => {
      const why = whyNot(model, cut, i)
      return { row: model.rows[i], reason: why.text, notJudged: why }
    },
  ),
]

function judgedByModel(model: Model, by: ThresholdSettings, cut: CountedCut): JudgedByModel {
  const { analysis, against, calibration, prepared, rows } = model
  const { modelId, basis, threshold, count, ofFamilies, ties, notJudged } = flagCounts(model, by, cut) // prettier-ignore
  const completeRows = prepared.rows.length
  const ofPartial = indicesWhere(rows.length, (i) => i >= completeRows && isFlagged(cut, i))
  return {
    ...{ modelId, group: analysis.group, against: against! },
    ...{ completeRows, partialRows: rows.length - completeRows },
    ...{ basis, threshold, flagged: count, flaggedPartial: ofPartial.length },
    ...{ ofFamilies, ties, notJudged },
    calibrationRows: calibration?.length ?? null,
    reach: reachOf(model, cut, by),
  }
}

/** What false discoveries can be told by these good rows; null with another basis. */
function reachOf(
  { calibration, rows }: Model,
  { basis }: CountedCut,
  { falseDiscoveryRate }: ThresholdSettings,
): Reach | null {
  if (basis !== 'false-discovery' || !calibration) return null
  const { length: calibrationRows } = calibration
  return {
    calibrationRows,
    ...discoveryReach(calibrationRows, rows.length, falseDiscoveryRate / 100),
  }
}
