import { IsodenseError } from '../../src/core/errors'
import { createUtf8Decoder } from '../../src/core/table/decodeUtf8'
import { createTableReader } from '../../src/core/table/reader'
import { convertCsv } from '../../src/core/table/writeCsv'

/** What `convert` writes for a file of these bytes, or the name of its error. */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
): { text: string } | { error: string } {
  try {
    const decoder = createUtf8Decoder(fileName)
    const reader = createTableReader(fileName)
    reader.write(decoder.write(bytes))
    decoder.finish()
    return { text: [...convertCsv(reader.finish())].join('') }
  } catch (error) {
    if (error instanceof IsodenseError) return { error: error.code }
    throw error
  }
}
