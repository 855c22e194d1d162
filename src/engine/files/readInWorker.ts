import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { IsodenseError, type ErrorCode } from '../../core/errors'
import { cancelled } from './fileErrors'
import { batchesAhead, type SheetReply, type SheetTask } from './sheetMessages'
import type { SheetRecord, SheetSource } from './sheetRecords'

export interface SheetOptions {
  /** The built `sheetWorker.js`; see `sheetWorkerBeside`. */
  workerUrl: URL
  /** Which sheet of a workbook; else the one with the most cells. */
  sheet?: string | undefined
  signal?: AbortSignal | undefined
  /** 0…1, by bytes read. */
  onProgress?: ((fraction: number) => void) | undefined
}

/** The sheet worker is built into the same folder as the engine's other worker. */
export const sheetWorkerBeside = (workerUrl: URL) => new URL('./sheetWorker.js', workerUrl)

/**
 * How long a thread may work without a sign of life, in milliseconds. Reading tells its progress twenty
 * times a second; only a row group of a Parquet file is decoded at one go.
 */
const longestSilence = 60_000

/** A heap for fifty million numbers or the texts of a large workbook; beyond it the thread ends, not the engine. */
const heap = { maxOldGenerationSizeMb: 3072, maxYoungGenerationSizeMb: 128 }

/**
 * Reads a file in a thread of its own, which can be ended in the middle of whatever a hostile file makes it do.
 * @throws IsodenseError what the reader throws; TableTooLarge where memory does not suffice; Cancelled
 */
export async function readInWorker(
  task: SheetTask,
  { workerUrl, signal, onProgress }: SheetOptions,
  { resourceLimits = heap, silence = longestSilence } = {},
): Promise<SheetSource> {
  const fileName = basename(task.path)
  if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
  const worker = new Worker(workerUrl, { workerData: task, resourceLimits })
  const inbox = createInbox()
  const stop = () => {
    inbox.fail(cancelled(`Reading ${fileName}`))
    void worker.terminate()
  }
  signal?.addEventListener('abort', stop, { once: true })
  const close = async (): Promise<void> => {
    signal?.removeEventListener('abort', stop)
    clearTimeout(watch)
    await worker.terminate()
  }
  const giveUp = () => {
    inbox.fail(stuck(fileName))
    void worker.terminate()
  }
  let watch = setTimeout(giveUp, silence)
  /** The thread is silent, too, where it waits for its consumer. */
  let untaken = 0
  const watchAgain = () => {
    clearTimeout(watch)
    if (untaken < batchesAhead) watch = setTimeout(giveUp, silence)
  }
  worker.on('message', (message: SheetReply) => {
    if (message.kind === 'records') untaken++
    watchAgain()
    if (message.kind === 'progress') onProgress?.(message.fraction)
    else if (message.kind === 'failed')
      inbox.fail(new IsodenseError(message.code as ErrorCode, message.message))
    else inbox.add(message)
  })
  worker.on('error', (error) => inbox.fail(deathOf(error, fileName)))
  worker.on('exit', () => {
    clearTimeout(watch)
    inbox.fail(deathOf(new Error('it ended'), fileName))
  })

  const notes: string[] = []
  async function* records(): AsyncGenerator<SheetRecord[], void> {
    try {
      for (;;) {
        const message = await inbox.take()
        if (message.kind === 'done') {
          notes.push(...message.notes)
          onProgress?.(1)
          return
        }
        if (message.kind !== 'records') continue
        untaken--
        watchAgain()
        worker.postMessage('next')
        yield message.records
      }
    } finally {
      await close()
    }
  }

  try {
    const opened = await inbox.take()
    if (opened.kind !== 'opened')
      throw new IsodenseError('Internal', 'A sheet worker did not open.')
    const { sheets, sheet, bytes } = opened
    return { sheets, sheet, bytes, records: records(), notes, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Kept = Exclude<SheetReply, { kind: 'progress' | 'failed' }>

/** Messages in their order; a failure overtakes them: what was stopped is not delivered. */
function createInbox() {
  const messages: Kept[] = []
  let failure: IsodenseError | null = null
  let complete = false
  let waiting: { resolve(message: Kept): void; reject(error: unknown): void } | null = null

  return {
    add(message: Kept): void {
      complete ||= message.kind === 'done'
      if (waiting) waiting.resolve(message)
      else messages.push(message)
      waiting = null
    },
    /** The first failure counts: a thread that failed ends, too, as does one that is done. */
    fail(error: IsodenseError): void {
      if (complete && error.code !== 'Cancelled') return
      failure ??= error
      waiting?.reject(failure)
      waiting = null
    },
    take(): Promise<Kept> {
      const message = failure === null ? messages.shift() : undefined
      if (message) return Promise.resolve(message)
      if (failure !== null) return Promise.reject(failure)
      return new Promise((resolve, reject) => (waiting = { resolve, reject }))
    },
  }
}

const stuck = (fileName: string) =>
  new IsodenseError(
    'FileUnreadable',
    `${fileName} is damaged: reading it does not get on. Write it again from where it came from, or export it as CSV.`,
  )

function deathOf(error: Error, fileName: string): IsodenseError {
  const code = 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new IsodenseError(
      'TableTooLarge',
      `${fileName} does not fit into memory. Save the part of it that you need as CSV.`,
      { cause: error },
    )
  }
  return new IsodenseError(
    'Internal',
    `Reading ${fileName} ended unexpectedly: ${error.message}.`,
    {
      cause: error,
    },
  )
}
