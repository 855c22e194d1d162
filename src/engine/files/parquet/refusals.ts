import { IsodenseError } from '../../../core/errors'

export const damagedParquet = (fileName: string, what: string, cause?: unknown) =>
  new IsodenseError(
    'FileUnreadable',
    `${fileName} is damaged: ${what}. Write it again from where it came from, or export it as CSV.`,
    { cause },
  )
