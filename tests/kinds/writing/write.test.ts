import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { all } from '../tables'
import { plain, type WrittenDialect } from './dialect'
import { encode, type WrittenEncoding } from './encode'
import { joinLines, writeLines } from './write'

const escapeChars = { doubled: undefined, backslash: '\\', nul: '\0' } as const

/** What a parser reads that is told everything. */
function told(
  text: string,
  { delimiter, quote, end }: WrittenDialect,
  escape: keyof typeof escapeChars,
) {
  const escapeChar = escapeChars[escape] ?? quote
  return Papa.parse<string[]>(text, {
    delimiter,
    quoteChar: quote,
    escapeChar,
    newline: end as '\r\n' | '\n' | '\r',
  }).data
}

describe.each(all)('the $name table', ({ sheet }) => {
  it.each(['doubled', 'backslash', 'nul'] as const)(
    'is read back by a parser that is told the dialect, quotes escaped: %s',
    (escape) => {
      for (const delimiter of [',', ';', '\t', '|', ' ', ', ', '; ', '||', '\t\t'])
        for (const quote of ['"', "'"] as const)
          for (const quoting of ['needed', 'all', 'text'] as const)
            for (const end of ['\r\n', '\n', '\r'] as const) {
              const dialect = { ...plain, delimiter, quote, quoting, escape, end, finalEnds: 0 }
              const text = joinLines(writeLines(sheet, dialect), dialect)
              expect(told(text, dialect, escape)).toEqual([sheet.header, ...sheet.rows])
            }
    },
  )
})

describe('encode', () => {
  it.each<[WrittenEncoding, string]>([
    ['utf-16le', 'Ø 批號 😀'],
    ['utf-16be', 'Ø 批號 😀'],
    ['big5', '批號,外徑'],
    ['shift-jis', 'ロット,長さ、ｶﾅ'],
    ['gb18030', '批号,长度'],
  ])('writes %s so that the decoder reads it back', (encoding, text) => {
    const decoder = new TextDecoder(encoding, { fatal: true })
    expect(decoder.decode(encode(text, encoding))).toBe(text)
  })

  it('writes windows-1252 as its table says', () => {
    expect([...encode('Größe µ € “x” Ÿ', 'windows-1252')]).toEqual([
      ...[0x47, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0xb5, 0x20, 0x80, 0x20, 0x93, 0x78, 0x94, 0x20, 0x9f],
    ])
  })

  it('refuses a character that the encoding lacks', () => {
    expect(() => encode('批', 'windows-1252')).toThrow('windows-1252 has no 批')
  })
})
