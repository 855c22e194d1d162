import { IsodenseError } from '../core/errors'
import type { ErrorShape } from '../shared/envelope'

/** What crosses to another thread or to the window: never a stack, never a path that is not part of the sentence. */
export function errorShape(error: unknown): ErrorShape {
  if (error instanceof IsodenseError) return { code: error.code, message: error.message }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'Internal', message: `Something unexpected went wrong in the engine: ${message}` }
}
