import { IsodenseError } from '../../src/core/errors'
import { summariseColumns } from '../../src/core/table/columns'
import { createDecoder } from '../../src/core/table/encoding/decoder'
import { createDetector } from '../../src/core/table/encoding/detector'
import { createTableReader } from '../../src/core/table/reader'
import type { Table } from '../../src/core/table/types'
import { convertCsv } from '../../src/core/table/writeCsv'

/** Processor time that reading may take: of the process, so that other work on the computer does not count. */
const mostSeconds = (bytes: number) => 1 + bytes / 100_000

/** Errors that bytes can end in; any other is one of the program. */
const allowed = ['FileEmpty', 'NotText', 'EncodingUnknown', 'TableTooLarge']

function read(bytes: Uint8Array): Table {
  const detector = createDetector('a.csv')
  detector.write(bytes)
  const decoder = createDecoder('a.csv', detector.finish().encoding)
  const reader = createTableReader('a.csv', { source: decoder })
  reader.write(decoder.write(bytes))
  reader.write(decoder.finish())
  return reader.finish()
}

/** What is wrong with a table, whatever it was read from; null where nothing is. */
function fault(table: Table): string | null {
  const { names, cells, rows, lines, units } = table
  if (cells.length !== names.length || units.length !== names.length)
    return 'columns do not have a name and a unit each'
  if (new Set(names).size !== names.length) return 'two columns have the same name'
  if (cells.some((column) => column.length !== rows)) return 'columns are not as long as the table'
  if (lines.length !== rows) return 'rows have no lines'
  if (lines.some((line, i) => line < 1 || (i > 0 && line < lines[i - 1]!))) return 'lines go back'
  for (const column of cells)
    for (let row = 0; row < rows; row++)
      if (typeof column.at(row) !== 'string') return 'a cell is no text'
  if (summariseColumns(table).length !== names.length) return 'a column has no summary'
  for (const text of convertCsv(table)) if (typeof text !== 'string') return 'it cannot be written'
  return null
}

/** What is wrong with the reading of some bytes; null for a table or a named error in time. */
export function faultOf(bytes: Uint8Array): string | null {
  const start = process.cpuUsage()
  let found: string | null = null
  try {
    found = fault(read(bytes))
  } catch (error) {
    if (!(error instanceof IsodenseError) || !allowed.includes(error.code))
      found = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  const { user, system } = process.cpuUsage(start)
  const seconds = (user + system) / 1e6
  return seconds > mostSeconds(bytes.length) ? `it took ${seconds.toFixed(1)} s` : found
}
