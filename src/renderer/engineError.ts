import type { ErrorCode } from '../core/errors'
import type { ErrorShape } from '../shared/envelope'

/** What a failed engine call is rejected with; `message` is a whole sentence for a person. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly code: ErrorCode

  constructor({ code, message }: ErrorShape) {
    super(message)
    this.code = code
  }
}

export const isCancelled = (error: unknown): boolean => codeOf(error) === 'Cancelled'
export const isEngineDied = (error: unknown): boolean => codeOf(error) === 'EngineDied'

/** Whether a file that could not be opened may be a table all the same, understood in another way. */
export const canBeReadOtherwise = (error: unknown): boolean =>
  ['EncodingUnknown', 'NoRows', 'NoColumns', 'SettingInvalid', 'TableTooLarge'].includes(
    codeOf(error) ?? '',
  )

/** The sentence of any thrown thing. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

const codeOf = (error: unknown): ErrorCode | undefined =>
  error instanceof EngineError ? error.code : undefined
