import { parquetMetadataAsync, parquetRead, type FileMetaData } from 'hyparquet'
import { IsodenseError } from '../../../core/errors'
import { tableLimits } from '../../../core/table/records/store'
import type { RandomAccess } from '../randomAccess'
import { cellsInBatch, type SheetInfo, type SheetRecord } from '../sheetRecords'
import { checkMetadata, parquetLimits } from './checkMetadata'
import { flatColumns, type ParquetColumn } from './columns'
import type { Stored } from './columnText'
import { boundedCompressors } from './boundedCompressors'
import { createParquetNotes } from './parquetNotes'
import { damagedParquet } from './refusals'

export interface ParquetReading {
  sheets: SheetInfo[]
  sheet: string
  records: AsyncGenerator<SheetRecord[], void>
  notes(): string[]
}

/**
 * Reads the columns of single values as text, one row group at a time.
 * @throws IsodenseError FileUnreadable, TableTooLarge, NoColumns
 */
export async function readParquet(
  file: RandomAccess,
  fileName: string,
  { onProgress }: { onProgress?: ((fraction: number) => void) | undefined } = {},
): Promise<ParquetReading> {
  const buffer = asyncBuffer(file)
  const notes = createParquetNotes()
  const { columns, raw } = await told(fileName, async () => {
    const metadata = await readMetadata(file, fileName)
    checkMetadata(metadata, file.size, fileName)
    return flatColumns(metadata, fileName, notes)
  })
  const rows = Number(raw.num_rows)
  if (rows * columns.length > tableLimits.cells) {
    throw new IsodenseError(
      'TableTooLarge',
      `${fileName} has ${rows} rows by ${columns.length} columns; at most ${tableLimits.cells} cells are read.`,
    )
  }

  async function* records(): AsyncGenerator<SheetRecord[], void> {
    yield [{ cells: columns.map(({ name }) => name), line: 1 }]
    let start = 0
    for (const group of raw.row_groups) {
      const count = Number(group.num_rows)
      const values = await told(fileName, () => readGroup(buffer, raw, columns, start, count))
      for (const batch of batches(columns, values, start, count, fileName)) {
        yield batch
        onProgress?.((batch.at(-1)!.line - 1) / rows)
      }
      start += count
    }
  }

  return {
    sheets: [{ name: fileName, hidden: false, rows: rows + 1 }],
    sheet: fileName,
    records: records(),
    notes: notes.list,
  }
}

async function readMetadata(file: RandomAccess, fileName: string): Promise<FileMetaData> {
  if (file.size === 0) throw new IsodenseError('FileEmpty', `${fileName} is empty.`)
  if (file.size < 12) throw damagedParquet(fileName, 'it is too short')
  const tail = await file.read(file.size - 8, 8)
  const magic = Buffer.from(tail.buffer).toString('latin1', 4)
  if (magic === 'PARE') {
    throw new IsodenseError('FileUnreadable', `${fileName} is encrypted, and encrypted Parquet files cannot be read here.`) // prettier-ignore
  }
  if (magic !== 'PAR1') throw damagedParquet(fileName, 'it is cut off or no Parquet file')
  if (new DataView(tail.buffer).getUint32(0, true) > parquetLimits.metadataBytes)
    throw damagedParquet(fileName, 'its description has an impossible length')
  return parquetMetadataAsync(asyncBuffer(file), { geoparquet: false })
}

type Values = ArrayLike<Stored | null | undefined>

/** The stored values of each column; complete, or an error. */
async function readGroup(
  file: ReturnType<typeof asyncBuffer>,
  metadata: FileMetaData,
  columns: ParquetColumn[],
  rowStart: number,
  count: number,
): Promise<Values[][]> {
  if (count === 0) return columns.map(() => [])
  const pieces = new Map<string, Values[]>(columns.map(({ key }) => [key, []]))
  await parquetRead({
    file,
    metadata,
    columns: columns.map(({ key }) => key),
    rowStart,
    rowEnd: rowStart + count,
    compressors: boundedCompressors,
    utf8: false,
    parsers: { timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds },
    onChunk: ({ columnName, columnData }) => void pieces.get(columnName)?.push(columnData),
  })
  return columns.map(({ key }) => {
    const found = pieces.get(key)!
    const length = found.reduce((sum, piece) => sum + piece.length, 0)
    if (length !== count) throw new Error(`a column has ${length} of ${count} values`)
    return found
  })
}

function* batches(
  columns: ParquetColumn[],
  values: Values[][],
  start: number,
  count: number,
  fileName: string,
): Generator<SheetRecord[], void> {
  const readers = values.map(createCursor)
  const size = Math.max(1, Math.floor(cellsInBatch / columns.length))
  for (let from = 0; from < count; from += size) {
    const length = Math.min(size, count - from)
    const batch: SheetRecord[] = []
    for (let i = 0; i < length; i++) {
      const cells = columns.map(({ toText, name }, j) => {
        const value = readers[j]()
        if (value === null) return ''
        try {
          if (value === undefined) throw new Error('a value is missing')
          return toText(value)
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error)
          throw damagedParquet(fileName, `column “${name.slice(0, 80)}”, row ${start + from + i + 1}: ${why}`, error) // prettier-ignore
        }
      })
      batch.push({ cells, line: start + from + i + 2 })
    }
    yield batch
  }
}

/** One value after the other, from the pages that hyparquet hands out. */
function createCursor(pieces: Values[]): () => Stored | null | undefined {
  let piece = 0
  let at = 0
  return () => {
    while (at === pieces[piece].length) {
      piece++
      at = 0
    }
    return pieces[piece][at++]
  }
}

const asyncBuffer = (file: RandomAccess) => ({
  byteLength: file.size,
  slice: async (start: number, end = file.size) => (await file.read(start, end - start)).buffer,
})

/** Errors of the library, and of the language where it trips over what a file declares, as ours. */
async function told<Value>(fileName: string, read: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof IsodenseError) throw error
    if (error instanceof Error && 'syscall' in error) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw damagedParquet(fileName, why.replace(/^parquet /, ''), error)
  }
}
