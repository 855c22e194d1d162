import { stat } from 'node:fs/promises'
import { IsodenseError } from '../../core/errors'
import { copyRecords } from '../../core/table/records/copyRecords'
import { RecordStore } from '../../core/table/records/store'
import { understand, type Reading } from '../../core/table/shape/understand'
import type { Table } from '../../core/table/types'
import { fileStamp } from '../files/fileStamp'
import type { ReadOptions } from '../files/readOptions'
import { readRecords } from '../files/readTableFile'
import { contentHash } from './contentHash'
import type { TextFile } from './recordPass'

/** So many records at either end of a file tell where its rows begin and end. */
const edge = { first: 2000, last: 1000 }

/** What the first reading of a large file has found. */
export interface Survey {
  file: TextFile
  /** With the first and the last records alone. */
  outline: Reading
  /** The table in these. */
  table: Table
  /** A hash of every record's content, in the file's order; Infinity for a blank one. */
  hashes: Float64Array
  /** Cells of the file. */
  cells: number
}

/**
 * Reads a text file that is too long to be kept, for its dialect, where its rows begin and end, and what
 * tells them apart.
 * @throws what `readRecords` and `understand` throw, and TableTooLarge for a file of several tables
 */
export async function survey(path: string, options: ReadOptions): Promise<Survey> {
  const { settings = {} } = options
  const stamp = await fileStamp([path])
  let notes = createSurvey('')
  const reading = await readRecords(path, {
    ...options,
    onRecords: () => {
      notes = createSurvey(path)
      return notes.take
    },
  })
  const outline = { ...reading, store: notes.outline() }
  const table = understand(outline, settings)
  if (table.rows === 0)
    throw new IsodenseError('NoRows', `${reading.fileName} has a header but no data rows.`)
  if (table.layout.tables.length > 1) {
    throw new IsodenseError(
      'TableTooLarge',
      `${reading.fileName} holds several tables and is too large to be kept in memory: save the one that is meant as a file of its own.`,
    )
  }
  const { size } = await stat(path)
  const { encoding } = reading.dialect
  const file = { path, encoding, settings, stamp: stamp ?? '', bytes: size }
  return { file, outline, table, hashes: notes.hashes(), cells: notes.cells() }
}

function createSurvey(fileName: string) {
  const head = new RecordStore(fileName)
  let tail = new RecordStore(fileName)
  let hashes = new Float64Array(1 << 20)
  let records = 0
  let cells = 0

  function keepEnds(store: RecordStore): void {
    const toHead = Math.max(0, Math.min(store.length, edge.first - head.length))
    copyRecords(store, range(0, toHead), head)
    const rest = range(Math.max(toHead, store.length - edge.last), store.length)
    const kept = edge.last - rest.length
    const joined = new RecordStore(fileName)
    copyRecords(tail, range(Math.max(0, tail.length - kept), tail.length), joined)
    copyRecords(store, rest, joined)
    tail = joined
  }

  return {
    take(store: RecordStore): void {
      if (records + store.length > hashes.length) {
        const grown = new Float64Array(2 * hashes.length)
        grown.set(hashes)
        hashes = grown
      }
      for (let record = 0; record < store.length; record++) {
        const width = store.width(record)
        cells += width
        hashes[records++] = width === 0 ? Infinity : contentHash(store, record)
      }
      keepEnds(store)
    },
    outline(): RecordStore {
      copyRecords(tail, range(0, tail.length), head)
      return head
    },
    hashes: () => hashes.subarray(0, records),
    cells: () => cells,
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
