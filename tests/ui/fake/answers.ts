import { plainLayout } from '../../support/plainLayout'
import type { ColumnSummary } from '../../../src/core/table/types'
import type {
  Analysis,
  AnalysisSet,
  Flags,
  OpenedTable,
  Picture,
  RowDetail,
} from '../../../src/shared/engineApi'
import { defaultPlan, type Plan } from '../../../src/shared/plan'
import { atPercentile } from '../../support/atPercentile'

/** Small, complete answers of an engine; a test changes what it is about. */
export const column = (index: number, patch: Partial<ColumnSummary> = {}): ColumnSummary => ({
  index,
  name: `c${index}`,
  kind: 'measurement',
  numeric: true,
  preselected: true,
  missing: 0,
  notNumbers: 0,
  min: 0,
  max: 1,
  mean: 0.5,
  sd: 0.2,
  ...patch,
})

export const table = (tableId: number, fileName: string, columns = 3): OpenedTable => ({
  tableId,
  fileName,
  rows: 100,
  dialect: {
    ...{ encoding: 'utf-8', bom: false, delimiter: ',', decimal: '.' },
    ...{ quote: '"', escape: 'doubled' },
  },
  columns: Array.from({ length: columns }, (_, i) => column(i)),
  units: Array.from({ length: columns }, () => null),
  limits: [],
  proposeLog: [],
  notes: [],
  layout: plainLayout(
    Array.from({ length: columns }, (_, i) => column(i).name),
    100,
  ),
  settings: {},
  sheets: [],
  sheet: null,
  otherEncodings: [],
  openColumns: [],
  openDates: [],
})

export const analysis = (
  modelId: number,
  tableId = 1,
  plan: Plan = defaultPlan(['c0', 'c1', 'c2']),
  stage: Analysis['stage'] = 'final',
  group: string | null = null,
): Analysis => ({
  tableId,
  modelId,
  stage,
  plan,
  group,
  columns: plan.columns.map(({ name }) => name),
  columnIndices: plan.columns.map(({ name }) => Number(name.slice(1))),
  rows: 100,
  fittedRows: 100,
  keptOut: 0,
  excluded: 0,
  knownBad: 0,
  totalWeight: 100,
  leftOut: [],
  partialCount: 0,
  leftOutCount: 0,
  model: {
    covarianceType: 'tied',
    nComponents: 1,
    weights: [1],
    means: [[0, 0, 0]],
    covariances: [],
    converged: true,
    iterations: 3,
    logLikelihood: -10,
    parameters: 9,
    aic: 38,
    bic: 40,
  },
  families: [],
  selection: [],
  guards: [],
  warnings: [],
})

/** What `analyse` answers: the analysis id is that of the first model. */
export const analysisSet = (...models: Analysis[]): AnalysisSet => ({
  tableId: models[0].tableId,
  analysisId: models[0].modelId,
  stage: models[0].stage,
  plan: models[0].plan,
  models,
  failedGroups: [],
  ungrouped: [],
  ungroupedCount: 0,
  labelNotes: [],
})

/** One model of all rows, as `analysis` has it. */
export const oneModel = (...args: Parameters<typeof analysis>): AnalysisSet =>
  analysisSet(analysis(...args))

/** The flags of a model, with the places of all but the first `from` rows. */
export function flags(modelId: number, percentile: number, from = 0): Flags {
  const count = Math.round(percentile)
  const length = Math.max(0, count - from)
  return {
    ...{ modelId, by: atPercentile(percentile), basis: 'percentile', threshold: -5, count },
    ...{ weight: count, ties: 0, ofFamilies: 0, notJudged: 0 },
    rows: Int32Array.from({ length }, (_, i) => 50 - from - i),
    x: new Float64Array(length),
    y: new Float64Array(length),
    component: new Int32Array(length),
  }
}

export const picture = (modelId: number, x: number, y: number): Picture => ({
  modelId,
  x: { column: x, name: `c${x}`, min: 0, max: 1, log: false },
  y: { column: y, name: `c${y}`, min: 0, max: 1, log: false },
  marginal: true,
  points: {
    row: new Int32Array(0),
    x: new Float64Array(0),
    y: new Float64Array(0),
    component: new Int32Array(0),
    total: 100,
  },
  centroids: [],
  ellipses: [],
  contours: [],
  boundaries: [],
})

export const rowDetail = (row: number): RowDetail => ({
  row,
  line: row + 2,
  cells: ['1', '2', '3'],
  fitted: true,
  logDensity: -1,
  score: 1,
  family: 0,
  rank: row + 1,
  flagged: false,
  component: 0,
  responsibilities: [1],
  outOfTolerance: [],
})
