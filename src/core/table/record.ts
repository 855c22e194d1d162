import Papa from 'papaparse'
import { IsodenseError } from '../errors'

/** The cells of one comma-separated record, quotes as in a file. Throws SettingInvalid where a quote is left open. */
export function parseRecord(text: string): string[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' })
  if (errors.length > 0 || data.length !== 1) {
    throw new IsodenseError('SettingInvalid', `${JSON.stringify(text)} is not one CSV record.`)
  }
  return data[0]
}
