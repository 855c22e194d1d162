import { z } from 'zod'
import type { ErrorCode } from '../core/errors'
import { differences } from './api/comparison'
import { mostEnclosed, mostRasterCells } from './api/pictureWindow'
import { exclusionSetsSchema } from './exclusions'
import { familyNamesSchema } from './familyNames'
import { rowKinds, type AnalysisSet, type EngineApi, type Progress } from './engineApi'
import { mostOrderSelected } from './api/order'
import { mostPairsColumns, mostPairsRows } from './api/pairs'
import { mostAxes, mostParallelSelected, parallelOrders } from './api/parallel'
import { mostImagesAtOnce, planImageSchema } from './images'
import { labelColumnSchema, labelSetsSchema } from './labels'
import {
  contourKindSchema,
  covarianceTypeSchema,
  judgementSchema,
  planSchema,
  thresholdSettingsSchema,
} from './plan'
import { ledgerReasons } from './ledgerReasons'
import { readSettingsSchema } from './readSettings'

/** Messages on the port between window and engine. Requests are validated; answers come from our own engine. */
const id = z.number().int().nonnegative()
const ledgerOf = {
  tableId: z.number().int().nonnegative(),
  column: z.number().int().nonnegative().optional(),
  reason: z.enum(ledgerReasons).optional(),
}
const handle = z.string().min(1).max(64)
const count = z.number().int().nonnegative()
const which = z.enum(rowKinds)
const order = z.union([z.enum(['anomaly', 'file']), z.strictObject({ column: count })])
/** What is known of rows. */
const labelled = { labels: labelSetsSchema, labelColumn: labelColumnSchema }
const known = z.strictObject(labelled)
const alsoExcluded = z.strictObject({
  ...labelled,
  excluded: exclusionSetsSchema.optional(),
  names: familyNamesSchema.optional(),
})
const by = judgementSchema.extend({ known: alsoExcluded.optional() })
const threshold = thresholdSettingsSchema
const point = z.strictObject({ x: z.number(), y: z.number() })
/** Columns, or principal components: see `componentAxes`. */
const axis = z.number().int().min(-20_000).max(0xffffffff)
const axes = { x: axis, y: axis }
/** A row whose other values are held. */
const slice = count.nullable().optional()
const picture = {
  modelId: id,
  ...axes,
  colourBy: z.union([count, z.literal('uncertainty')]).nullable(),
  assignment: judgementSchema.shape.assignment,
  contours: contourKindSchema.optional(),
  slice,
}
const pictureWindow = z.strictObject({ from: point, to: point })
const rasterCells = z.number().int().min(1).max(mostRasterCells)
const mostContours = 100
const mostCorners = 10_000
const along = z.union([z.literal('file'), z.strictObject({ column: count })])
const pairsOf = { modelId: id, columns: z.array(count).min(1).max(mostPairsColumns) }
const seed = z.number().int().min(0).max(0xffffffff)
/** Rows that may be invented at once. */
const generated = z.number().int().min(1).max(1_000_000)
const imagesOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rows'), rows: z.array(count).max(mostImagesAtOnce) }),
  z.strictObject({ kind: z.enum(['flagged', 'all']) }),
  z.strictObject({
    kind: z.literal('family'),
    component: count,
    order: z.enum(['responsibility', 'random']),
    seed,
  }),
  z.strictObject({ kind: z.literal('means') }),
  z.strictObject({ kind: z.literal('generated'), count: generated, seed }),
])
const mostRowsCopied = 100_000
const mostRowsLabelled = 10_000
/** Files that are stacked at once. */
const mostStacked = 1000
const largestDocument = 64 * 2 ** 20

export const paramSchemas = {
  open: z.strictObject({ file: handle, settings: readSettingsSchema.optional() }),
  openStack: z.strictObject({
    files: z.array(handle).min(1).max(mostStacked),
    settings: readSettingsSchema.optional(),
  }),
  openBatch: z.strictObject({ file: handle, settings: readSettingsSchema.optional() }),
  scoreBatch: z.strictObject({ analysisId: id, tableId: id, by: threshold }),
  judgedBatch: z.strictObject({ analysisId: id, by: threshold }),
  reread: z.strictObject({ tableId: id, settings: readSettingsSchema }),
  preview: z.union([
    z.strictObject({ tableId: id, settings: readSettingsSchema }),
    z.strictObject({
      file: handle,
      others: z.array(handle).max(mostStacked).optional(),
      settings: readSettingsSchema,
    }),
  ]),
  onDisk: z.strictObject({ tableId: id }),
  ledger: z.strictObject(ledgerOf),
  exportLedger: z.strictObject({ ...ledgerOf, target: handle }),
  readPlan: z.strictObject({ file: handle }),
  analyse: z.strictObject({ tableId: id, plan: planSchema }),
  analyseBeside: z.strictObject({
    analysisId: id,
    take: z.strictObject({
      covarianceType: covarianceTypeSchema,
      nComponents: z.number().int().min(1).max(200),
    }),
  }),
  compareModels: z.strictObject({
    ...{ first: id, second: id, by, which: z.enum(differences), offset: count },
    limit: z.number().int().min(1).max(1000),
  }),
  flags: z.strictObject({
    ...picture,
    by: threshold,
    from: count.optional(),
    most: count.optional(),
  }),
  picture: z.strictObject(picture),
  rowsInWindow: z.strictObject({
    ...{ ...picture, window: pictureWindow, columns: rasterCells, rows: rasterCells },
  }),
  linesInWindow: z.strictObject({
    ...{ ...picture, window: pictureWindow, depths: z.array(z.number()).max(mostContours) },
    coverages: z.array(z.number().positive().max(0.999999)).max(mostContours),
  }),
  nearestRow: z.strictObject({
    ...{ ...picture, at: point, perUnit: point, radius: z.number().positive() },
  }),
  enclosedRows: z.strictObject({
    ...{ modelId: id, ...axes, polygon: z.array(point).min(3).max(mostCorners) },
  }),
  placesOfRows: z.strictObject({ ...picture, rows: z.array(count).max(mostEnclosed) }),
  rowPlace: z.strictObject({ modelId: id, by, which, order, row: count }),
  rows: z.strictObject({
    modelId: id,
    by,
    which,
    order,
    offset: count,
    limit: z.number().int().min(1).max(1000),
  }),
  reasons: z.strictObject({
    modelId: id,
    by: threshold,
    offset: count,
    limit: z.number().int().min(1).max(1000),
  }),
  row: z.strictObject({ modelId: id, by, row: count }),
  images: z.strictObject({
    ...{ modelId: id, image: planImageSchema, of: imagesOf, by: threshold, offset: count },
    limit: z.number().int().min(1).max(mostImagesAtOnce),
  }),
  imageComparison: z.strictObject({ modelId: id, image: planImageSchema, row: count }),
  distribution: z.strictObject({ modelId: id }),
  smallSample: z.strictObject({ modelId: id, by: threshold.pick({ falseAlarmRate: true }) }),
  meaning: z.strictObject({ modelId: id, by: threshold }),
  goodBatch: z.strictObject({ modelId: id, by: threshold }),
  explain: z.strictObject({ modelId: id, row: count }),
  stability: z.strictObject({
    modelId: id,
    by: threshold,
    refits: z.number().int().min(10).max(1000).optional(),
    soFar: z.boolean().optional(),
  }),
  principalComponents: z.strictObject({ modelId: id, first: count, most: count.max(100) }),
  kmeans: z.strictObject({ modelId: id, ...axes }),
  scaled: z.strictObject({ modelId: id, by: threshold }),
  density: z.strictObject({ modelId: id, at: point, slice, ...axes }),
  mass: z.strictObject({ modelId: id, from: point, to: point, slice, ...axes }),
  pairs: z.strictObject({ ...pairsOf, sample: z.number().int().min(1).max(10_000) }),
  pairsRows: z.strictObject({ ...pairsOf, rows: z.array(count).max(mostPairsRows) }),
  pairDistances: z.strictObject({ ...pairsOf, row: count }),
  standsOut: z.strictObject({ modelId: id, row: count }),
  order: z.strictObject({
    modelId: id,
    along,
    sight: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
    stretches: z.number().int().min(1).max(4000),
  }),
  orderFlags: z.strictObject({ modelId: id, along, by: threshold }),
  orderRows: z.strictObject({ modelId: id, along, rows: z.array(count).max(mostOrderSelected) }),
  parallel: z.strictObject({
    ...{ modelId: id, by: threshold, order: z.enum(parallelOrders), from: count },
    most: z.number().int().min(1).max(mostAxes),
  }),
  parallelRows: z.strictObject({
    modelId: id,
    columns: z.array(count).max(mostAxes),
    rows: z.array(count).max(mostParallelSelected),
  }),
  rowsWithin: z.strictObject({
    modelId: id,
    intervals: z
      .array(z.strictObject({ column: count, from: z.number(), to: z.number() }))
      .min(1)
      .max(100),
  }),
  sample: z.strictObject({ modelId: id, count: generated, seed, ...axes }),
  tolerance: z.strictObject({ analysisId: id, by }),
  identify: z.strictObject({ tableId: id, rows: z.array(count).max(mostRowsLabelled) }),
  labels: z.strictObject({ tableId: id, known }),
  excludedRows: z.strictObject({ tableId: id, excluded: exclusionSetsSchema }),
  familyNames: z.strictObject({ modelId: id, names: familyNamesSchema }),
  familyRows: z.strictObject({ modelId: id, family: count }),
  labelStatistics: z.strictObject({ modelId: id, by }),
  rowsText: z.strictObject({ modelId: id, by, rows: z.array(count).min(1).max(mostRowsCopied) }),
  export: z.strictObject({ analysisId: id, by, which, target: handle }),
  exportSample: z.strictObject({ modelId: id, count: generated, seed, target: handle }),
  write: z.strictObject({
    target: handle,
    content: z.union([
      z.string().max(largestDocument),
      z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestDocument, {
        message: 'the document is too large',
      }),
    ]),
  }),
} satisfies { [M in keyof EngineApi]: z.ZodType<Parameters<EngineApi[M]>[0]> }

export const requestSchema = z.union([
  z.strictObject({
    kind: z.literal('call'),
    id,
    method: z.enum(Object.keys(paramSchemas) as [keyof EngineApi, ...(keyof EngineApi)[]]),
    params: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id }),
])
export type EngineRequest = z.infer<typeof requestSchema>

export interface ErrorShape {
  code: ErrorCode
  message: string
}

/** `id` is that of the call. */
export type EngineReply =
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'error'; id: number; error: ErrorShape }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'preview'; id: number; analysis: AnalysisSet }
