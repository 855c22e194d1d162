import type { ReadSettings } from '../../core/table/types'
import type { ReadingOptions } from './openForReading'

/** How a table is read from a file. */
export interface ReadOptions extends ReadingOptions {
  /** 0…1, by bytes read. */
  onProgress?: (fraction: number) => void
  /** What a person says about the file; the rest is found out. */
  settings?: ReadSettings | undefined
  /** The built worker that reads workbooks and Parquet files; see `sheetWorkerBeside`. */
  sheetWorker?: URL | undefined
}
