import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { zoomedByKey } from '../../../src/renderer/composables/zoomKeys'

const whole = { start: 0, end: 100 }
const middle = { x: { start: 40, end: 60 }, y: { start: 40, end: 60 } }
const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', '0']

describe('zoomedByKey', () => {
  it('moves with the arrows, up for larger values', () => {
    expect(zoomedByKey('ArrowRight', middle)).toEqual({ x: { start: 42, end: 62 }, y: middle.y })
    expect(zoomedByKey('ArrowUp', middle)).toEqual({ x: middle.x, y: { start: 42, end: 62 } })
    expect(zoomedByKey('ArrowLeft', { x: { start: 1, end: 51 }, y: whole })!.x).toEqual({
      start: 0,
      end: 50,
    })
  })

  it('zooms about the middle, and back', () => {
    const closer = zoomedByKey('+', middle)!
    expect(closer.x).toEqual({ start: 42, end: 58 })
    const back = zoomedByKey('-', closer)!
    expect(back.y.start).toBeCloseTo(40, 9)
    expect(back.y.end).toBeCloseTo(60, 9)
    expect(zoomedByKey('0', closer)).toEqual({ x: whole, y: whole })
  })

  it('leaves other keys alone', () => {
    expect(zoomedByKey('a', middle)).toBeNull()
    expect(zoomedByKey('Tab', middle)).toBeNull()
  })

  it('never leaves the axes, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 200 }), (pressed) => {
        let zoom = { x: whole, y: whole }
        for (const key of pressed) zoom = zoomedByKey(key, zoom)!
        for (const { start, end } of [zoom.x, zoom.y]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(100 + 1e-9)
          expect(end).toBeGreaterThan(start)
        }
      }),
    )
  })
})
