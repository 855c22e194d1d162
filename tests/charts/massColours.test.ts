import { describe, expect, it } from 'vitest'
import { massColour, massTicks } from '../../src/charts/massColours'
import { tokens, type Theme } from '../../src/charts/palette'

/** Relative luminance (WCAG 2.2). */
function luminance(channels: number[]): number {
  const [r, g, b] = channels
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const channelsOf = (colour: string) => colour.match(/\d+/g)!.map(Number)
const hex = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

describe.each<Theme>(['light', 'dark'])('the scale of the mass, %s', (theme) => {
  it('grows lighter with every step', () => {
    const all = Array.from({ length: 64 }, (_, i) =>
      luminance(channelsOf(massColour(1 + (254 * i) / 63, theme))),
    )
    for (let i = 1; i < all.length; i++) expect(all[i]).toBeGreaterThan(all[i - 1])
  })

  it('shows a single row clearly on the background', () => {
    const one = luminance(channelsOf(massColour(1, theme)))
    const back = luminance(hex(tokens[theme].background))
    const contrast = (Math.max(one, back) + 0.05) / (Math.min(one, back) + 0.05)
    // Of graphical objects: WCAG 2.2, 1.4.11.
    expect(contrast).toBeGreaterThan(3)
  })
})

describe('the marks of the scale', () => {
  it('stand at one, at powers of ten and at the most, on a logarithmic scale', () => {
    const ticks = massTicks(3000)
    expect(ticks.map(({ count }) => count)).toEqual([1, 10, 100, 1000, 3000])
    expect(ticks[2].at).toBeCloseTo(Math.log(100) / Math.log(3000), 12)
    expect(massTicks(150).map(({ count }) => count)).toEqual([1, 10, 150])
    expect(massTicks(1)).toEqual([{ count: 1, at: 0 }])
  })
})
