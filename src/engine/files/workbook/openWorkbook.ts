import { readInWorker, type SheetOptions } from '../readInWorker'
import type { SheetSource } from '../sheetRecords'

/**
 * Opens a workbook (.xlsx, .xlsm) for reading one of its sheets; for every other kind of workbook it rejects
 * with what it is and what to do.
 * @throws IsodenseError FileNotFound, FileUnreadable, TableTooLarge, SettingInvalid (no such sheet), Cancelled
 */
export const openWorkbook = (path: string, options: SheetOptions): Promise<SheetSource> =>
  readInWorker({ kind: 'workbook', path, sheet: options.sheet }, options)
