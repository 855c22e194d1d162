import { describe, expect, it } from 'vitest'
import { cividis } from '../../src/charts/cividis'
import { familyColour, familySymbol, tokens } from '../../src/charts/palette'
import { shareColour } from '../../src/charts/reasons/shareColour'
import { apart, contrast, difference, labOf, seenBy, type Deficiency } from './colourVision'

const themes = ['light', 'dark'] as const
const eyes: (Deficiency | null)[] = [null, 'protanopia', 'deuteranopia', 'tritanopia']

/** ΔE₀₀ from which on dots of a few pixels are taken for two colours; 1 is what a trained eye sees side by side. */
const plain = 7.5
/** So many families never share both, shape and a colour that anybody takes for the same. */
const told = 11

describe('the simulation', () => {
  it('has the differences that Sharma, Wu and Dalal published', () => {
    // Pairs 1, 7, 10, 16, 19 and 34 of their table 1.
    const pairs = [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, 0, 0], [50, -1, 2], 2.3669],
      [[50, 2.49, -0.001], [50, -2.49, 0.0011], 7.2195],
      [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
      [[50, 2.5, 0], [56, -27, -3], 31.903],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as const // prettier-ignore
    for (const [a, b, expected] of pairs)
      expect(difference([...a], [...b])).toBeCloseTo(expected, 3)
  })

  it('leaves greys grey', () => {
    for (const eye of eyes)
      for (const grey of ['#000000', '#777777', '#ffffff']) {
        const [r, g, b] = seenBy(grey, eye)
        expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.002)
      }
  })

  it('takes red and green for much the same where red or green cones are missing', () => {
    // Of like lightness.
    expect(apart('#b35900', '#5c7f00', null)).toBeGreaterThan(25)
    expect(apart('#b35900', '#5c7f00', 'deuteranopia')).toBeLessThan(15)
  })
})

describe.each(themes)('families in the %s theme', (theme) => {
  it.each(eyes)('differ in shape where their colours are alike (%s)', (eye) => {
    for (let a = 0; a < told; a++)
      for (let b = a + 1; b < told; b++) {
        if (familySymbol(a) !== familySymbol(b)) continue
        const distance = apart(familyColour(a, theme), familyColour(b, theme), eye)
        expect([a + 1, b + 1, distance > plain]).toEqual([a + 1, b + 1, true])
      }
  })

  it('stand out from the background', () => {
    const { background } = tokens[theme]
    for (let i = 0; i < 7; i++)
      expect(contrast(familyColour(i, theme), background)).toBeGreaterThan(3)
  })
})

describe.each(themes)('other marks in the %s theme', (theme) => {
  const { background, flagged, limit, boundary, axis } = tokens[theme]

  it('stand out from the background', () => {
    for (const mark of [flagged, limit, boundary, axis])
      expect(contrast(mark, background)).toBeGreaterThan(3)
  })

  // A flagged row has a ring round its point besides: its colour is never the only sign.
  it.each(eyes)('tell flagged rows from limits and boundaries (%s)', (eye) => {
    expect(apart(flagged, limit, eye)).toBeGreaterThan(plain)
    expect(apart(flagged, boundary, eye)).toBeGreaterThan(plain)
  })

  it.each(eyes)('tell what is too small from what is too large in a map of reasons (%s)', (eye) => {
    for (const share of [0.2, 0.5, 0.75])
      expect(apart(shareColour(-share, theme), shareColour(share, theme), eye)).toBeGreaterThan(
        2 * plain,
      )
  })
})

describe('cividis', () => {
  const hex = (t: number) =>
    `#${cividis(t)
      .match(/\d+/g)!
      .map((channel) => Number(channel).toString(16).padStart(2, '0'))
      .join('')}`

  it.each(eyes)('grows lighter all the way, without a step that is lost (%s)', (eye) => {
    const lightness = Array.from({ length: 33 }, (_, i) => labOf(seenBy(hex(i / 32), eye))[0])
    for (let i = 1; i < lightness.length; i++)
      expect([i, lightness[i]! - lightness[i - 1]! > 0.3]).toEqual([i, true])
    expect(lightness.at(-1)! - lightness[0]!).toBeGreaterThan(65)
  })
})
