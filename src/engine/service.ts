import { basename } from 'node:path'
import type {
  Analysis,
  EngineApi,
  EngineMethod,
  EngineParams,
  EngineResult,
} from '../shared/engineApi'
import { analyse } from './analyse'
import { flags } from './answers/flags'
import { pictureOf } from './answers/picture'
import { oneRow, rowsPage } from './answers/rows'
import { exportRows } from './exportRows'
import { FileHandles } from './files/handles'
import { readTableFile } from './files/readTableFile'
import { describeTable, loadTable } from './loadedTable'
import { Pool } from './pool'
import { monotone, type ReportProgress } from './progress'
import { Session } from './session'

/** What a call may be given besides its parameters. */
export interface CallContext {
  signal?: AbortSignal | undefined
  onProgress?: ReportProgress | undefined
  onPreview?: ((analysis: Analysis) => void) | undefined
}

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
}

/**
 * The engine behind the window and the command line. Each handler is one question of the chain
 * open → analyse → flags, picture, rows → export; errors are IsodenseErrors.
 */
export class EngineService {
  readonly files = new FileHandles()
  readonly session = new Session()
  readonly #pool: Pool
  #tables = 0
  #models = 0

  constructor({ workerUrl, threads }: ServiceOptions) {
    this.#pool = new Pool(workerUrl, threads)
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

  close(): Promise<void> {
    return this.#pool.close()
  }

  readonly #handlers: Handlers = {
    open: async ({ file }, { signal, onProgress }) => {
      const path = await this.files.path(file, 'read')
      const table = await readTableFile(path, {
        signal,
        onProgress: (fraction) => onProgress?.({ step: 'reading', fraction }),
      })
      const loaded = loadTable(++this.#tables, path, table)
      this.session.addTable(loaded)
      return describeTable(loaded)
    },

    analyse: async ({ tableId, settings }, { signal, onProgress, onPreview }) => {
      const model = await analyse(this.session.table(tableId), settings, {
        pool: this.#pool,
        nextModelId: () => ++this.#models,
        signal,
        onProgress,
        onPreview:
          onPreview &&
          ((preview) => {
            this.session.addModel(preview)
            onPreview(preview.analysis)
          }),
      })
      this.session.addModel(model)
      return model.analysis
    },

    flags: ({ modelId, percentile, x, y }) => flags(this.session.model(modelId), percentile, x, y),
    picture: ({ modelId, x, y }) => pictureOf(this.session.model(modelId), x, y),
    rows: ({ modelId, ...question }) => rowsPage(this.session.model(modelId), question),
    row: ({ modelId, row, percentile }) => oneRow(this.session.model(modelId), row, percentile),

    export: async ({ modelId, target, ...what }, { signal, onProgress }) => {
      const path = await this.files.path(target, 'write')
      const model = this.session.model(modelId)
      const written = await exportRows(model, what, path, {
        signal,
        onFraction: (fraction) => onProgress?.({ step: 'writing', fraction }),
      })
      return { fileName: basename(path), ...written }
    },
  } satisfies Handlers & Record<keyof EngineApi, unknown>
}
