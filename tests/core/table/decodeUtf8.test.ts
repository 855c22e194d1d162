import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUtf8Decoder } from '../../../src/core/table/decodeUtf8'

const decodeAll = (...pieces: number[][]) => {
  const decoder = createUtf8Decoder('a.csv')
  const text = pieces.map((piece) => decoder.write(Uint8Array.from(piece))).join('')
  decoder.finish()
  return text
}

describe('createUtf8Decoder', () => {
  it('gives the same text wherever the bytes are split', () => {
    const text = fc.string({ unit: 'binary' }).map((t) => 'a' + t.replaceAll('\0', ''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, a, b) => {
        const bytes = [...new TextEncoder().encode(text)]
        const [i, j] = [a % (bytes.length + 1), b % (bytes.length + 1)].sort((x, y) => x - y)
        expect(decodeAll(bytes.slice(0, i), bytes.slice(i, j), bytes.slice(j))).toBe(text)
      }),
    )
  })

  it('keeps a byte order mark as U+FEFF', () => {
    expect(decodeAll([0xef], [0xbb, 0xbf, 0x61])).toBe('\uFEFFa')
  })

  it.each([
    [
      'a Latin-1 letter',
      [
        [0x61, 0x62],
        [0x63, 0xe4, 0x6e],
      ],
      'byte 0xE4 at offset 3 ',
    ],
    ['a character cut off at the end', [[0x61], [0xe2, 0x82]], 'byte 0xE2 at offset 1 '],
    ['a lone continuation byte', [[0x61, 0x80]], 'byte 0x80 at offset 1 '],
    ['an overlong form', [[0x61, 0xc0, 0xaf]], 'byte 0xC0 at offset 1 '],
    [
      'a wrong byte after a split',
      [
        [0x61, 0xe2],
        [0x61, 0x61],
      ],
      'byte 0xE2 at offset 1 ',
    ],
  ])('names the offset of %s', (_, pieces, message) => {
    expect(() => decodeAll(...pieces)).toThrow(message)
    expect(() => decodeAll(...pieces)).toThrow('Other encodings are not read yet')
  })

  it.each([
    ['a zero byte', [0x61, 0x62, 0x63, 0x00, 0x64], 'NotText', 'zero byte at offset 3'],
    ['a zip archive', [0x50, 0x4b, 3, 4, 20], 'NotText', 'Excel'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0], 'EncodingUnknown', 'UTF-16'],
    ['UTF-16 without a mark', [0x61, 0, 0x62, 0, 0x63, 0], 'EncodingUnknown', 'UTF-16'],
  ])('refuses %s by name', (_, bytes, code, message) => {
    expect(() => decodeAll(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    )
  })
})
