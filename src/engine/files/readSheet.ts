import { basename } from 'node:path'
import { RecordStore } from '../../core/table/records/store'
import type { Reading } from '../../core/table/shape/understand'
import { openParquet } from './parquet/openParquet'
import type { SheetOptions } from './readInWorker'
import type { SheetRecord } from './sheetRecords'
import { openWorkbook } from './workbook/openWorkbook'

/**
 * The records of a sheet of a workbook, or of a Parquet file.
 * @throws IsodenseError what the file's reader throws, TableTooLarge
 */
export async function readSheet(
  path: string,
  kind: 'workbook' | 'parquet',
  options: SheetOptions,
): Promise<{ bytes: number; value: Reading }> {
  const source = await (kind === 'parquet' ? openParquet : openWorkbook)(path, options)
  const fileName = basename(path)
  const store = new RecordStore(fileName)
  try {
    let line = 0
    for await (const batch of source.records) line = addBatch(store, batch, line)
  } finally {
    await source.close()
  }
  const value: Reading = {
    fileName,
    store,
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: 'doubled' },
    notes: source.notes,
    sheets: source.sheets.map(({ name }) => name),
    sheet: source.sheet,
  }
  return { bytes: source.bytes, value }
}

/** Adds the cells of a batch as places in one text; a gap between rows is a blank record. */
function addBatch(store: RecordStore, batch: SheetRecord[], lastLine: number): number {
  store.startPiece(batch.map(({ cells }) => cells.join('')).join(''))
  let at = 0
  let former = lastLine
  for (const { cells, line } of batch) {
    if (line > former + 1) {
      store.startRecord(former + 1)
      store.endRecord()
    }
    former = line
    store.startRecord(line)
    for (const cell of cells) {
      store.addPlace(at, at + cell.length)
      at += cell.length
    }
    store.endRecord()
  }
  return former
}
