/** A sheet of a workbook, for choosing one. */
export interface SheetInfo {
  name: string
  hidden: boolean
  /** Rows with something in them; null where they were not counted. */
  rows: number | null
}

/** The cells of one row as text. In a workbook there is none behind the last that is filled. */
export interface SheetRecord {
  cells: string[]
  /** Row of the sheet, the first is 1: lines that are missing are blank rows. */
  line: number
}

/** What a workbook or a Parquet file holds, before anything is known about header, units or tables. */
export interface SheetSource {
  sheets: SheetInfo[]
  /** The one that is read. */
  sheet: string
  /** In batches; to be read once. Ends early, with its thread, where the consumer stops. */
  records: AsyncIterable<SheetRecord[]>
  /** What people should know about the reading: complete when the records have ended. */
  notes: string[]
  /** Length of the file as it was opened. */
  bytes: number
  /** Ends the reading where the records are not wanted. */
  close(): Promise<void>
}

/** Records in one batch: few enough that the reader stops soon and progress is smooth. */
export const cellsInBatch = 16_384
