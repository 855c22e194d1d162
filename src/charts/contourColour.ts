import type { Theme } from './palette'
import { tokens } from './palette'

const chroma = 0.035
const hue = (250 * Math.PI) / 180

/**
 * Colours of `count` contours, outermost last: one muted hue in equal steps of perceived lightness,
 * so that darker (brighter in the dark theme) means denser and no contour outshines a point.
 */
export function contourColours(count: number, theme: Theme): string[] {
  const { outer, inner } = tokens[theme].contour
  return Array.from({ length: count }, (_, i) =>
    oklch(inner + ((outer - inner) * i) / Math.max(1, count - 1), chroma, hue),
  )
}

/** OKLCH to an sRGB hex colour (Ottosson, "A perceptual color space for image processing", 2020). */
function oklch(lightness: number, chromaticity: number, angle: number): string {
  const a = chromaticity * Math.cos(angle)
  const b = chromaticity * Math.sin(angle)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const hex = linear.map((v) => {
    const gamma = v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055
    const byte = Math.round(255 * Math.min(1, Math.max(0, gamma)))
    return byte.toString(16).padStart(2, '0')
  })
  return `#${hex.join('')}`
}
