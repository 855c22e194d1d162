import { stat } from 'node:fs/promises'
import { IsodenseError } from '../../core/errors'
import { pivotIfLong } from '../../core/table/long/pivotIfLong'
import { rowsOfFile } from '../../core/table/shape/rowsOfFile'
import type { ReadSettings } from '../../core/table/types'
import { detectHead, readHead, readingOfHead } from '../files/readHead'
import type { ReadOptions } from '../files/readOptions'
import type { Source } from '../loadedTable'
import { stage, type ReportProgress } from '../progress'
import { certainlyLarge, mostCellsInMemory, sampleOfLarge } from './limits'
import type { TextFile } from './recordPass'
import { readSample, type Sample } from './sample'
import { survey } from './survey'

/** A text file of which a sample of rows is in memory. */
export interface LargeFile {
  file: TextFile
  sample: Sample
  /** Of the sample, as of any table. */
  source: Omit<Source, 'id'>
}

export interface LargeOptions extends Pick<ReadOptions, 'signal' | 'pipes'> {
  settings: ReadSettings
  /** Rows of the sample; without, as many as `sampleOfLarge` allows. */
  rows: number | undefined
  seed: number
  onProgress: ReportProgress
}

/** Whether a file can be read again and again and in pieces: of one that is not there its reading tells. */
export async function isReadAgain(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found === null || (found.isFile() && (await readHead(path)).kind === 'text')
}

/**
 * Whether a file is a text with more cells than are kept in memory, by its beginning and its size. One that
 * only turns out to be when it is read ends in TableTooLarge.
 */
export async function isLarge(path: string, settings: ReadSettings): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return false
  const head = await readHead(path)
  if (head.kind !== 'text' || head.complete) return false
  const encoding = settings.encoding ?? detectHead(path, head).encoding
  const { store } = readingOfHead(path, head, encoding, settings)
  let cells = 0
  for (let record = 0; record < store.length; record++) cells += store.width(record)
  return (cells * found.size) / head.bytes.length > certainlyLarge * mostCellsInMemory
}

/**
 * Reads a file twice: for what it is, and for a random sample of its rows.
 * @throws IsodenseError TableTooLarge for a list that would have to be pivoted, and what `survey` and
 *   `readSample` throw
 */
export async function openLarge(
  path: string,
  { settings, rows, seed, onProgress, signal, pipes }: LargeOptions,
): Promise<LargeFile> {
  const found = await survey(path, {
    ...{ settings, signal, ...(pipes !== undefined && { pipes }) },
    onProgress: stage(onProgress, 'reading', 0, 0.25),
  })
  const width = found.table.names.length
  const count = rows ?? Math.min(sampleOfLarge.rows, Math.floor(sampleOfLarge.cells / width))
  const onFraction = stage(onProgress, 'reading', 0.25, 0.4)
  const sample = await readSample(found, { count, seed }, { signal, onFraction })
  const table = pivotIfLong(sample.table, settings)
  if (table.layout.long?.pivoted) {
    throw new IsodenseError(
      'TableTooLarge',
      `${found.outline.fileName} is a list of single values and too large to be given a row for each part. Use --no-pivot to take each row as it is.`,
    )
  }
  const { file, outline } = found
  return {
    file,
    sample: { ...sample, table, tableOf: rowsOfFile(table) },
    source: { path, reading: outline, settings, stamp: file.stamp },
  }
}
