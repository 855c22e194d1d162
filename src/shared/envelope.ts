import { z } from 'zod'
import type { ErrorCode } from '../core/errors'
import type { Analysis, EngineApi, Progress } from './engineApi'
import { settingsSchema } from './settings'

/** Messages on the port between window and engine. Requests are validated; answers come from our own engine. */
const id = z.number().int().nonnegative()
const handle = z.string().min(1).max(64)
const count = z.number().int().nonnegative()
const percentile = z.number().min(0).max(100)
const which = z.enum(['flagged', 'all'])

export const paramSchemas = {
  open: z.strictObject({ file: handle }),
  analyse: z.strictObject({ tableId: id, settings: settingsSchema }),
  flags: z.strictObject({ modelId: id, percentile, x: count, y: count }),
  picture: z.strictObject({ modelId: id, x: count, y: count }),
  rows: z.strictObject({
    modelId: id,
    percentile,
    which,
    order: z.enum(['anomaly', 'file']),
    offset: count,
    limit: z.number().int().min(1).max(1000),
  }),
  row: z.strictObject({ modelId: id, percentile, row: count }),
  export: z.strictObject({ modelId: id, percentile, which, target: handle }),
} satisfies { [M in keyof EngineApi]: z.ZodType<Parameters<EngineApi[M]>[0]> }

export const requestSchema = z.union([
  z.strictObject({
    kind: z.literal('call'),
    id,
    method: z.enum(Object.keys(paramSchemas) as [keyof EngineApi, ...(keyof EngineApi)[]]),
    params: z.unknown(),
  }),
  z.strictObject({ kind: z.literal('cancel'), id }),
])
export type EngineRequest = z.infer<typeof requestSchema>

export interface ErrorShape {
  code: ErrorCode
  message: string
}

/** `id` is that of the call. */
export type EngineReply =
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'error'; id: number; error: ErrorShape }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'preview'; id: number; analysis: Analysis }
