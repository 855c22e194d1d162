import { IsodenseError } from '../../src/core/errors'
import { createDecoder } from '../../src/core/table/encoding/decoder'
import { createDetector } from '../../src/core/table/encoding/detector'
import { createTableReader } from '../../src/core/table/reader'
import { convertCsv } from '../../src/core/table/writeCsv'

/** What `convert` writes for a file of these bytes, or the name of its error. */
export function readBytes(
  bytes: Uint8Array,
  fileName: string,
): { text: string } | { error: string } {
  try {
    const detector = createDetector(fileName)
    detector.write(bytes)
    const { encoding } = detector.finish()
    const decoder = createDecoder(fileName, encoding)
    const reader = createTableReader(fileName, { source: decoder })
    reader.write(decoder.write(bytes))
    reader.write(decoder.finish())
    return { text: [...convertCsv(reader.finish())].join('') }
  } catch (error) {
    if (error instanceof IsodenseError) return { error: error.code }
    throw error
  }
}
