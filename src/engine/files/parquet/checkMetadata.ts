import type { FileMetaData } from 'hyparquet'
import { IsodenseError } from '../../../core/errors'
import { tableLimits } from '../../../core/table/records/store'
import { damagedParquet } from './refusals'

export const parquetLimits = {
  metadataBytes: 2 ** 28,
  /** Packed bytes of one column in one row group: they are read at once. */
  chunkBytes: 2 ** 30,
}

/** Checks what a file declares before anything is read for it. @throws IsodenseError FileUnreadable, TableTooLarge */
export function checkMetadata(metadata: FileMetaData, fileSize: number, fileName: string): void {
  const wrong = (what: string) => damagedParquet(fileName, what)
  const large = (what: string) => new IsodenseError('TableTooLarge', `${fileName} has ${what}.`)
  const rows = count(metadata.num_rows)
  if (rows === null) throw wrong('its number of rows is impossible')
  if (rows > tableLimits.rows) throw large(`${rows} rows; at most ${tableLimits.rows} are read`)
  const leaves = metadata.schema.filter(({ num_children }) => !num_children).length
  if (leaves > tableLimits.columns) throw large(`${leaves} columns; at most ${tableLimits.columns} are read`) // prettier-ignore
  let sum = 0
  for (const group of metadata.row_groups) {
    const inGroup = count(group.num_rows)
    if (inGroup === null) throw wrong('a row group has an impossible number of rows')
    sum += inGroup
    if (group.columns.length !== leaves) throw wrong('a row group lacks columns')
    for (const { meta_data: data, file_path, crypto_metadata } of group.columns) {
      if (file_path) throw wrong('it refers to another file')
      if (crypto_metadata || !data) {
        throw new IsodenseError('FileUnreadable', `${fileName} has encrypted columns, which cannot be read here.`) // prettier-ignore
      }
      const start = count(data.dictionary_page_offset || data.data_page_offset)
      const length = count(data.total_compressed_size)
      if (start === null || length === null || start + length > fileSize) throw wrong('a column is cut off') // prettier-ignore
      if (length > parquetLimits.chunkBytes)
        throw large('a column of more than 1 GB in one row group')
    }
  }
  if (sum !== rows) throw wrong(`its row groups have ${sum} rows instead of ${rows}`)
}

function count(value: bigint | undefined): number | null {
  const number = Number(value)
  return Number.isSafeInteger(number) && number >= 0 ? number : null
}
