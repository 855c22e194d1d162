import { roundedOneIn } from '../shared/oneIn'
import { ties } from '../engine/guards/ties'
import type { Stability } from '../shared/api/stability'
import type { Guard } from '../shared/api/guards'
import { meaningSection, type Meaning } from './meaning'
import type {
  Analysis,
  AnalysisSet,
  FlagReason,
  Flags,
  OpenedTable,
  ToleranceTable,
} from '../shared/engineApi'
import { differFromFile, limitsOf, type Limits, type Plan } from '../shared/plan'
import type { SmallSample } from '../shared/api/smallSample'
import type { PcaSection } from './pcaSection'
import type { TSquaredSection } from './tSquaredSection'
import type { LeftOutRow } from '../core/table/types'
import { leftOutRows } from './leftOutRows'
import { reasonsSection, type Explained } from './reasons'
import { stabilityResult } from './stabilityResult'

/** One model and what it says. */
export interface Judged {
  analysis: Analysis
  flags: Flags
  /** Why each of the flagged rows is flagged, in their order. */
  flagReasons: FlagReason[]
  /** How unusual each of them is, in their order: one in so many good parts, a million at most; null: not known. */
  oneIn: (number | null)[]
  meaning: Meaning
  /** All rows that it could not judge. */
  leftOut: LeftOutRow[]
  /** Rows that it judged, but that had no part in its estimates. */
  keptOut: number[]
  /** Why the flagged rows are untypical. */
  explained: Explained
  /** How sure the flags are, where somebody asked. */
  stability?: Stability | null
  tSquared?: TSquaredSection | null
  pca?: PcaSection | null
  smallSample?: SmallSample | null
  /** Rows that it was fitted to are a random sample of those that it judges. */
  sample?: { rows: number; seed: number; judgedRows: number }
}

/**
 * RESULT.json: what "detect --json" writes. Rows are zero-based data rows of the file. With one model
 * for each group, `model`, `selection` and `threshold` stand in `groups`, once for each.
 */
export function detectResult(
  opened: OpenedTable,
  set: AnalysisSet,
  judged: Judged[],
  /** Rows that no model is about. */
  unjudged: LeftOutRow[],
  tolerance: ToleranceTable | null,
) {
  const { plan } = set
  const [first] = judged
  const grouped = plan.fitBy !== null
  const leftOut = [...judged.flatMap((one) => one.leftOut), ...unjudged]
  const warnings = judged.flatMap((one) => warningsOf(one).map(ofGroup(one.analysis)))
  return {
    rows: opened.rows,
    fittedRows: sum(judged.map(({ analysis }) => analysis.fittedRows)),
    ...(first.sample && { sample: first.sample }),
    leftOut: leftOutRows(leftOut),
    keptOut: sorted(judged.flatMap((one) => one.keptOut)),
    columns: plan.columns.map(({ name }) => name),
    settings: plan,
    ...(plan.frequency !== null && {
      totalWeight: sum(judged.map(({ analysis }) => analysis.totalWeight)),
      flaggedWeight: sum(judged.map(({ flags }) => flags.weight)),
    }),
    ...(!grouped && ofModel(first)),
    basis: first.flags.basis,
    percentile: plan.percentile,
    ...(!grouped && { threshold: first.flags.threshold }),
    ...flagged(judged),
    ...reasonsSection(judged.map(({ explained }) => explained)),
    ...(tolerance && { tolerance: countsOf(tolerance) }),
    ...(grouped && {
      groups: judged.map((one) => ({
        group: one.analysis.group,
        rows: one.analysis.rows,
        fittedRows: one.analysis.fittedRows,
        ...ofModel(one),
        threshold: one.flags.threshold,
        ...flagged([one]),
        ...stabilityOf(one),
        guards: guardsOf(one),
        warnings: warningsOf(one),
      })),
      failedGroups: set.failedGroups,
    }),
    ...(!grouped && stabilityOf(first)),
    ...(!grouped && { guards: guardsOf(first) }),
    warnings: [...opened.notes, ...limitWarnings(opened, plan), ...set.labelNotes, ...warnings],
  }
}

/** What differs between the plan's limits and those that the file itself has. */
export function limitWarnings(opened: OpenedTable, { limits }: Plan): string[] {
  const side = (value: number | null) => (value === null ? '–' : String(value))
  const both = ({ lower, upper }: Limits) => `${side(lower)} to ${side(upper)}`
  return differFromFile(limitsOf(opened), limits).map((inFile) => {
    const used = limits.find(({ column }) => column === inFile.column)
    return `Column “${inFile.column}” has the limits ${both(inFile)} in the file, but ${used ? both(used) : 'none'} in the plan, which was used.`
  })
}

/** What a person should know of a model and of its threshold. */
export const guardsOf = ({ analysis, flags }: Pick<Judged, 'analysis' | 'flags'>): Guard[] => [
  ...analysis.guards,
  ...ties(flags),
]

const warningsOf = (judged: Judged) => guardsOf(judged).map(({ text }) => text)

/** Says of a sentence about one model of many whose it is. */
export const ofGroup =
  ({ group }: Pick<Analysis, 'group'>) =>
  (sentence: string): string =>
    group === null ? sentence : `Group “${group}”: ${sentence}`

const stabilityOf = ({ stability }: Judged) =>
  stability ? { stability: stabilityResult(stability) } : {}

const ofModel = ({ analysis, flags, tSquared, pca, smallSample, meaning }: Judged) => ({
  ...meaningSection(analysis, flags, meaning),
  ...(analysis.selectionRows !== undefined && { selectionRows: analysis.selectionRows }),
  ...(pca && { pca }),
  model: analysis.model,
  families: analysis.families.map((family, i) => ({ family: i + 1, ...family })),
  selection: analysis.selection,
  ...(flags.notJudged > 0 && { notJudgedRows: flags.notJudged }),
  ...(tSquared && { tSquared }),
  ...(smallSample && { smallSample: withoutModelId(smallSample) }),
})

const withoutModelId = ({ modelId: _, whyNot, ...rest }: SmallSample) => ({
  ...rest,
  whyNot: whyNot?.text ?? null,
})

/** Flagged rows in file order, and why each of them is. */
function flagged(judged: Judged[]) {
  const found = judged.flatMap(({ flags, flagReasons, oneIn }) =>
    Array.from(flags.rows, (row, i) => ({ row, reason: flagReasons[i], oneIn: oneIn[i] })),
  )
  found.sort((a, b) => a.row - b.row)
  return {
    flaggedRows: found.map(({ row }) => row),
    flagReasons: found.map(({ reason }) => reason),
    flaggedOneIn: found.map(({ oneIn }) => oneIn && roundedOneIn(oneIn)),
  }
}

const countsOf = ({ analysisId: _, ...counts }: ToleranceTable) => counts
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
const sorted = (rows: number[]) => rows.sort((a, b) => a - b)
