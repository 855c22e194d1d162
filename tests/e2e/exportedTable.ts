import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'

export interface ExportedTable {
  header: string[]
  rows: Record<string, string>[]
}

/** Reads a table that the app has written; throws unless it is UTF-8 with BOM and CRLF, as Excel wants it. */
export async function exportedTable(path: string): Promise<ExportedTable> {
  const text = await readFile(path, 'utf8')
  if (!text.startsWith('\uFEFF')) throw new Error('The file does not begin with a BOM.')
  if (/[^\r]\n/.test(text)) throw new Error('A line does not end with CRLF.')
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return { header: meta.fields ?? [], rows: data }
}
