import { UsageError } from './usageError'

/** What `--stability` stands for where it stands alone. */
const usual = 50
const fewest = 10
const most = 1000

/** Refits that `--stability` asks for. @throws UsageError */
export function refitsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (value === '-') return usual
  const refits = Number(value)
  if (Number.isInteger(refits) && refits >= fewest && refits <= most) return refits
  throw new UsageError(
    `--stability needs a whole number of refits from ${fewest} to ${most}, not "${value}".`,
  )
}
