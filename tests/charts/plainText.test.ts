import fc from '../support/property'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/charts/plainText'

describe('plainText', () => {
  it('leaves ordinary text of any script alone', () => {
    expect(plainText('孔徑 (mm) <b> & "c" 😀')).toBe('孔徑 (mm) <b> & "c" 😀')
  })

  it('makes one line, shows control characters, replaces halves of pairs', () => {
    expect(plainText('a\r\nb\tc\u0000d\u007f\ud800')).toBe('a b c␀d\ufffd\ufffd')
  })

  it('never holds what XML 1.0 forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).toMatch(/^[\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u)
      }),
    )
  })
})
