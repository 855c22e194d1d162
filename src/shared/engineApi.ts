import type { ColumnSummary, Dialect, LeftOutRow } from '../core/table/types'
import type { Axis, PictureGeometry, Point } from '../core/grid/types'
import type { CovarianceType } from '../core/gmm/types'
import type { Settings } from './settings'

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
  notes: string[]
}

/** One (k, covariance type) pair of the model choice. Likelihoods are in the user's units. */
export interface Candidate {
  covarianceType: CovarianceType
  nComponents: number
  logLikelihood: number
  parameters: number
  aic: number
  bic: number
  converged: boolean
  /** Why the pair is not a sound choice: a component collapsed. It can still be looked at. */
  degenerate?: string
  /** Why there is no model for the pair. */
  error?: string
}

/** The chosen mixture in the user's units, components by weight, largest first. */
export interface ModelSummary {
  covarianceType: CovarianceType
  nComponents: number
  weights: number[]
  means: number[][]
  /** full k × d × d; tied d × d; diag k × d; spherical k, or k × d where columns were standardised. */
  covariances: number[] | number[][] | number[][][]
  converged: boolean
  /** Which components collapsed; only where some did. Criterion and densities are then not to be trusted. */
  degenerate?: string
  iterations: number
  logLikelihood: number
  parameters: number
  aic: number
  bic: number
}

export interface Analysis {
  tableId: number
  /** Changes with every model; a picture of another model is refused. */
  modelId: number
  /** preview: from a stated sample or with few restarts; a final answer follows. */
  stage: 'preview' | 'final'
  settings: Settings
  /** Names of the chosen columns. */
  columns: string[]
  rows: number
  fittedRows: number
  /** At most 1 000 of them; `leftOutCount` is exact. */
  leftOut: LeftOutRow[]
  leftOutCount: number
  /** Rows of the automatic selection, where it used fewer than all fitted rows. */
  selectionRows?: number
  model: ModelSummary
  selection: Candidate[]
  warnings: string[]
}

/** The flags at one percentile. */
export interface Flags {
  modelId: number
  percentile: number
  /** On the log density; a row is flagged where its log density is below, strictly. */
  threshold: number
  count: number
  /** Fitted rows whose log density equals the threshold, where that leaves fewer flagged than asked for. */
  ties: number
  /** Flagged rows, zero-based in the file, most anomalous first. */
  rows: Int32Array
  /** Their place on the two axes of the picture, and their component. */
  x: Float64Array
  y: Float64Array
  component: Int32Array
}

export type { Axis, Point }

/** Everything the picture shows, for two axes, in the user's units. */
export interface Picture extends PictureGeometry {
  modelId: number
}

export interface RowDetail {
  row: number
  line: number
  cells: string[]
  fitted: boolean
  /** Why the row is not judged; only where it is not fitted. */
  reason?: string
  logDensity?: number
  rank?: number
  flagged?: boolean
  component?: number
  responsibilities?: number[]
}

export interface RowsPage {
  total: number
  offset: number
  rows: RowDetail[]
}

export type RowsOrder = 'anomaly' | 'file'

export interface Exported {
  fileName: string
  rows: number
  /** Cells that got a leading apostrophe so that a spreadsheet does not run them. */
  escapedCells: number
}

export interface Progress {
  /** 0…1, never goes back within one call. */
  fraction: number
  step: 'reading' | 'preview' | 'fitting' | 'writing'
}

/** What the window asks the engine. Every method returns a promise; long ones report progress and can be cancelled. */
export interface EngineApi {
  open(params: { file: FileHandle }): OpenedTable
  /** Fits or selects; sends a preview as an event first where the whole work takes long. */
  analyse(params: { tableId: number; settings: Settings }): Analysis
  flags(params: { modelId: number; percentile: number; x: number; y: number }): Flags
  picture(params: { modelId: number; x: number; y: number }): Picture
  rows(params: {
    modelId: number
    percentile: number
    which: 'flagged' | 'all'
    order: RowsOrder
    offset: number
    limit: number
  }): RowsPage
  /** One row, flagged or not at the percentile. */
  row(params: { modelId: number; percentile: number; row: number }): RowDetail
  export(params: {
    modelId: number
    percentile: number
    which: 'flagged' | 'all'
    target: FileHandle
  }): Exported
}

export type EngineMethod = keyof EngineApi
export type EngineParams<M extends EngineMethod> = Parameters<EngineApi[M]>[0]
export type EngineResult<M extends EngineMethod> = ReturnType<EngineApi[M]>
