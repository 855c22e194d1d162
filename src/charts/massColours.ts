import { cividis } from './cividis'
import type { Theme } from './palette'

/** Where the scale of the mass begins, in 0 … 1: a single row must stand out from the background. */
const begin: Record<Theme, number> = { light: 0, dark: 0.4 }

/** Colour of a level of a mass raster, from 1 to 255; level 0 is empty. */
export const massColour = (level: number, theme: Theme): string =>
  cividis(begin[theme] + ((1 - begin[theme]) * (level - 1)) / 254)

/** Counts at which the scale has a mark, and where along it they stand, in 0 … 1: one, powers of ten, the most. */
export function massTicks(most: number): { count: number; at: number }[] {
  if (most <= 1) return [{ count: 1, at: 0 }]
  const powers = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, power) => 10 ** power)
  // The last power of ten gives way to the most where they would stand on each other.
  const kept = powers.filter((count) => count === 1 || count < most / 2)
  return [...kept, most].map((count) => ({ count, at: Math.log(count) / Math.log(most) }))
}
