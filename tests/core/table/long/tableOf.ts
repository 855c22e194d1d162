import { createTableReader } from '../../../../src/core/table/reader'
import type { Table } from '../../../../src/core/table/types'

/** A table read from the text of a file. */
export function tableOf(text: string, name = 'list.csv'): Table {
  const reader = createTableReader(name)
  reader.write(text)
  return reader.finish()
}
