import type { RecordStore } from '../../core/table/records/store'
import type { ReadSettings } from '../../core/table/types'
import type { ReadingOptions } from './openForReading'

/** How a table is read from a file. */
export interface ReadOptions extends ReadingOptions {
  /** 0…1, by bytes read. */
  onProgress?: (fraction: number) => void
  /** What a person says about the file; the rest is found out. */
  settings?: ReadSettings | undefined
  /**
   * For a text too long to be kept: begins a reading of it, and answers what takes the records that have been
   * read so far, again and again; they are forgotten then. A file may be begun several times.
   */
  onRecords?: (() => (store: RecordStore) => void) | undefined
  /** The built worker that reads workbooks and Parquet files; see `sheetWorkerBeside`. */
  sheetWorker?: URL | undefined
}
