import './jitless'
import { z } from 'zod'

/** A hash of the cells of a row, or of such hashes. */
export const rowHash = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const longestText = 1000
export const longestName = 100

/** By what a table whose rows people said something of is known again; see `core/labels/fingerprint`. */
export const markedTableSchema = z.strictObject({
  /** File name, to be read by people. */
  name: z.string().max(1024),
  rows: z.number().int().nonnegative(),
  order: rowHash,
  sketch: z.array(rowHash).max(64),
})
