import { readInWorker, type SheetOptions } from '../readInWorker'
import type { SheetSource } from '../sheetRecords'

/**
 * Opens a Parquet file as one sheet; its first record is the header.
 * @throws IsodenseError FileNotFound, FileUnreadable, TableTooLarge, Cancelled
 */
export const openParquet = (path: string, options: SheetOptions): Promise<SheetSource> =>
  readInWorker({ kind: 'parquet', path }, options)
