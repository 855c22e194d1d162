import type { ErrorShape } from '../../shared/envelope'
import type { SheetInfo, SheetRecord } from './sheetRecords'

/** What a sheet worker is started with. */
export interface SheetTask {
  kind: 'workbook' | 'parquet'
  path: string
  sheet?: string | undefined
}

export type SheetReply =
  | { kind: 'opened'; sheets: SheetInfo[]; sheet: string; bytes: number }
  | { kind: 'progress'; fraction: number }
  | { kind: 'records'; records: SheetRecord[] }
  | { kind: 'done'; notes: string[] }
  | ({ kind: 'failed' } & ErrorShape)

/** Batches that may be under way; the consumer sends one `'next'` for each that it has taken. */
export const batchesAhead = 4
