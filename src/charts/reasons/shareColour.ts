import type { Theme } from '../palette'
import { tokens } from '../palette'

/**
 * The ends of Okabe and Ito's palette that all kinds of colour vision tell apart: blue for values that are smaller than
 * they should be, vermilion for larger ones.
 */
const ends: Record<Theme, { smaller: string; larger: string }> = {
  light: { smaller: '#0072b2', larger: '#d55e00' },
  dark: { smaller: '#56b4e9', larger: '#ff7f32' },
}
const neutral: Record<Theme, string> = { light: '#f4f5f7', dark: '#1d222a' }

/** So much of its distance makes a cell as dark as can be. */
const full = 0.75

/** The colour of a signed share, −1 to 1; that of the background where there is no value. Small shares are spread: a third of a distance is plainly to be seen. */
export function shareColour(share: number, theme: Theme): string {
  if (Number.isNaN(share)) return tokens[theme].background
  const strength = Math.sqrt(Math.min(1, Math.abs(share) / full))
  return divergingColour(Math.sign(share) * strength, theme)
}

/** A colour between the two ends: −1 is blue, 0 the background, 1 vermilion. */
export function divergingColour(signed: number, theme: Theme): string {
  const end = signed < 0 ? ends[theme].smaller : ends[theme].larger
  return mixed(neutral[theme], end, Math.abs(signed))
}

/** Text that can be read on such a cell: black or white, whichever is farther from it. */
export function textOnShare(share: number, theme: Theme): string {
  const lightness = luminance(shareColour(share, theme))
  // Contrast as the Web Content Accessibility Guidelines have it (2.1, relative luminance).
  return 1.05 / (lightness + 0.05) > (lightness + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

function luminance(colour: string): number {
  const [red, green, blue] = [0, 1, 2].map((i) => {
    const value = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function mixed(from: string, to: string, part: number): string {
  const at = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16)
  const channels = [0, 1, 2].map((i) => Math.round(at(from, i) + part * (at(to, i) - at(from, i))))
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
