const bitsBelow = 2 ** 21

/** Two words of 32 bits as one number of 53 bits. */
export const asNumber = (high: number, low: number): number =>
  (high >>> 0) * bitsBelow + ((low >>> 0) >>> 11)
