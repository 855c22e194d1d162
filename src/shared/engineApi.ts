import type {
  ColumnSummary,
  Dialect,
  Encoding,
  ImageColumns,
  Layout,
  LeftOutRow,
  ReadSettings,
  Table,
} from '../core/table/types'
import type { LeftOutWhy } from '../core/table/leftOutReason'
import type { LedgerEntry, LedgerFilter, ledgerSummary } from '../core/table/ledger'
import type { Axis, PictureGeometry, Point } from '../core/grid/types'
import type { Mark } from '../core/families/marks'
import type { CovarianceType } from '../core/gmm/types'
import type { Guard } from './api/guards'
import type { ImageComparison, ImagesOf, ImagesPage } from './api/images'
import type { PlanImage } from './images'
import type { Stability } from './api/stability'
import type { SmallSample } from './api/smallSample'
import type { LabelStatistics, RowIdentities, TableLabels } from './api/labels'
import type { Difference, ModelComparison } from './api/comparison'
import type { ExcludedRows } from './api/exclusions'
import type { ImportPreview } from './importPreview'
import type { PictureAxes, PictureQuestion, Slice } from './api/picture'
import type {
  Enclosed,
  EnclosedQuestion,
  LinesInWindow,
  LinesInWindowQuestion,
  NearestRowQuestion,
  PlacedRows,
  PlacesQuestion,
  RowsInWindow,
  RowsInWindowQuestion,
} from './api/pictureWindow'
import type { OrderAlong, OrderFlags, OrderRows, OrderSight, OrderView } from './api/order'
import type {
  ColumnInterval,
  ParallelOrder,
  ParallelRows,
  ParallelView,
  RowsWithin,
} from './api/parallel'
import type { PcaSummary, PcaView } from './api/principalComponents'
import type { ReasonsPage, RowExplanation } from './api/reasons'
import type { ExclusionSet } from './exclusions'
import type { FamilyName, FamilyNames, NamedFamily } from './familyNames'
import type { FamilyRows } from '../core/families/sameFamily'
import type { LabelSettings } from './labels'
import type { JudgedBy } from './api/judgedBy'
import type { NotJudged } from './notJudgedTexts'
import type { Rarity } from './api/rarity'
import type { GoodBatch } from './api/goodBatch'
import type { JudgedBatch } from './api/scoring'
import type { ThresholdMeaning } from './api/thresholdMeaning'
import type { PairDistances, PairsRows, PairsView } from './api/pairs'
import type { StandsOut } from './api/standsOut'
import type { Basis, Limits, Plan, ThresholdSettings } from './plan'

/** Names a file that main has vouched for; only main and engine know the path behind it. */
export type FileHandle = string

/** What the window learns about a file that was read. */
export interface OpenedTable {
  /** Changes with every file that is opened; an answer for another table is refused. */
  tableId: number
  /** File name without folder. */
  fileName: string
  rows: number
  dialect: Dialect
  columns: ColumnSummary[]
  /** Unit of each column from a units row; null where there is none. */
  units: (string | null)[]
  /** Tolerance limits that the file itself has, in rows above the data. */
  limits: Table['limits']
  /** Measurements, by index, that are so skewed that a logarithm is proposed. */
  proposeLog: number[]
  notes: string[]
  /** How the rows were told from what is around them. */
  layout: Layout
  /** What a person said about the file. */
  settings: ReadSettings
  /** Sheets of a workbook, and the one that was read. */
  sheets: string[]
  sheet: string | null
  /** Each row is an image, a file of its own in the folder that was opened; its line is its number among them. */
  folder?: true
  /** Columns that are the pixels of an image: as the file says, or plainly so by names and values. */
  image?: ImageColumns
  /** What a person who says that rows are images may begin with; absent where columns are few. */
  imageProposal?: ImageColumns
  /** Names of the files or sheets that are stacked, where there are several. */
  stacked?: string[]
  /** Encodings that the file could also be in; empty where there is no doubt. */
  otherEncodings: Encoding[]
  /** Columns, by index, whose decimal mark is still open. */
  openColumns: number[]
  /** Columns of dates, by index, of which nothing says whether the day comes first, and how they are taken. */
  openDates: { column: number; dayFirst: boolean }[]
}

/** Of a table: as it was understood in memory, or of a file, or several, that could not be opened. */
export type PreviewQuestion =
  | { tableId: number; settings: ReadSettings }
  | { file: FileHandle; others?: FileHandle[] | undefined; settings: ReadSettings }

/** Of all cells, or of one column or reason. */
export interface LedgerQuestion extends LedgerFilter {
  tableId: number
}

export interface LedgerPage {
  /** The first ones, by row. */
  entries: LedgerEntry[]
  /** There are more than these. */
  more: boolean
  summary: ReturnType<typeof ledgerSummary>
}

/** Whether a file still is as it was when it was read. */
export interface DiskState {
  state: 'same' | 'changed' | 'gone'
  /** Differs for each state that it is found in, so that one change is told from the next; null: gone. */
  stamp: string | null
}

/** One (k, covariance type) pair of the model choice. Likelihoods are in the user's units; of principal components, those of their scores. */
export interface Candidate {
  covarianceType: CovarianceType
  nComponents: number
  logLikelihood: number
  parameters: number
  aic: number
  bic: number
  converged: boolean
  /** Log-likelihood of each restart, in order; null for one that failed or was stopped. */
  restartLogLikelihoods: (number | null)[]
  /** How many restarts were stopped because they could no longer become the best. */
  restartsStopped: number
  /** It could be chosen, so it was fitted on to a tolerance of 1e-8 before it was compared. */
  finished?: true
  /** Why the pair is not a sound choice: a component collapsed. It can still be looked at. */
  degenerate?: string
  /** Why a robust fit does not choose it by itself, though nothing is wrong with it. */
  passedOver?: string
  /** Why there is no model for the pair. */
  error?: string
}

/** The chosen mixture in the user's units, components by weight, largest first. */
export interface ModelSummary {
  covarianceType: CovarianceType
  nComponents: number
  weights: number[]
  /** k × d; of a log column: of its natural logarithm, as the covariances. */
  means: number[][]
  /**
   * full k × d × d; tied d × d; diag k × d; spherical k, or k × d where columns were standardised. Of principal components
   * those of their p scores.
   */
  covariances: number[] | number[][] | number[][][]
  /** Of principal components: k × p, the means of their scores. */
  scoreMeans?: number[][]
  /** Of principal components: k × d, standard deviation of every column; null where that takes too long. */
  deviations?: number[][] | null
  converged: boolean
  /** Which components collapsed; only where some did. Criterion and densities are then not to be trusted. */
  degenerate?: string
  iterations: number
  logLikelihood: number
  parameters: number
  aic: number
  bic: number
}

/** Components that overlap, and what they are taken for. */
export interface Family {
  components: number[]
  weight: number
  /** Rows of which one of its components is the most responsible. */
  rows: number
  mark: Mark
  /** Why it has its mark: said by a person, or made of the rows with one value of a column; null: by its size. */
  reason: { by: 'hand' } | { by: 'value'; column: string; value: string } | null
  /** Its place: the mean of its largest component, in the user's units. */
  at: number[]
  /** Which of the plan's marks it has; missing where none is by hand. */
  said?: number[]
  /** What a person called it, and its look. */
  named?: Omit<NamedFamily, 'entry'>
}

/** One fitted model: of all rows, or of one group. */
export interface Analysis {
  tableId: number
  /** Changes with every model; a picture of another model is refused. */
  modelId: number
  /** preview: from a stated sample or with few restarts; a final answer follows. */
  stage: 'preview' | 'final'
  plan: Plan
  /** The value of the plan's `fitBy` column that the rows have; null for a model of all rows. */
  group: string | null
  /** Names of the chosen columns, and their place in the table. */
  columns: string[]
  columnIndices: number[]
  /** Decimals of the cells of the first 200 of them. */
  decimals?: number[]
  /** Rows of the file, or of the group. */
  rows: number
  fittedRows: number
  /** How many of them had no part in the estimates, because they are scattered; they are judged as the others. */
  keptOut: number
  /** How many of them had none because they are known to be bad; they are judged, too. */
  knownBad: number
  /** How many rows a person took out; they are among those left out and are not judged. */
  excluded: number
  /** Sum of the fitted rows' frequencies; equal to `fittedRows` without a frequency column. */
  totalWeight: number
  /** At most 1 000 of them; `leftOutCount` is exact. */
  leftOut: LeftOutRow[]
  leftOutCount: number
  /** How many of them are judged all the same, by the cells that they have. */
  partialCount: number
  /** Rows of the automatic selection, where it used fewer than all fitted rows. */
  selectionRows?: number
  model: ModelSummary
  /** Only where principal components stand between the columns and the mixture. */
  pca?: PcaSummary
  /** Rows are few, and one family was fitted, its correlations drawn to 0 so far, in 0 … 1. */
  smallSample?: { shrinkage: number }
  /** Components merged to families, by weight, largest first. */
  families: Family[]
  selection: Candidate[]
  /** What a person should know before signing; doubts first. */
  guards: Guard[]
  /** Their sentences. */
  warnings: string[]
}

/** All models of a plan: one, or one for each group. */
export interface AnalysisSet {
  tableId: number
  analysisId: number
  stage: 'preview' | 'final'
  plan: Plan
  /** At least one, groups in natural order. */
  models: Analysis[]
  /** Groups that have no model, and why: their rows are not judged. */
  failedGroups: { group: string; rows: number; message: string }[]
  /** Rows without a group, at most 1 000 of them; `ungroupedCount` is exact. */
  ungrouped: LeftOutRow[]
  ungroupedCount: number
  /** Labels of the plan that are not applied to the table, and why; as whole sentences. */
  labelNotes: string[]
}

/** The flags of one threshold. */
export interface Flags {
  modelId: number
  /** As it was asked for. */
  by: ThresholdSettings
  /** What the threshold was made from. */
  basis: Basis
  /**
   * A row is flagged where its −score (by T²: its probability) is below, strictly, or where its family is not normal.
   */
  threshold: number
  count: number
  /** Sum of the flagged rows' frequencies; equal to `count` without a frequency column. */
  weight: number
  /** Fitted rows whose log density equals the threshold, where that leaves fewer flagged than asked for. */
  ties: number
  /** Flagged rows that belong to a family that is not normal; the others are below the threshold. */
  ofFamilies: number
  /** Rows that the basis says nothing of: they are neither flagged nor passed. */
  notJudged: number
  /** Flagged rows that lack some of the model's cells; only where such rows are judged. */
  partial?: number
  /** Flagged rows, zero-based in the file: those of families, then the others, both most anomalous first. */
  rows: Int32Array
  /** Their place on the two axes of the picture, and their component. */
  x: Float64Array
  y: Float64Array
  component: Int32Array
  /** Index into the picture's `categories`, −1 for none; where a column to colour by was named. */
  category?: Int32Array
  /** As the picture's. */
  uncertainty?: Float32Array
  /**
   * Where the model has more than is on the axes: 1 for a row whose place in the picture is ordinary, within the region of the
   * highest marginal density that holds 90 % of the rows.
   */
  ordinaryHere?: Uint8Array
}

export type { Axis, PictureAxes, PictureQuestion, Point, Slice }

/** Everything the picture shows, for two axes, in the user's units. */
export interface Picture extends PictureGeometry {
  modelId: number
  /** Where a column to colour by was named: its values, and which of them each point has (−1: none). */
  categories?: { column: string; values: string[]; of: Int32Array }
  /** Of each point 1 − its largest responsibility, where colours are to say that. */
  uncertainty?: Float32Array
  /** Where the density is that of the slice through a row: all else is held at its values. */
  slice?: { row: number; line: number; file?: string }
}

/** Log densities of the fitted rows as a histogram, by weight. */
export interface Distribution {
  modelId: number
  /** One more than `counts`, ascending. The first bin reaches down to the smallest log density. */
  edges: Float64Array
  counts: Float64Array
  /** The smallest log density where the first bin is cut short in a picture, else `edges[0]`. */
  smallest: number
  /** Log density at 0, 0.1, … 100 %: from a threshold that is dragged to its percentile. */
  quantiles: Float64Array
  /** How unusual a row is by where it stands; null where that is not known. */
  rarity: Rarity | null
}

/** Plain k-means with the model's number of components, on the model's rows and scaling. */
export interface KMeansPicture {
  modelId: number
  nClusters: number
  /** Σ squared distances to the nearest centre, in the units of the fit. */
  inertia: number
  /** k × d, user's units (of a log column: its logarithm). */
  centers: number[][]
  /** Rows (by weight) of each cluster. */
  sizes: number[]
  /** Largest distance of a member to its centre, in the units of the fit. */
  radii: number[]
  /** Share of the rows (by weight) whose cluster is not the one that most of their family have. */
  disagreement: number
  /** For the two axes of the picture. */
  places: { x: number; y: number }[]
  circles: Point[][]
  /** Cluster of each of the picture's points, in their order. */
  points: Int32Array
}

/** The fitted rows on the first two principal components of their scaled columns. */
export interface ScaledView {
  modelId: number
  /** Share of the variance of each of the two; the second is 0 in a model of one column. */
  explainedRatio: [number, number]
  /** 2 × d. */
  loadings: number[][]
  points: {
    row: Int32Array
    x: Float64Array
    y: Float64Array
    component: Int32Array
    total: number
  }
  /** Places of the flagged rows, in the order of the flags. */
  flagged: { row: Int32Array; x: Float64Array; y: Float64Array }
}

/** The density at a place of the picture, in the user's units. */
export interface DensityAt {
  density: number
  logDensity: number
  /** True where it is that of the two columns shown, the model's others left out. */
  marginal: boolean
  /** True where it is that of the slice through a row. */
  sliced: boolean
}

/** Rows drawn from the model: invented, never measured. */
export interface Generated {
  modelId: number
  count: number
  seed: number
  /** At most 50 000 of them are drawn in the picture, in axis units. */
  x: Float64Array
  y: Float64Array
  component: Int32Array
  logDensity: Float64Array
}

/** Typical or not × in tolerance or not, counted in rows. */
export interface ToleranceTable {
  analysisId: number
  /** Not typical and out of tolerance. */
  both: number
  onlyFlagged: number
  onlyOut: number
  neither: number
  /** Rows that no model judges, by their tolerance. */
  notJudged: { inTolerance: number; outOfTolerance: number }
  /**
   * Rows counted as in tolerance although a value in a column with limits is missing: whether they are,
   * nobody knows.
   */
  incomplete: number
  /** Rows out of tolerance for each limit of the plan, in its order. */
  perLimit: number[]
  /** Limits that the file itself has, where the plan has others for the column, or none. */
  differFromFile: Limits[]
}

/** Why a row is flagged: by the threshold, whatever it was made from, by its family, or by both. */
export type FlagReason = Basis | 'family' | 'both'

export interface RowDetail {
  row: number
  line: number
  /** The file or sheet that the line is of, where several are stacked. */
  file?: string
  cells: string[]
  fitted: boolean
  /** Why the row is not judged, in English; only where it is not fitted. */
  reason?: string
  /** The same for translations. */
  reasons?: LeftOutWhy[]
  logDensity?: number
  /** What rows are ranked by: higher is more anomalous. −logDensity where all families are normal. */
  score?: number
  /** One in so many good parts is this unusual, a million at most; only of a judged row, where it is known. */
  oneIn?: number
  /** The file says so only roughly; see `ThresholdMeaning.rough`. */
  oneInRough?: true
  rank?: number
  flagged?: boolean
  /** Only of a flagged row. */
  flagReason?: FlagReason
  /** Why the basis of the threshold says nothing of the row, which is then neither flagged nor passed. */
  notJudged?: NotJudged
  /** Where rows are flagged by it: T² from a component, and the probability that a good row's is larger. */
  tSquared?: { value: number; p: number; component: number }
  /** Of principal components: Q, what lies outside them, and the probability that a good row's is larger. */
  outside?: { squared: number; p: number }
  /** The merged family of its component. */
  family?: number
  component?: number
  responsibilities?: number[]
  /** Family drawn by the responsibilities; where the plan's assignment is `draw`. */
  drawnComponent?: number
  group?: string | null
  /** Columns, by index, whose value is outside its limits. */
  outOfTolerance: number[]
  /** Only of a row that lacks some of the model's cells and is judged all the same. */
  judgedBy?: JudgedBy
}

export interface RowsPage {
  total: number
  offset: number
  /** Whether the file says how unusual its rows are; else there is their typicality only. */
  hasOneIn: boolean
  rows: RowDetail[]
}

/** As judged, as the file has them, or by the times in a column; rows without one come last. */
export type RowsOrder = 'anomaly' | 'file' | { column: number }

/** Which rows a table lists: by typicality, by tolerance, or by both. */
export const rowKinds = [
  'flagged',
  'all',
  'outOfTolerance',
  'both',
  'either',
  'onlyFlagged',
  'onlyOut',
  'neither',
] as const
export type RowKind = (typeof rowKinds)[number]

export interface Exported {
  fileName: string
  rows: number
  /** Cells that got a leading apostrophe so that a spreadsheet does not run them. */
  escapedCells: number
}

export interface Progress {
  /** 0…1, never goes back within one call. */
  fraction: number
  step: 'reading' | 'preview' | 'fitting' | 'goodBatch' | 'howSure' | 'writing'
  /** Seconds that the rest will take, about; missing while that cannot be told. */
  secondsLeft?: number
}

/** What decides, beside the model, what is said about a row. */
export interface Judgement extends ThresholdSettings, Pick<Plan, 'limits' | 'assignment'> {
  /** What is known of the rows, where that may be newer than the model; else its plan's. */
  known?:
    | (LabelSettings & { excluded?: ExclusionSet[] | undefined; names?: FamilyName[] | undefined })
    | undefined
}

/** About two models of the same rows: a page of those that one, or both, flag. */
export interface ComparisonQuestion {
  first: number
  second: number
  by: Judgement
  which: Difference
  offset: number
  limit: number
}

/** What the window asks the engine. Every method returns a promise; long ones report progress and can be cancelled. */
export interface EngineApi {
  open(params: { file: FileHandle; settings?: ReadSettings | undefined }): OpenedTable
  /** Several files of one shape below each other, with a column that names the file of each row. */
  openStack(params: { files: FileHandle[]; settings?: ReadSettings | undefined }): OpenedTable
  /** A file whose rows are to be judged by a model of others: what is on screen stays. */
  openBatch(params: { file: FileHandle; settings?: ReadSettings | undefined }): OpenedTable
  /**
   * Judges a batch by the models of an analysis, as another analysis that is asked as any is. Where the threshold is made from good
   * rows it takes long: all is done again with parts of them.
   */
  scoreBatch(params: { analysisId: number; tableId: number; by: ThresholdSettings }): AnalysisSet
  /** What an analysis of a batch says by a threshold. */
  judgedBatch(params: { analysisId: number; by: ThresholdSettings }): JudgedBatch
  /** The same file, or files, understood in another way, as another table. */
  reread(params: { tableId: number; settings: ReadSettings }): OpenedTable
  /** What other settings would make of a file; nothing is opened or replaced. */
  preview(params: PreviewQuestion): ImportPreview
  onDisk(params: { tableId: number }): DiskState
  /** Cells that are not simply the number that they show. */
  ledger(params: LedgerQuestion): LedgerPage
  exportLedger(params: LedgerQuestion & { target: FileHandle }): Exported
  /** A saved plan, validated. */
  readPlan(params: { file: FileHandle }): Plan
  /** Fits or selects; sends a preview as an event first where the whole work takes long. */
  analyse(params: { tableId: number; plan: Plan }): AnalysisSet
  /**
   * Another model of the rows of an analysis, beside it: the one it stands next to stays on screen. At most one is kept, the last.
   */
  analyseBeside(params: { analysisId: number; take: NonNullable<Plan['take']> }): AnalysisSet
  /** What two models of the same rows say of them. */
  compareModels(params: ComparisonQuestion): ModelComparison
  /** With the places of the flagged rows, or of some: `from` the most anomalous but so many, `most` of them. */
  flags(
    params: PictureQuestion & {
      by: ThresholdSettings
      from?: number | undefined
      most?: number | undefined
    },
  ): Flags
  picture(params: PictureQuestion): Picture
  /** The rows of a window of the picture: each of them, or how many lie where. */
  rowsInWindow(params: RowsInWindowQuestion): RowsInWindow
  /** The contours and boundaries of a window, in the picture's levels. */
  linesInWindow(params: LinesInWindowQuestion): LinesInWindow
  /** The row nearest to a place, as seen on the screen: one of them, or null. */
  nearestRow(params: NearestRowQuestion): PlacedRows | null
  enclosedRows(params: EnclosedQuestion): Enclosed
  /** Where rows of the file are in a picture; those that are not judged are left out. */
  placesOfRows(params: PlacesQuestion): PlacedRows
  rows(params: {
    modelId: number
    by: Judgement
    which: RowKind
    order: RowsOrder
    offset: number
    limit: number
  }): RowsPage
  /** Where a row stands in such a list; null where it is not in it. */
  rowPlace(params: {
    modelId: number
    by: Judgement
    which: RowKind
    order: RowsOrder
    row: number
  }): {
    index: number | null
  }
  /**
   * How much the flags depend on which rows are in the file; takes long, and can be stopped and gone on with. With
   * `soFar` what was done already; null where that is too little.
   */
  stability(params: {
    modelId: number
    by: ThresholdSettings
    /** 50 where it is missing. */
    refits?: number | undefined
    soFar?: boolean | undefined
  }): Stability | null
  /** What a model of few rows can tell; null for any other. */
  smallSample(params: {
    modelId: number
    by: Pick<ThresholdSettings, 'falseAlarmRate'>
  }): SmallSample | null
  /** What the flags of a threshold mean. */
  meaning(params: { modelId: number; by: ThresholdSettings }): ThresholdMeaning
  /** What share of the next good batch would be flagged; takes long, and is kept. */
  goodBatch(params: { modelId: number; by: ThresholdSettings }): GoodBatch
  /** Why a row is where it is; null for one that is not judged, or of too many columns. */
  explain(params: { modelId: number; row: number }): RowExplanation | null
  /** Why flagged rows are untypical: a page of them; null where there are too many columns. */
  reasons(params: {
    modelId: number
    by: ThresholdSettings
    offset: number
    limit: number
  }): ReasonsPage | null
  /** One row, flagged or not. */
  row(params: { modelId: number; by: Judgement; row: number }): RowDetail
  /** Some rows, means or generated rows as images; at most `imagesAtOnce`. */
  images(params: {
    modelId: number
    image: PlanImage
    of: ImagesOf
    by: ThresholdSettings
    offset: number
    limit: number
  }): ImagesPage
  /** One row as an image, beside the mean of its family and the difference. */
  imageComparison(params: { modelId: number; image: PlanImage; row: number }): ImageComparison
  distribution(params: { modelId: number }): Distribution
  /** What principal components hold, and what some of the kept ones are made of; null where columns are fitted as they are. */
  principalComponents(params: { modelId: number; first: number; most: number }): PcaView | null
  kmeans(params: { modelId: number } & PictureAxes): KMeansPicture
  scaled(params: { modelId: number; by: ThresholdSettings }): ScaledView
  /** The rows of a model in an order, with what they are ranked by; bands in so many stretches where they are many. */
  order(params: {
    modelId: number
    along: OrderAlong
    sight: OrderSight | null
    stretches: number
  }): OrderView
  /** The flagged rows in an order, and those that are not judged. */
  orderFlags(params: { modelId: number; along: OrderAlong; by: ThresholdSettings }): OrderFlags
  /** Some rows in an order, by their place; those without one, or that are not judged, are left out. */
  orderRows(params: { modelId: number; along: OrderAlong; rows: number[] }): OrderRows
  /** Some columns of a model side by side, from a place in an order of them, with a sample of the rows and the most anomalous ones. */
  parallel(params: {
    modelId: number
    by: ThresholdSettings
    order: ParallelOrder
    from: number
    most: number
  }): ParallelView
  /** Values of some rows in some columns of the model; those that are not judged are left out. */
  parallelRows(params: { modelId: number; columns: number[]; rows: number[] }): ParallelRows
  /** The judged rows whose values lie in all of these intervals. */
  rowsWithin(params: { modelId: number; intervals: ColumnInterval[] }): RowsWithin
  /** At a place in axis units. */
  density(params: { modelId: number; at: Point; slice?: Slice } & PictureAxes): DensityAt
  /** Probability inside a window of the picture, in axis units. */
  mass(params: { modelId: number; from: Point; to: Point; slice?: Slice } & PictureAxes): {
    mass: number
  }
  /** Some columns of the model, each against each. */
  pairs(params: { modelId: number; columns: number[]; sample: number }): PairsView
  /** Where rows of the file are in such a matrix; those that are not judged are left out. */
  pairsRows(params: { modelId: number; columns: number[]; rows: number[] }): PairsRows
  pairDistances(params: { modelId: number; columns: number[]; row: number }): PairDistances | null
  /** In which two columns a row stands out most; null where that cannot be told. */
  standsOut(params: { modelId: number; row: number }): StandsOut | null
  sample(params: { modelId: number; count: number; seed: number } & PictureAxes): Generated
  tolerance(params: { analysisId: number; by: Judgement }): ToleranceTable
  /** What rows are known by, so that a label can be put on them. */
  identify(params: { tableId: number; rows: number[] }): RowIdentities
  /** What labels say of the rows of a table. */
  labels(params: { tableId: number; known: LabelSettings }): TableLabels
  /** Which rows of a table are excluded by hand, in the order of the file. */
  excludedRows(params: { tableId: number; excluded: ExclusionSet[] }): ExcludedRows
  /** Which family of a model has which name, and which names are on none. */
  familyNames(params: { modelId: number; names: FamilyName[] }): FamilyNames
  /** The rows by which a family is known again, so that a name or a mark can be given to it. */
  familyRows(params: { modelId: number; family: number }): FamilyRows
  /** How the flags of a model stand to the labels of its rows; null where none has one. */
  labelStatistics(params: { modelId: number; by: Judgement }): LabelStatistics | null
  /** Rows of the file as tab-separated text, as a spreadsheet pastes them. */
  rowsText(params: { modelId: number; by: Judgement; rows: number[] }): {
    text: string
    rows: number
    escapedCells: number
  }
  /** Rows of all models of an analysis, in the order of the file. */
  export(params: {
    analysisId: number
    by: Judgement
    which: RowKind
    target: FileHandle
  }): Exported
  exportSample(params: {
    modelId: number
    count: number
    seed: number
    target: FileHandle
  }): Exported
  /** A finished document of the window: a picture, or a plan. */
  write(params: { target: FileHandle; content: string | Uint8Array }): { fileName: string }
}

export type EngineMethod = keyof EngineApi
export type EngineParams<M extends EngineMethod> = Parameters<EngineApi[M]>[0]
export type EngineResult<M extends EngineMethod> = ReturnType<EngineApi[M]>
