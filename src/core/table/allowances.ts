/** Limits of a characteristic; null for a side without one. */
export interface Tolerance {
  lower: number | null
  upper: number | null
}

/** … as numbers that are limits themselves, or are added to the nominal value. */
export interface Numbers extends Tolerance {
  nominal: number | null
}

export const none: Tolerance = { lower: null, upper: null }

/** A sum to the decimals of its parts: 10.02 + 0.01 is 10.03, not 10.029999999999999. */
const plus = (a: number, b: number): number => Number((a + b).toPrecision(14))

/** What each way of reading makes of the numbers beside one nominal value; null where it does not suit. */
const waysToRead: ((nominal: number, given: Tolerance) => Tolerance | null)[] = [
  // The limits themselves.
  (nominal, { lower, upper }) =>
    (lower ?? nominal) <= nominal && (upper ?? nominal) >= nominal ? { lower, upper } : null,
  // Allowances with their signs.
  (nominal, { lower, upper }) =>
    isSmall(nominal, lower) && isSmall(nominal, upper) && (lower ?? -Infinity) < (upper ?? Infinity)
      ? added(nominal, lower, upper)
      : null,
  // A lower allowance without its minus.
  (nominal, { lower, upper }) =>
    isSmall(nominal, lower) && isSmall(nominal, upper) && (lower ?? 0) >= 0
      ? added(nominal, lower === null ? null : -lower, upper)
      : null,
]

/** Limits that differ from a nominal value by more than itself are no allowances; of 0 all are. */
const isSmall = (nominal: number, allowance: number | null) =>
  allowance === null || nominal === 0 || Math.abs(allowance) <= Math.abs(nominal)

export const added = (nominal: number, lower: number | null, upper: number | null): Tolerance => ({
  lower: lower === null ? null : plus(nominal, lower),
  upper: upper === null ? null : plus(nominal, upper),
})

/** The limits in the only way of reading that suits all; null where none does, or several with other limits. */
export function allowances(numbers: Numbers[]): Tolerance[] | null {
  const suitable: Tolerance[][] = []
  for (const read of waysToRead) {
    const limits = numbers.map((given) =>
      given.nominal === null ? none : read(given.nominal, given),
    )
    if (limits.every((one) => one !== null)) suitable.push(limits)
  }
  const different = new Set(suitable.map((limits) => JSON.stringify(limits)))
  return different.size === 1 ? suitable[0] : null
}
