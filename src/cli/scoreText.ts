import type { LeftOutRow } from '../core/table/types'
import type { OpenedTable } from '../shared/engineApi'
import type { Fitted } from './fit'
import type { ScoredModel } from './scoredModel'
import { flaggedOf } from './output'
import { short } from './short'
import { notJudgedWords, thresholdLine } from './thresholdWords'

/** So many lines of flagged rows are named. */
const linesShown = 20

/** What "score" prints for a person. */
export function scoreText(
  opened: OpenedTable,
  { opened: reference, set }: Fitted,
  scored: ScoredModel[],
  unjudged: LeftOutRow[],
): string[] {
  const lines = [`${opened.fileName}: ${opened.rows} rows, judged by ${reference.fileName}`]
  for (const { model, flags, reach } of scored) {
    const { analysis, against, loaded } = model
    const leftOut = model.leftOut.filter(({ judged }) => !judged)
    const { group } = analysis
    const { covarianceType, nComponents } = analysis.model
    lines.push(
      `${group === null ? 'Model' : `Group ${group}`}: ${covarianceType}, ${nComponents} ${nComponents === 1 ? 'component' : 'components'}, fitted to ${against!.fittedRows} of ${against!.rows} rows`,
      thresholdLine(flags, 'typicality'),
      ...goodRowsLine(model),
      ...(reach === null ? [] : [reachLine(reach)]),
      `Flagged: ${flaggedOf(flags, analysis.fittedRows, analysis.partialCount)}${notJudgedWords(flags)}`,
    )
    if (flags.rows.length > 0) {
      const named = Array.from(flags.rows.subarray(0, linesShown), (row) => loaded.table.lines[row])
      const more = flags.rows.length - named.length
      lines.push(`  lines ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`)
    }
    if (leftOut.length > 0)
      lines.push(`Note: ${leftOut.length} rows are not judged, for example line ${loaded.table.lines[leftOut[0].row]}: ${leftOut[0].reason}`) // prettier-ignore
  }
  if (unjudged.length > 0) lines.push(`Note: ${unjudged.length} rows have no model and are not judged: ${unjudged[0].reason}`) // prettier-ignore
  const ofReference = set.labelNotes.map((note) => `Of ${reference.fileName}: ${note}`)
  return [...lines, ...[...opened.notes, ...ofReference].map((note) => `Note: ${note}`)]
}

const goodRowsLine = ({ calibration }: ScoredModel['model']): string[] =>
  calibration ? [`  from ${calibration.length} good rows, each by a model of the others`] : []

const reachLine = ({ smallestP, fewestTogether }: NonNullable<ScoredModel['reach']>): string =>
  fewestTogether === 1
    ? `  the smallest p is ${short(smallestP)}: a single row can be flagged`
    : `  the smallest p is ${short(smallestP)}: at least ${fewestTogether} rows that have it can be flagged together, fewer cannot`
