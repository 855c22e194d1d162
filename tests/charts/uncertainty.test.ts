import { describe, expect, it } from 'vitest'
import { cividis } from '../../src/charts/cividis'
import {
  mostUncertain,
  uncertaintyColour,
  uncertaintyGroups,
  uncertaintyStep,
} from '../../src/charts/uncertaintyGroups'

/** Relative luminance of a colour (WCAG 2). */
function luminance(colour: string): number {
  const [r, g, b] = colour.match(/\d+/g)!.map((byte) => {
    const share = Number(byte) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const shares = Array.from({ length: 21 }, (_, i) => i / 20)

describe('the colours of uncertainty', () => {
  it('are cividis, dark blue to yellow, ever lighter', () => {
    expect([cividis(0), cividis(1)]).toEqual(['rgb(0, 32, 81)', 'rgb(253, 234, 69)'])
    const lightness = shares.map((share) => luminance(cividis(share)))
    lightness.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(lightness[i]))
  })

  it.each([
    ['light', 1],
    ['dark', 0],
  ] as const)('stand out the more, the less sure a row is (%s)', (theme, background) => {
    const contrast = shares.map((share) =>
      Math.abs(luminance(uncertaintyColour(share, theme)) - background),
    )
    contrast.slice(1).forEach((value, i) => expect(value).toBeGreaterThan(contrast[i]))
  })

  it('go from nought to what k components can be unsure of', () => {
    expect(mostUncertain(4)).toBe(0.75)
    const groups = uncertaintyGroups(4, 'light')
    expect(uncertaintyStep(0, 4)).toBe(0)
    expect(uncertaintyStep(0.75, 4)).toBe(groups.length - 1)
    expect(groups[uncertaintyStep(0.75, 4)].name).toBe('0.75')
    const named = groups.filter(({ inLegend }) => inLegend)
    expect(named).toHaveLength(5)
    expect(named.map(({ name }) => Number(name))).toEqual([0, 0.19, 0.38, 0.56, 0.75])
    // One component leaves nothing open.
    expect(uncertaintyStep(0, 1)).toBe(0)
  })
})
