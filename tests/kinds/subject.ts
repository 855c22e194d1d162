import { IsodenseError } from '../../src/core/errors'
import { createDecoder } from '../../src/core/table/encoding/decoder'
import { createDetector } from '../../src/core/table/encoding/detector'
import { createTableReader } from '../../src/core/table/reader'
import type { Table } from '../../src/core/table/types'
import { convertCsv } from '../../src/core/table/writeCsv'

/** The table in a file of these bytes, without a hint. */
export function tableOf(bytes: Uint8Array, fileName: string): Table {
  const detector = createDetector(fileName)
  detector.write(bytes)
  const { encoding } = detector.finish()
  const decoder = createDecoder(fileName, encoding)
  const reader = createTableReader(fileName, { source: decoder })
  reader.write(decoder.write(bytes))
  reader.write(decoder.finish())
  return reader.finish()
}

/** What `convert` writes for a file of these bytes, or the name of its error. */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
): { text: string } | { error: string } {
  try {
    return { text: [...convertCsv(tableOf(bytes, fileName))].join('') }
  } catch (error) {
    if (error instanceof IsodenseError) return { error: error.code }
    throw error
  }
}
