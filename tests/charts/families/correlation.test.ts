import { expect, it } from 'vitest'
import { correlationColour, strongestPairs } from '../../../src/charts/families/correlation'
import { tokens } from '../../../src/charts/palette'

it('lists each pair once, strongest first, whichever way it goes', () => {
  const correlation = [[1, -0.9, 0.2], [-0.9, 1, 0.5], [0.2, 0.5, 1]] // prettier-ignore
  expect(strongestPairs(correlation)).toEqual([
    { a: 0, b: 1, value: -0.9 },
    { a: 1, b: 2, value: 0.5 },
    { a: 0, b: 2, value: 0.2 },
  ])
})

const luminance = (colour: string) => {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const v = parseInt(colour.slice(at, at + 2), 16) / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

it.each(['light', 'dark'] as const)(
  'is as plain for both signs, and quiet at 0, in %s',
  (theme) => {
    const away = (value: number) => Math.abs(luminance(correlationColour(value, theme)) - luminance(correlationColour(0, theme))) // prettier-ignore
    for (const sign of [-1, 1]) {
      expect(away(sign)).toBeGreaterThan(away(sign * 0.5))
      expect(away(sign * 0.5)).toBeGreaterThan(0)
    }
    expect(correlationColour(1, theme)).not.toBe(correlationColour(-1, theme))
    expect(away(0)).toBe(0)
    expect(Math.abs(luminance(correlationColour(0, theme)) - luminance(tokens[theme].background))).toBeLessThan(0.1) // prettier-ignore
  },
)
