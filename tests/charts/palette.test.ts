import { describe, expect, it } from 'vitest'
import { contourColours } from '../../src/charts/contourColour'
import { familyColour, familySymbol, tokens } from '../../src/charts/palette'

const themes = ['light', 'dark'] as const

/** Relative luminance (WCAG 2.1). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const v = parseInt(hex.slice(at, at + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: string, b: string) => {
  const [high, low] = [luminance(a), luminance(b)].sort((p, q) => q - p)
  return (high + 0.05) / (low + 0.05)
}

describe('the palette', () => {
  it.each(themes)('tells 28 families apart by colour or shape (%s)', (theme) => {
    const looks = Array.from({ length: 28 }, (_, i) => familyColour(i, theme) + familySymbol(i))
    expect(new Set(looks).size).toBe(28)
  })

  it.each(themes)('keeps the colour of flagged rows to them (%s)', (theme) => {
    for (let i = 0; i < 50; i++) expect(familyColour(i, theme)).not.toBe(tokens[theme].flagged)
  })

  it.each(themes)('can be read on its background (%s)', (theme) => {
    const { background, text, faintText, flagged } = tokens[theme]
    expect(contrast(text, background)).toBeGreaterThan(7)
    expect(contrast(faintText, background)).toBeGreaterThan(4.5)
    expect(contrast(flagged, background)).toBeGreaterThan(3)
    for (let i = 0; i < 7; i++) {
      expect(contrast(familyColour(i, theme), background)).toBeGreaterThan(2)
    }
  })

  it.each(themes)('draws the densest contour strongest (%s)', (theme) => {
    const { background } = tokens[theme]
    const strengths = contourColours(10, theme).map((c) => contrast(c, background))
    for (let i = 1; i < 10; i++) expect(strengths[i]).toBeLessThan(strengths[i - 1])
    expect(strengths[0]).toBeLessThan(5)
  })
})
