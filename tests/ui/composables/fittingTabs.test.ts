import { describe, expect, it } from 'vitest'
import { fittingTabs } from '../../../src/renderer/composables/fittingTabs'

const widths = [50, 40, 60, 30, 20]

describe('the tabs of a strip', () => {
  it('are all there where they fit to the pixel, without a button for more', () => {
    expect(fittingTabs(widths, 200, 50, 0)).toEqual([0, 1, 2, 3, 4])
  })

  it('leave room for the button as soon as one does not fit', () => {
    expect(fittingTabs(widths, 199, 50, 0)).toEqual([0, 1])
    expect(fittingTabs(widths, 199, 49, 0)).toEqual([0, 1, 2])
  })

  it('have the open one last, in the place of those before it', () => {
    expect(fittingTabs(widths, 199, 49, 4)).toEqual([0, 1, 4])
    expect(fittingTabs(widths, 100, 20, 2)).toEqual([2])
  })

  it('have the open one even where nothing fits', () => {
    expect(fittingTabs(widths, 10, 20, 2)).toEqual([2])
    expect(fittingTabs(widths, 10, 20, 0)).toEqual([0])
  })

  it('never are wider than the room while the open one fits', () => {
    for (let room = 0; room < 220; room++)
      for (let kept = 0; kept < widths.length; kept++) {
        const shown = fittingTabs(widths, room, 30, kept)
        const used = shown.reduce((total, i) => total + widths[i]!, 0)
        expect(shown).toContain(kept)
        expect(new Set(shown).size).toBe(shown.length)
        if (room >= widths[kept]! + 30)
          expect(used + (shown.length < 5 ? 30 : 0)).toBeLessThanOrEqual(room)
      }
  })
})
