import { describe, expect, it } from 'vitest'
import { decode, encode } from './codec'

describe('the codec between test and page', () => {
  it.each<[string, unknown]>([
    ['numbers that JSON has no word for', [NaN, Infinity, -Infinity, -0, 0, 1e-300]],
    ['fields that are undefined', { a: undefined, b: [undefined, null] }],
    ['typed arrays', [Int32Array.of(-1, 2), Float64Array.of(NaN, 1.5), Uint8Array.of(0, 255)]],
    ['empty ones', { array: new Float64Array(0), text: '', list: [], object: {} }],
    [
      'names that look like its own marks',
      { $array: 'Int8Array', $number: 'x', $: { $object: 1 } },
    ],
    ['text beyond ASCII', '外形寸法 “µ” \u2028'],
  ])('carries %s as a structured clone does', (_, value) => {
    expect(decode(encode(value))).toStrictEqual(structuredClone(value))
  })

  it('carries the part of a buffer that a view shows, however long', () => {
    const whole = Float64Array.from({ length: 70_000 }, (_, i) => i / 3)
    expect(decode(encode(whole.subarray(3)))).toStrictEqual(whole.slice(3))
  })

  it('refuses what a structured clone refuses', () => {
    expect(() => encode({ run: () => 1 })).toThrow(TypeError)
    expect(() => encode(Symbol('x'))).toThrow(TypeError)
  })
})
