import { basename } from 'node:path'
import type { KMeansFit } from '../core/kmeans/circles'
import { ledgerCsv } from '../core/table/ledgerCsv'
import type { Reading } from '../core/table/shape/understand'
import type { ReadSettings } from '../core/table/types'
import type {
  EngineApi,
  EngineMethod,
  EngineParams,
  EngineResult,
  OpenedTable,
  PictureAxes,
} from '../shared/engineApi'
import { directionOfAxis } from '../shared/directionAxes'
import type { ThresholdSettings } from '../shared/plan'
import { analyse } from './analyse'
import { analyseBeside } from './analyseBeside'
import { compareModels } from './answers/compareModels'
import type { CallContext } from './callContext'
import { distribution } from './answers/distribution'
import { flags } from './answers/flags'
import { goodBatch } from './answers/goodBatch'
import { judgedBatch } from './answers/judgedBatch'
import { generatedPoints } from './answers/generated'
import { fitKmeans, kmeansPicture } from './answers/kmeans'
import { ledgerPage } from './answers/ledgerPage'
import { massInWindow } from './answers/mass'
import { orderFlags } from './answers/order/flags'
import { orderRows } from './answers/order/rows'
import { orderView } from './answers/order/view'
import { pairDistances, pairsRows, pairsView } from './answers/pairs'
import { parallelRows, rowsWithin } from './answers/parallel/rows'
import { parallelView } from './answers/parallel/view'
import { pictureOf } from './answers/picture'
import {
  enclosedRows,
  linesInWindow,
  nearestRow,
  placesOfRows,
  rowsInWindow,
} from './answers/pictureWindow'
import { pcaView } from './answers/principalComponents'
import { densityAt } from './answers/place'
import { ready } from './answers/ready'
import { reasonsPage } from './answers/reasons'
import { oneRow } from './answers/rowDetail'
import { rowPlace } from './answers/rowPlace'
import { rowsPage } from './answers/rows'
import { rowsText } from './answers/rowsText'
import { scaledView } from './answers/scaled'
import { smallSampleOf } from './answers/smallSample'
import { standsOut } from './answers/standsOut'
import { thresholdMeaning } from './answers/thresholdMeaning'
import { toleranceTable } from './answers/tolerance'
import { exportGenerated } from './exportGenerated'
import { explainRow } from './explain'
import { namingFamilies } from './familyNames'
import { rowsOfFamily } from './familyRows'
import { exportRows } from './exportRows'
import { imageComparison } from './images/comparison'
import { imagesPage } from './images/page'
import { inSlices } from './inSlices'
import { findingDirections } from './directions'
import { FileHandles } from './files/handles'
import { readPlanFile } from './files/readPlanFile'
import { sheetWorkerBeside } from './files/readInWorker'
import { readRecords } from './files/readTableFile'
import { fileStamp } from './files/fileStamp'
import { writeFileAtomically } from './files/writeFileAtomically'
import {
  describeTable,
  loadedFrom,
  loadTable,
  sameRecords,
  type LoadedTable,
  type Source,
} from './loadedTable'
import { exclusionsOf, identities, knownOf, labelStatistics, tableLabels } from './labels/answers'
import type { Model, ModelSet } from './model'
import { Pool } from './pool'
import { monotone, part } from './progress'
import { Previews } from './previews'
import { rareness } from './rareness'
import { scoreBatch } from './scoreBatch'
import { Session } from './session'
import { pathsOf, readOrigin, type Origin } from './sources'
import { stability, stabilitySoFar } from './stability'
import { scoreFile } from './stream/fileScores'
import { openLarge, type LargeFile, type LargeOptions } from './stream/largeFile'
import type { PassOptions } from './stream/recordPass'

type Handlers = {
  [M in EngineMethod]: (
    params: EngineParams<M>,
    context: CallContext,
  ) => EngineResult<M> | Promise<EngineResult<M>>
}

export interface ServiceOptions {
  /** The built `worker.ts`. */
  workerUrl: URL
  threads?: number
  /** Whether pipes and devices are read too; see ReadingOptions. */
  pipes?: boolean
  /** Each table is analysed once, as by a command: memory before speed. */
  once?: boolean
}

/**
 * The engine behind the window and the command line. Each handler is one question of the chain
 * open → analyse → flags, picture, rows → export; errors are IsodenseErrors.
 */
export class EngineService {
  readonly files = new FileHandles()
  readonly session = new Session()
  readonly #previews = new Previews((paths, settings, context) =>
    this.#readAll(paths, settings, context),
  )
  readonly #pool: Pool
  #tables = 0
  #models = 0
  #analyses = 0
  readonly #pipes: boolean
  readonly #sheetWorker: URL
  readonly #once: boolean

  constructor({ workerUrl, threads, pipes = false, once = false }: ServiceOptions) {
    this.#pool = new Pool(workerUrl, threads)
    this.#pipes = pipes
    this.#once = once
    this.#sheetWorker = sheetWorkerBeside(workerUrl)
  }

  /** Asks one question; see EngineApi for what each means. */
  async call<M extends EngineMethod>(
    method: M,
    params: EngineParams<M>,
    context: CallContext = {},
  ): Promise<EngineResult<M>> {
    const report = context.onProgress && monotone(context.onProgress)
    return this.#handlers[method](params, { ...context, onProgress: report })
  }

  /** Plain k-means beside a model, with the cluster of every fitted row. Throws NotLoaded, Cancelled. */
  clusters(modelId: number, signal?: AbortSignal): Promise<KMeansFit> {
    return fitKmeans(this.session.model(modelId), this.#pool, signal)
  }

  /** Starts the threads, so that the first fit need not wait for them. */
  warmUp(): void {
    this.#pool.warmUp()
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  /** The records of a file. */
  #read(
    path: string,
    settings: ReadSettings,
    { signal, onProgress }: CallContext,
  ): Promise<Reading> {
    return readRecords(path, {
      ...{ settings, signal, pipes: this.#pipes, sheetWorker: this.#sheetWorker },
      onProgress: (fraction) => onProgress?.({ step: 'reading', fraction }),
    })
  }

  /** The records of several files, or sheets; progress is that of all. */
  #readAll(paths: string[], settings: ReadSettings, context: CallContext): Promise<Origin> {
    const { onProgress } = context
    return readOrigin(paths, settings, (path, own, { from, to }) =>
      this.#read(path, own, { ...context, onProgress: onProgress && part(onProgress, from, to) }),
    )
  }

  /** Files as a table, all of it or nothing. */
  async #open(paths: string[], settings: ReadSettings, context: CallContext): Promise<OpenedTable> {
    return this.#load(await this.#source(paths, settings, context))
  }

  /** What is read of files. */
  async #source(
    paths: string[],
    settings: ReadSettings,
    context: CallContext,
  ): Promise<Omit<Source, 'id'>> {
    // Before they are read: a change that comes meanwhile is then seen, if only as one too many.
    const stamp = await fileStamp(paths)
    return { ...(await this.#readAll(paths, settings, context)), settings, stamp }
  }

  /**
   * A text file that is too large to be kept: a sample of its rows as a table, to be analysed as any other; see
   * `scoreLarge`. Rows of the answer are those of the whole file.
   */
  async openLarge(
    file: string,
    options: Omit<LargeOptions, 'onProgress' | 'pipes'>,
    { onProgress }: CallContext,
  ): Promise<{ opened: OpenedTable; large: LargeFile }> {
    const path = await this.files.path(file, 'read')
    const large = await openLarge(path, {
      ...{ ...options, pipes: this.#pipes },
      onProgress: onProgress ?? (() => undefined),
    })
    const { table, rows } = large.sample
    const opened = this.#add(loadedFrom({ ...large.source, id: ++this.#tables }, table))
    return { opened: { ...opened, rows }, large }
  }

  /** Scores every row of a large file under a model of its sample. Throws what `scoreFile` throws. */
  scoreLarge({ file, sample }: LargeFile, modelId: number, options: PassOptions) {
    return scoreFile(file, sample, this.session.model(modelId), { ...options, pool: this.#pool })
  }

  #load(source: Omit<Source, 'id'>): OpenedTable {
    return this.#add(loadTable({ ...source, id: ++this.#tables }))
  }

  #add(loaded: LoadedTable): OpenedTable {
    this.session.addTable(loaded)
    this.#previews.forget()
    return describeTable(loaded)
  }

  /** A model of which it is known what is on some axes. Throws NotLoaded, Cancelled. */
  async #onAxes(
    { modelId, x, y }: { modelId: number } & PictureAxes,
    { signal }: CallContext,
  ): Promise<Model> {
    const model = this.session.model(modelId)
    const asked = [x, y].some((axis) => directionOfAxis(axis) !== null)
    if (asked) await inSlices(findingDirections(model), signal)
    return model
  }

  /** A model whose rows can be judged. Throws NotLoaded, Cancelled. */
  async #judging(
    { modelId, by }: { modelId: number; by: ThresholdSettings },
    context: CallContext,
  ): Promise<Model> {
    const model = this.session.model(modelId)
    await ready([model], by, this.#pool, context)
    return model
  }

  /** An analysis whose rows can be judged. Throws NotLoaded, Cancelled. */
  async #judgingAll(id: number, by: ThresholdSettings, context: CallContext): Promise<ModelSet> {
    const set = this.session.set(id)
    await ready(set.models, by, this.#pool, context)
    return set
  }

  /** As `#judging`, and how unusual each row is. Throws NotLoaded, Cancelled. */
  async #judgingRows(
    question: { modelId: number; by: ThresholdSettings },
    context: CallContext,
  ): Promise<Model> {
    const model = await this.#judging(question, context)
    await rareness(model, context.signal)
    return model
  }

  readonly #handlers: Handlers = {
    open: async ({ file, settings = {} }, context) =>
      this.#open([await this.files.path(file, 'read')], settings, context),

    openStack: async ({ files, settings = {} }, context) => {
      const paths: string[] = []
      for (const file of files) paths.push(await this.files.path(file, 'read'))
      return this.#open(paths, settings, context)
    },

    openBatch: async ({ file, settings = {} }, context) => {
      const source = await this.#source([await this.files.path(file, 'read')], settings, context)
      const loaded = loadTable({ ...source, id: ++this.#tables })
      this.session.addBatch(loaded)
      return describeTable(loaded)
    },

    scoreBatch: async ({ analysisId, tableId, by }, { signal, onProgress }) => {
      const set = await scoreBatch(this.session.set(analysisId), this.session.table(tableId), {
        ...{ pool: this.#pool, by, signal, onProgress },
        nextModelId: () => ++this.#models,
        nextAnalysisId: () => ++this.#analyses,
      })
      this.session.addScored(set)
      return set.analysis
    },

    judgedBatch: async ({ analysisId, by }, context) =>
      judgedBatch(await this.#judgingAll(analysisId, by, context), by),

    reread: ({ tableId, settings }, context) => {
      const loaded = this.session.table(tableId)
      const { path, reading, stack, stamp } = loaded
      return sameRecords(loaded.settings, settings)
        ? this.#load({ path, reading, ...(stack && { stack }), settings, stamp })
        : this.#open(pathsOf(loaded), settings, context)
    },

    preview: async ({ settings, ...of }, context) => {
      if ('tableId' in of)
        return this.#previews.ofTable(this.session.table(of.tableId), settings, context)
      const paths: string[] = []
      for (const file of [of.file, ...(of.others ?? [])])
        paths.push(await this.files.path(file, 'read'))
      return this.#previews.ofFile(paths, settings, context)
    },

    onDisk: async ({ tableId }) => {
      const loaded = this.session.table(tableId)
      const stamp = await fileStamp(pathsOf(loaded))
      return { state: stamp === null ? 'gone' : stamp === loaded.stamp ? 'same' : 'changed', stamp }
    },

    ledger: ({ tableId, ...filter }) => ledgerPage(this.session.table(tableId).table, filter),

    exportLedger: async ({ tableId, target, ...filter }, { signal }) => {
      const loaded = this.session.table(tableId)
      const path = await this.files.path(target, 'write')
      const options = { inputPath: pathsOf(loaded), signal }
      const written = await writeFileAtomically(path, ledgerCsv(loaded.table, filter), options)
      return { fileName: basename(path), ...written }
    },

    readPlan: async ({ file }, { signal }) =>
      readPlanFile(await this.files.path(file, 'read'), { signal, pipes: this.#pipes }),

    analyse: async ({ tableId, plan }, { signal, onProgress, onPreview }) => {
      const set = await analyse(this.session.table(tableId), plan, {
        pool: this.#pool,
        nextModelId: () => ++this.#models,
        nextAnalysisId: () => ++this.#analyses,
        once: this.#once,
        signal,
        onProgress,
        onPreview:
          onPreview &&
          ((preview) => {
            this.session.addSet(preview)
            onPreview(preview.analysis)
          }),
      })
      this.session.addSet(set)
      return set.analysis
    },

    analyseBeside: async ({ analysisId, take }, { signal, onProgress }) => {
      const { analysis, loaded } = this.session.set(analysisId)
      const set = await analyseBeside(loaded, analysis.plan, take, {
        ...{ pool: this.#pool, signal, onProgress },
        nextModelId: () => ++this.#models,
        nextAnalysisId: () => ++this.#analyses,
      })
      this.session.addBeside(set)
      return set.analysis
    },

    compareModels: async ({ first, second, ...question }, context) => {
      const { by } = question
      const one = await this.#judgingRows({ modelId: first, by }, context)
      const other = await this.#judgingRows({ modelId: second, by }, context)
      return inSlices(compareModels(one, other, question), context.signal)
    },

    flags: async (question, context) => {
      await this.#onAxes(question, context)
      return flags(await this.#judging(question, context), question)
    },
    picture: async (question, context) =>
      pictureOf(await this.#onAxes(question, context), question),
    rowsInWindow: async (question, context) =>
      rowsInWindow(await this.#onAxes(question, context), question),
    linesInWindow: async (question, context) =>
      linesInWindow(await this.#onAxes(question, context), question),
    nearestRow: async (question, context) =>
      nearestRow(await this.#onAxes(question, context), question),
    enclosedRows: async (question, context) =>
      enclosedRows(await this.#onAxes(question, context), question),
    placesOfRows: async (question, context) =>
      placesOfRows(await this.#onAxes(question, context), question),
    rows: async (question, context) =>
      rowsPage(await this.#judgingRows(question, context), question),
    rowPlace: async (question, context) =>
      rowPlace(await this.#judging(question, context), question),
    row: async (question, context) =>
      oneRow(await this.#judgingRows(question, context), question.row, question.by),
    smallSample: ({ modelId, by }) => smallSampleOf(this.session.model(modelId), by),
    meaning: async ({ modelId, by }, context) => {
      const model = await this.#judging({ modelId, by }, context)
      return thresholdMeaning(model, by, context.signal)
    },
    goodBatch: ({ modelId, by }, { signal, onProgress }) =>
      goodBatch(this.session.model(modelId), by, { pool: this.#pool, signal, onProgress }),
    explain: ({ modelId, row }) => {
      const model = this.session.model(modelId)
      const index = model.fittedIndex[row]
      return index === undefined || index < 0 ? null : explainRow(model, index)
    },
    stability: async ({ soFar, ...question }, context) => {
      const model = await this.#judging(question, context)
      const { signal, onProgress } = context
      return soFar
        ? stabilitySoFar(model, question, signal)
        : stability(model, question, { pool: this.#pool, signal, onProgress })
    },
    reasons: async (question, context) =>
      inSlices(reasonsPage(await this.#judging(question, context), question), context.signal),
    images: async (question, context) =>
      inSlices(imagesPage(await this.#judgingRows(question, context), question), context.signal),
    imageComparison: ({ modelId, ...question }) =>
      imageComparison(this.session.model(modelId), question),
    distribution: async ({ modelId }, { signal }) => {
      const model = this.session.model(modelId)
      await rareness(model, signal)
      return distribution(model)
    },
    principalComponents: (question) => pcaView(this.session.model(question.modelId), question),
    kmeans: async (question, context) =>
      kmeansPicture(await this.#onAxes(question, context), question, this.#pool, context.signal),
    scaled: async (question, context) =>
      scaledView(await this.#judging(question, context), question.by),
    density: async (question, context) =>
      densityAt(await this.#onAxes(question, context), question),
    pairs: (question, { signal }) =>
      inSlices(pairsView(this.session.model(question.modelId), question), signal),
    pairsRows: (question) => pairsRows(this.session.model(question.modelId), question),
    pairDistances: (question, { signal }) =>
      inSlices(pairDistances(this.session.model(question.modelId), question), signal),
    standsOut: ({ modelId, row }, { signal }) => {
      const model = this.session.model(modelId)
      return inSlices(standsOut(model, model.fittedIndex[row] ?? -1), signal)
    },
    mass: async (question, context) =>
      massInWindow(await this.#onAxes(question, context), question),
    sample: async (question, context) =>
      generatedPoints(await this.#onAxes(question, context), question),
    order: ({ modelId, ...question }, { signal }) =>
      inSlices(orderView(this.session.model(modelId), question), signal),
    orderFlags: async (question, context) =>
      inSlices(orderFlags(await this.#judging(question, context), question), context.signal),
    orderRows: ({ modelId, ...question }, { signal }) =>
      inSlices(orderRows(this.session.model(modelId), question), signal),
    parallel: async (question, context) =>
      inSlices(parallelView(await this.#judging(question, context), question), context.signal),
    parallelRows: ({ modelId, ...question }) => parallelRows(this.session.model(modelId), question),
    rowsWithin: ({ modelId, ...question }, { signal }) =>
      inSlices(rowsWithin(this.session.model(modelId), question), signal),
    tolerance: async ({ analysisId, by }, context) =>
      toleranceTable(await this.#judgingAll(analysisId, by, context), by),
    rowsText: async (question, context) => {
      const model = await this.#judgingRows(question, context)
      await inSlices(knownOf([model], question.by), context.signal)
      return rowsText(model, question.by, question.rows)
    },
    identify: ({ tableId, rows }, { signal }) =>
      inSlices(identities(this.session.table(tableId), rows), signal),
    labels: ({ tableId, known }, { signal }) =>
      inSlices(tableLabels(this.session.table(tableId), known), signal),
    excludedRows: ({ tableId, excluded }, { signal }) =>
      inSlices(exclusionsOf(this.session.table(tableId), excluded), signal),
    familyNames: ({ modelId, names }, { signal }) =>
      inSlices(namingFamilies(this.session.model(modelId), names), signal),
    familyRows: ({ modelId, family }, { signal }) =>
      inSlices(rowsOfFamily(this.session.model(modelId), family), signal),
    labelStatistics: async (question, context) => {
      const model = await this.#judging(question, context)
      return inSlices(labelStatistics([model], question.by), context.signal)
    },

    export: async ({ analysisId, target, ...what }, context) => {
      const { signal, onProgress } = context
      const path = await this.files.path(target, 'write')
      const set = await this.#judgingAll(analysisId, what.by, context)
      // How sure the flags are, where somebody asked, by this threshold.
      for (const model of set.models) await stabilitySoFar(model, what, signal)
      for (const model of set.models) await rareness(model, signal)
      const written = await exportRows(set, what, path, {
        signal,
        onFraction: (fraction) => onProgress?.({ step: 'writing', fraction }),
      })
      return { fileName: basename(path), ...written }
    },

    exportSample: async ({ modelId, target, count, seed }, { signal }) => {
      const path = await this.files.path(target, 'write')
      const model = this.session.model(modelId)
      const written = await exportGenerated(model, { count, seed }, path, signal)
      return { fileName: basename(path), ...written }
    },

    write: async ({ target, content }, { signal }) => {
      const path = await this.files.path(target, 'write')
      await writeFileAtomically(path, [content], { signal })
      return { fileName: basename(path) }
    },
  } satisfies Handlers & Record<keyof EngineApi, unknown>
}
