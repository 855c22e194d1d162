import { z } from 'zod'
import type { ReadSettings } from '../core/table/types'

export type { ReadSettings }

export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'big5',
  'shift-jis',
  'gb18030',
] as const

export const columnKinds = [
  'measurement',
  'identifier',
  'date',
  'label',
  'constant',
  'text',
  'empty',
] as const

/** The sheet that stands for all sheets of a workbook; no sheet can be called so. */
export const allSheets = '*'

/** What a person says about a file; see ReadSettings. */
export const readSettingsSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z
    .string()
    .min(1)
    .max(2)
    .regex(/^[^"'\r\n\p{L}\p{N}]+$/u)
    .optional(),
  quote: z.enum(['"', "'", '']).optional(),
  escape: z.enum(['doubled', 'backslash', 'nul']).optional(),
  decimal: z.enum(['.', ',']).optional(),
  dayFirst: z.boolean().optional(),
  headerLine: z.int().min(1).optional(),
  headerLines: z.int().min(0).max(10).optional(),
  units: z.boolean().optional(),
  table: z.int().min(1).optional(),
  sheet: z.string().optional(),
  pivot: z.boolean().optional(),
  kinds: z.record(z.string(), z.enum(columnKinds)).optional(),
}) satisfies z.ZodType<ReadSettings>
