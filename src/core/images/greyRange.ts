/** The largest values of usual kinds of grey levels: shares, 4 bits, counts in 4 × 4 fields, 8, 10, 12 and 16 bits. */
const levels = [1, 15, 16, 255, 1023, 4095, 65535]

/** The kind of grey levels that values up to `max` are; null where they use little of any. */
export function greyLevel(max: number): number | null {
  const level = levels.find((one) => one >= max)
  return level !== undefined && max >= level / 2 ? level : null
}

/**
 * The values that are shown as black and as white, for pixels from `min` to `max`. Values that begin at 0, or near it,
 * are black at 0; white is the end of a usual kind of grey levels where they come close to it.
 */
export function greyRange(min: number, max: number): { black: number; white: number } {
  if (!(max > min)) return { black: Math.min(0, min), white: Math.max(1, max) }
  const black = min >= 0 && min <= max / 4 ? 0 : min
  const level = greyLevel(max)
  return { black, white: black === 0 && level !== null && max >= 0.9 * level ? level : max }
}
