import type { Theme } from '../palette'
import { divergingColour } from '../reasons/shareColour'

/** A pixel without a value: no grey, so that it is taken for none. */
export const unknownColour = '#b088c8'
/** Colours on either side of no difference. */
const steps = 127

const channelsOf = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** Greys as colours, three bytes each. @param unknown 1 where there is no value */
export function greyColours(pixels: Uint8Array, unknown: Uint8Array | null): Uint8Array {
  const out = new Uint8Array(3 * pixels.length)
  const none = channelsOf(unknownColour)
  for (let i = 0; i < pixels.length; i++) {
    const isKnown = unknown?.[i] !== 1
    for (let c = 0; c < 3; c++) out[3 * i + c] = isKnown ? pixels[i]! : none[c]!
  }
  return out
}

/**
 * Signed differences as colours, three bytes each: blue where a pixel is darker than expected, vermilion where it is
 * lighter, as strong as their share of `largest`.
 */
export function differenceColours(
  difference: Float32Array,
  largest: number,
  theme: Theme,
): Uint8Array {
  const colours = Array.from({ length: 2 * steps + 1 }, (_, i) =>
    channelsOf(divergingColour((i - steps) / steps, theme)),
  )
  const none = channelsOf(unknownColour)
  const out = new Uint8Array(3 * difference.length)
  for (let i = 0; i < difference.length; i++) {
    const value = difference[i]!
    const share = largest > 0 ? Math.max(-1, Math.min(1, value / largest)) : 0
    const colour = Number.isNaN(value) ? none : colours[Math.round(share * steps) + steps]!
    for (let c = 0; c < 3; c++) out[3 * i + c] = colour[c]!
  }
  return out
}

/** The scale of differences from −largest to largest, so many colours. */
export const differenceScale = (count: number, theme: Theme): string[] =>
  Array.from({ length: count }, (_, i) => divergingColour((2 * i) / (count - 1) - 1, theme))
