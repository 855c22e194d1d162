/** Names of the ways in which reading, preparing or fitting can fail. Stable: shown in JSON and tested for. */
export type ErrorCode =
  // reading
  | 'FileNotFound'
  | 'FileUnreadable'
  | 'FileEmpty'
  | 'NotText'
  | 'EncodingUnknown'
  | 'NoRows'
  | 'TableTooLarge'
  | 'ShapesDiffer'
  // choosing
  | 'ColumnUnknown'
  | 'ColumnNotNumeric'
  | 'NoColumns'
  | 'SettingInvalid'
  | 'PlanInvalid'
  // fitting
  | 'NoCompleteRows'
  | 'TooFewRows'
  | 'NotFinite'
  | 'ConstantColumn'
  | 'CovarianceSingular'
  | 'NoCandidateFitted'
  // writing
  | 'WouldOverwriteInput'
  | 'WriteFailed'
  // engine
  | 'Cancelled'
  | 'EngineDied'
  | 'NotLoaded'
  | 'UnknownFile'
  | 'BadMessage'
  | 'Internal'

/** An error a person can act on: `message` is a whole sentence naming file, line and column where they are known. */
export class IsodenseError extends Error {
  override readonly name = 'IsodenseError'
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options)
  }
}
