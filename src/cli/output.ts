import type { Stability } from '../shared/api/stability'
import type { Guard } from '../shared/api/guards'
import type {
  Analysis,
  AnalysisSet,
  Family,
  Flags,
  OpenedTable,
  ToleranceTable,
} from '../shared/engineApi'
import type { SmallSample } from '../shared/api/smallSample'
import type { Plan } from '../shared/plan'
import { componentLabels } from '../shared/componentLabels'
import { oneInText } from '../shared/oneIn'
import { grouped } from './meaningWords'
import { passedOverOf } from '../charts/choice/best'
import type { ShownRow } from './reasons'
import { guardsOf, limitWarnings } from './result'
import { figure } from './figure'
import { pcaLine } from './pcaSection'
import { smallSampleLines } from './smallSampleText'
import { stabilityLines } from './stability'
import { notJudgedWords, thresholdLine } from './thresholdWords'

const rowsShown = 20

const cell = (text: string) => (text.length > 14 ? `${text.slice(0, 13)}…` : text)
/** What "detect" prints for a person. */
export function summaryText(
  opened: OpenedTable,
  analysis: Analysis,
  flags: Flags,
  flagged: ShownRow[],
  {
    judgedRows = analysis.fittedRows,
    stability = null,
    smallSample = null,
    meaning = [],
  }: {
    /** Rows that were judged, where these are more than those that the model was fitted to. */
    judgedRows?: number
    stability?: Stability | null
    smallSample?: SmallSample | null | undefined
    /** What the flags mean. */
    meaning?: string[]
  } = {},
): string {
  const { model, plan, group } = analysis
  const passed = passedOverOf(analysis.selection)
  const tried = analysis.smallSample
    ? 'the sample is small'
    : analysis.selection.length === 1
      ? 'as asked'
      : plan.take !== null
        ? 'taken by hand'
        : `best of ${analysis.selection.length - passed} by ${plan.criterion.toUpperCase()}${passed > 0 ? `, ${passed} passed over` : ''}`
  const lines = [
    `${inputName(opened)}${group === null ? '' : `, group ${group}`}: ${analysis.rows} rows, ${analysis.fittedRows} fitted, ${analysis.leftOutCount} left out${ofThem(analysis)}`,
    `Columns: ${columnsText(plan)}`,
    ...pcaLine(analysis),
    `Model: ${model.covarianceType}, ${sizeOf(analysis)} (${tried}); ` +
      `${standardisedText(plan)}, ${plan.restarts} restarts, seed ${plan.seed}`,
    `  log-likelihood ${figure(model.logLikelihood)}, BIC ${figure(model.bic)}, AIC ${figure(model.aic)}, ` +
      `${model.converged ? 'converged' : 'NOT converged'} after ${model.iterations} rounds`,
    ...familyLines(analysis),
    ...smallSampleLines(smallSample, flags.basis),
    thresholdLine(flags, allNormal(analysis) ? 'log density' : 'typicality'),
    `Flagged: ${flaggedOf(flags, judgedRows, analysis.partialCount)}${ofFamilies(flags)}${notJudgedWords(flags)}`,
    ...meaning,
    ...flaggedTable(opened, analysis, flagged, stability),
  ]
  if (flags.count > flagged.length) lines.push(`  … and ${flags.count - flagged.length} more`)
  lines.push(...stabilityLines(stability))
  lines.push(...guardsOf({ analysis, flags }).map(guardLine))
  return linesText(lines)
}

export const standardisedText = ({ standardise, commonScale }: Plan): string =>
  standardise ? `standardised${commonScale ? ' on one scale' : ''}` : 'not standardised'

const columnsShown = 20

function columnsText({ columns }: Plan): string {
  const shown = columns.slice(0, columnsShown)
  const names = shown.map(({ name, transform }) => (transform === 'log' ? `log ${name}` : name))
  const more = columns.length - shown.length
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** A doubt may mislead, a note is to be known. */
export const guardLine = ({ severity, text }: Guard): string =>
  `${severity === 'doubt' ? 'Doubt' : 'Note'}: ${text}`

const ofThem = ({ partialCount: some }: Analysis) =>
  some > 0 ? `, ${some} of them judged by the cells that they have` : ''

/** Of the rows that lack nothing, and of those that lack some cells. */
export function flaggedOf(
  { count, partial = 0 }: Flags,
  complete: number,
  incomplete: number,
): string {
  const all = `${count - partial} of ${complete} rows`
  return incomplete > 0 ? `${all} and ${partial} of ${incomplete} incomplete ones` : all
}

/** Families, and their components where they are not the same. */
function sizeOf({ model: { nComponents: k }, families }: Analysis): string {
  const name = `${families.length} ${families.length === 1 ? 'family' : 'families'}`
  return families.length === k ? name : `${name} of ${k} components`
}

const allNormal = ({ families }: Analysis) => families.every(({ mark }) => mark === 'normal')

const ofFamilies = ({ ofFamilies: some, count }: Flags) =>
  some > 0 ? `: ${some} of families that are not normal, ${count - some} of the rest` : ''

function whyMarked(reason: Family['reason']): string {
  if (reason === null) return ''
  return reason.by === 'hand'
    ? ': marked by hand'
    : `: these are the rows with ${reason.column} “${reason.value}”`
}

/** Where families are not simply the components: what they are taken for, and how to say otherwise. */
function familyLines(analysis: Analysis): string[] {
  const { families, model, columns } = analysis
  const asComponents = families.length === model.nComponents && families.every(({ reason, mark, named }) => reason === null && mark === 'normal' && !named) // prettier-ignore
  if (asComponents) return []
  const lines = families.map(({ weight, rows, mark, reason, at, components, named }, i) => {
    const of =
      components.length > 1 ? ` of components ${components.map((c) => c + 1).join(', ')},` : ''
    const place = at.map((value, j) => `${columns[j]} ${figure(value)}`).join(', ')
    const name = named?.name ? ` “${named.name}”` : ''
    return `  family ${i + 1}${name}:${of} ${(100 * weight).toFixed(1)} %, ${rows} rows, ${mark}${whyMarked(reason)}; at ${place}`
  })
  const open = families.findIndex(({ mark }) => mark === 'unconfirmed')
  const hint =
    open < 0
      ? []
      : [
          `  Say what family ${open + 1} is: --mark normal,${families[open].at.map(figure).join(',')} (or defect,…)`,
        ]
  return [`Families: ${families.length}`, ...lines, ...hint]
}

/** Of a stack: the first file, and how many more. */
const inputName = ({ fileName, stacked }: OpenedTable): string =>
  stacked ? `${fileName} and ${stacked.length - 1} more` : fileName

export const linesText = (lines: string[]): string => lines.map((line) => `${line}\n`).join('')

/** What is to be known about the file, and about rows that no model judges. */
export function setNotes(opened: OpenedTable, set: AnalysisSet): string[] {
  return [
    ...opened.notes,
    ...limitWarnings(opened, set.plan),
    ...set.failedGroups.map(
      ({ group, rows, message }) =>
        `Group “${group}” has no model, and its ${rows} rows are not judged: ${message}`,
    ),
    ...(set.ungroupedCount > 0
      ? [`${set.ungroupedCount} rows have no group and are not judged.`]
      : []),
    ...set.labelNotes,
  ].map((note) => `Note: ${note}`)
}

/** Typical or not × in tolerance or not, where there are limits. */
export function toleranceLines({ limits }: Plan, table: ToleranceTable | null): string[] {
  if (table === null) return []
  const { both, onlyFlagged, onlyOut, neither, notJudged } = table
  const perLimit = limits.map(({ column }, i) => `${column} ${table.perLimit[i]}`).join(', ')
  return [
    `Out of tolerance: ${both + onlyOut + notJudged.outOfTolerance} rows (${perLimit})`,
    ...alignedTable([
      ['', 'out of tolerance', 'in tolerance'],
      ['flagged', String(both), String(onlyFlagged)],
      ['not flagged', String(onlyOut), String(neither)],
      ['not judged', String(notJudged.outOfTolerance), String(notJudged.inTolerance)],
    ]),
    ...(table.incomplete > 0
      ? [
          `Note: ${table.incomplete} rows counted as in tolerance lack a value in a column with limits.`,
        ]
      : []),
  ]
}

/** Behind a sentence about a written table. */
export const apostrophes = (cells: number): string =>
  cells > 0 ? `, ${cells} cells got an apostrophe so that no spreadsheet runs them` : ''

/** How many flagged rows the summary lists. */
export const flaggedShown = rowsShown

function flaggedTable(
  opened: OpenedTable,
  analysis: Analysis,
  flagged: ShownRow[],
  stability: Stability | null,
): string[] {
  if (flagged.length === 0) return []
  // The first pixels of an image say nothing; its name does.
  const chosen = opened.folder ? [] : analysis.columnIndices.slice(0, 6)
  const stacked = opened.stacked !== undefined
  const labels = componentLabels(analysis.families)
  const words = new Map(stability?.rows.map(({ row, word }) => [row, word]))
  const head = [
    ...(stacked || opened.folder ? ['file'] : []),
    ...(opened.folder ? [] : ['line']),
    'rank',
    'one in',
    'family',
    ...(stability ? ['how sure'] : []),
    ...chosen.map((c) => opened.columns[c].name),
  ]
  const body = flagged.map((row) => [
    ...(stacked || opened.folder ? [row.file ?? ''] : []),
    ...(opened.folder ? [] : [String(row.line)]),
    String(row.rank),
    row.oneIn === undefined ? '' : oneInText(row.oneIn, grouped),
    labels[row.component!]!,
    ...(stability ? [words.get(row.row) ?? ''] : []),
    ...chosen.map((c) => row.cells[c]),
  ])
  const whys = ['why', ...flagged.map(({ why }) => why ?? '')]
  const explained = flagged.some(({ why }) => why !== undefined)
  return alignedTable([head, ...body], opened.folder ? 1 : 0).map((line, i) =>
    explained ? `${line}  ${whys[i]}`.trimEnd() : line,
  )
}

/** Lines of a table, columns to the right. @param whole the first columns, whose texts are not cut */
export function alignedTable(records: string[][], whole = 0): string[] {
  const table = records.map((row) => row.map((text, c) => (c < whole ? text : cell(text))))
  const widths = table[0].map((_, c) => Math.max(...table.map((row) => row[c].length)))
  return table.map((row) =>
    `  ${row.map((text, c) => text.padStart(widths[c])).join('  ')}`.trimEnd(),
  )
}
