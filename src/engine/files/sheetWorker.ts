import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { errorShape } from '../errorShape'
import { openForReading, readingFailed } from './openForReading'
import { readParquet } from './parquet/readParquet'
import { randomAccess } from './randomAccess'
import { batchesAhead, type SheetReply, type SheetTask } from './sheetMessages'
import { readWorkbook } from './workbook/readWorkbook'

const port = parentPort
if (!port) throw new Error('This file runs as a worker thread.')

const reply = (message: SheetReply) => port.postMessage(message)
const millisecondsBetweenReports = 50

/** Waits where the consumer is slower than the reader, so that records do not pile up between them. */
let ahead = 0
let resume: (() => void) | null = null
port.on('message', () => {
  ahead--
  resume?.()
})
async function room(): Promise<void> {
  if (ahead < batchesAhead) return
  await new Promise<void>((resolve) => (resume = resolve))
  resume = null
}

let reported = 0
function onProgress(fraction: number): void {
  if (performance.now() - reported < millisecondsBetweenReports) return
  reported = performance.now()
  reply({ kind: 'progress', fraction })
}

async function run({ kind, path, sheet }: SheetTask): Promise<void> {
  const fileName = basename(path)
  const handle = await openForReading(path, {})
  try {
    const file = await randomAccess(handle, fileName)
    const reading =
      kind === 'workbook'
        ? await readWorkbook(file, fileName, { sheet, onProgress })
        : await readParquet(file, fileName, { onProgress })
    reply({ kind: 'opened', sheets: reading.sheets, sheet: reading.sheet, bytes: file.size })
    for await (const records of reading.records) {
      await room()
      ahead++
      reply({ kind: 'records', records })
    }
    reply({ kind: 'done', notes: reading.notes() })
  } finally {
    await handle.close()
  }
}

const task = workerData as SheetTask
run(task)
  .catch(async (error: unknown) =>
    reply({ kind: 'failed', ...errorShape(await readingFailed(task.path, error, {})) }),
  ) // prettier-ignore
  // The port would keep the thread alive.
  .finally(() => port.unref())
