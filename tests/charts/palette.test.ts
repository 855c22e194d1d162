import { describe, expect, it } from 'vitest'
import { contourColours } from '../../src/charts/contourColour'
import { familyColour, familySymbol, tokens } from '../../src/charts/palette'
import { contrast } from './colourVision'

const themes = ['light', 'dark'] as const

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
  })

  it.each(themes)('draws the densest contour strongest (%s)', (theme) => {
    const { background } = tokens[theme]
    const strengths = contourColours(10, theme).map((c) => contrast(c, background))
    for (let i = 1; i < 10; i++) expect(strengths[i]).toBeLessThan(strengths[i - 1])
    expect(strengths[0]).toBeLessThan(5)
  })
})
