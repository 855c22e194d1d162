import { IsodenseError } from '../core/errors'
import { parseRecord } from '../core/table/record'
import { UsageError } from './usageError'

/** Names of columns, or other values, as one CSV record. Throws UsageError, naming the option. */
export function csvRecord(option: string, value: string): string[] {
  try {
    return parseRecord(value)
  } catch (error) {
    if (!(error instanceof IsodenseError)) throw error
    throw new UsageError(`${option}: ${error.message}`)
  }
}
