import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { defaultSize, leastSize, windowBounds } from '../../src/main/windowBounds'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
/** To the right of it, at another scale: its DIP size is what Electron gives. */
const second = { x: 1920, y: -200, width: 1707, height: 920 }
const saved = (x: number, y: number, width = 1000, height = 700) => ({
  ...{ x, y, width, height },
  maximised: false,
})
const place = (at: { x: number; y: number; width: number; height: number }) => ({
  ...{ x: at.x, y: at.y, width: at.width, height: at.height },
})

describe('the window at the next start', () => {
  it('has the usual size at first, and the system chooses its place', () => {
    expect(windowBounds(null, [screen]).bounds).toEqual(defaultSize)
  })

  it.each([
    ['on the first screen', saved(100, 50)],
    ['on the second', saved(2000, -100)],
    ['across two screens', saved(1500, 10)],
    ['a little beyond the left edge, as it was put', saved(-300, 20)],
  ])('is where it was: %s', (_where, window) => {
    expect(windowBounds(window, [screen, second]).bounds).toEqual(place(window))
  })

  it('is placed by the system where its screen is gone', () => {
    const { bounds } = windowBounds(saved(2500, 0), [screen])
    expect(bounds).toEqual({ width: 1000, height: 700 })
  })

  it.each([
    ['its title bar above the screen', saved(100, -40), { x: 100, y: 0 }],
    ['its title bar below the screen', saved(100, 1030), { x: 100, y: 340 }],
    ['hardly any of its title bar left', saved(1850, 50), { x: 920, y: 50 }],
    ['more than half beyond the edge', saved(1300, 700), { x: 920, y: 340 }],
  ])('is moved back onto its screen with %s', (_what, window, at) => {
    expect(windowBounds(window, [screen]).bounds).toEqual({ ...at, width: 1000, height: 700 })
  })

  it('is shrunk to a screen that became smaller, and moved so that all of it is seen', () => {
    const small = { x: 0, y: 25, width: 1280, height: 680 }
    const { bounds } = windowBounds(saved(900, 300, 1900, 1000), [small])
    expect(bounds).toEqual({ x: 0, y: 25, width: 1280, height: 680 })
  })

  it('is maximised again, with the size to go back to', () => {
    const window = { ...saved(100, 50), maximised: true }
    expect(windowBounds(window, [screen])).toMatchObject({
      bounds: place(window),
      maximised: true,
    })
    expect(windowBounds({ ...window, x: 9000 }, [screen]).maximised).toBe(true)
  })

  it('fits a screen below the least size: a laptop of 1366 × 768 at 150 %', () => {
    const laptop = { x: 0, y: 0, width: 911, height: 472 }
    for (const window of [null, saved(0, 0), saved(5000, 0)]) {
      const { bounds, least } = windowBounds(window, [laptop])
      expect(bounds.height).toBe(472)
      expect(least).toEqual({ width: leastSize.width, height: 472 })
    }
  })

  it('has the usual size where what was remembered is no size', () => {
    for (const width of [0, -5, NaN, Infinity])
      expect(windowBounds(saved(0, 0, width), [screen]).bounds).toEqual(defaultSize)
    expect(windowBounds(saved(NaN, 0), [screen]).bounds).toEqual({ width: 1000, height: 700 })
  })

  it('can always be taken hold of, and is never larger than the screen it is on', () => {
    const side = fc.integer({ min: -5000, max: 5000 })
    const length = fc.integer({ min: 1, max: 6000 })
    fc.assert(
      fc.property(side, side, length, length, fc.boolean(), (x, y, width, height, two) => {
        const areas = two ? [screen, second] : [screen]
        const { bounds } = windowBounds(saved(x, y, width, height), areas)
        if (!('x' in bounds)) return
        const held = areas.some(
          (area) =>
            bounds.y >= area.y &&
            bounds.y + 32 <= area.y + area.height &&
            Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x) >= 120, // prettier-ignore
        )
        expect(held).toBe(true)
        expect(bounds.width).toBeLessThanOrEqual(1920)
        expect(bounds.height).toBeLessThanOrEqual(1040)
      }),
    )
  })
})
