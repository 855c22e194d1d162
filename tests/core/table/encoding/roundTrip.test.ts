import fc from '../../../support/property'
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../src/core/table/encoding/decoder'
import type { Encoding } from '../../../../src/core/table/encoding/encodings'
import { previewEncodings } from '../../../../src/core/table/encoding/preview'
import { strictText } from '../../../../src/core/table/encoding/strictText'

/** Every character that one or two bytes make in an encoding, with its bytes. */
function alphabetOf(encoding: Encoding): [character: string, bytes: number[]][] {
  const found: [string, number[]][] = []
  const add = (bytes: number[]) => {
    const text = strictText(Uint8Array.from(bytes), encoding)
    if (text !== null && [...text].length === 1) found.push([text, bytes])
  }
  for (let first = 0x20; first < 0x100; first++) {
    add([first])
    if (first < 0x81 || encoding === 'windows-1252') continue
    for (let second = 0x30; second < 0x100; second++) add([first, second])
  }
  return found
}

describe.each([
  ['windows-1252', 200],
  ['big5', 13_000],
  ['shift-jis', 6_900],
  ['gb18030', 20_000],
] as const)('%s', (encoding, characters) => {
  const alphabet = alphabetOf(encoding)

  it(`has the ${characters} characters that it is known for`, () => {
    expect(alphabet.length).toBeGreaterThan(characters)
  })

  it('reads back any text, wherever its bytes are cut', () => {
    const text = fc.array(fc.nat(alphabet.length - 1), { maxLength: 60 })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (indices, step) => {
        const bytes = Uint8Array.from(indices.flatMap((i) => alphabet[i][1]))
        const decoder = createDecoder('a.csv', encoding)
        let read = ''
        for (let at = 0; at < bytes.length; at += step)
          read += decoder.write(bytes.subarray(at, at + step))
        read += decoder.finish()
        expect(read).toBe(indices.map((i) => alphabet[i][0]).join(''))
      }),
      { numRuns: 500 },
    )
  })
})

describe('previewEncodings', () => {
  const bytes = Uint8Array.from([...Buffer.from('a,b\n1,2\n3,'), 0xe4, 0x2c, 0x34, 0x0a])

  it('shows the lines that differ, and where an encoding fails', () => {
    expect(previewEncodings(bytes, ['windows-1252', 'utf-8', 'utf-16le'])).toEqual([
      { encoding: 'windows-1252', lines: ['3,ä,4'], fails: null },
      { encoding: 'utf-8', lines: null, fails: 10 },
      { encoding: 'utf-16le', lines: expect.any(Array) as string[], fails: null },
    ])
  })

  it('shows the first lines of a text without such characters, and no more than five', () => {
    const text = Uint8Array.from(Buffer.from('a\r\nb\rc\nd\n\ne\nf\n'))
    expect(previewEncodings(text, ['big5'])).toEqual([
      { encoding: 'big5', lines: ['a', 'b', 'c', 'd', 'e'], fails: null },
    ])
  })

  it('bears a beginning that is cut within a character', () => {
    expect(previewEncodings(Uint8Array.of(0x61, 0xe2, 0x82), ['utf-8'])[0].lines).toEqual(['a'])
  })
})
