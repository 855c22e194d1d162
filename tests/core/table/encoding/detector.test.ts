import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../src/core/table/encoding/decoder'
import { createDetector } from '../../../../src/core/table/encoding/detector'
import type { Encoding } from '../../../../src/core/table/encoding/encodings'

interface Case {
  name: string
  encoding: Encoding
  bytes: string
  text?: string
}

const golden = new URL('../../../golden/encodings/', import.meta.url)
const casesOf = (file: string) => JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as Case[]
const bytesOf = ({ bytes }: Case) => new Uint8Array(Buffer.from(bytes, 'base64'))
const detect = (bytes: Uint8Array) => {
  const detector = createDetector('a.csv')
  detector.write(bytes)
  return detector.finish()
}
const wrong = (cases: Case[]) => cases.filter((c) => detect(bytesOf(c)).encoding !== c.encoding)

describe('createDetector', () => {
  it('finds the encoding of every table, and of all single words but a few of half-width kana', () => {
    expect(wrong(casesOf('tables.json')).map((c) => c.name)).toEqual(
      ['ﾅｶﾞｻ', 'ﾊﾝﾃｲ', 'ｻｲｿｸﾃｲ', 'ｵﾝﾄﾞ'].map((word) => `ja-half one word, ${word}`),
    )
  })

  it('finds the encoding of tables of names', () => {
    const tables = casesOf('names.json').filter((c) => !c.name.includes('one word'))
    expect(wrong(tables).map((c) => c.name)).toEqual([])
  })

  it('is not certain where it is wrong, and offers the right one', () => {
    for (const c of wrong([...casesOf('tables.json'), ...casesOf('names.json')])) {
      const { encoding, certain, others } = detect(bytesOf(c))
      // Bytes that are UTF-8 throughout are taken for it.
      if (encoding !== 'utf-8') expect(certain, c.name).toBe(false)
      expect(others, c.name).toContain(c.encoding)
    }
  })

  it('refuses binary files, and takes UTF-16 and zero bytes before quotes for text', () => {
    expect(() => detect(Uint8Array.from({ length: 256 }, (_, i) => i))).toThrow(
      'a zero byte at offset 0',
    )
    expect(() => detect(Uint8Array.of(0x50, 0x4b, 3, 4))).toThrow('not a text table but a zip')
    expect(detect(Buffer.from('長度\t寬度\r\n1\t2\r\n', 'utf16le')).encoding).toBe('utf-16le')
    expect(detect(Buffer.from('"a \0"b\0" c",1\n')).encoding).toBe('utf-8')
  })
})

describe('createDecoder', () => {
  it('reads what Python wrote, wherever the bytes are split', () => {
    for (const c of casesOf('tables.json')) {
      const bytes = bytesOf(c)
      const decoder = createDecoder('a.csv', c.encoding)
      let text = ''
      for (let at = 0; at < bytes.length; at += 7) text += decoder.write(bytes.subarray(at, at + 7))
      expect(text + decoder.finish()).toBe(c.text)
    }
  })

  it.each([
    ['windows-1252', [0x61, 0x62, 0x81], '0x81 at offset 2'],
    ['big5', [0xa4, 0xa4, 0xa4, 0x2c], '0xA4 at offset 2'],
    ['big5', [0x61, 0xff], '0xFF at offset 1'],
    ['shift-jis', [0x83, 0x8d, 0x80], '0x80 at offset 2'],
    ['shift-jis', [0x61, 0xf9, 0x40], '0xF9 at offset 1'],
    ['gb18030', [0xc5, 0xfa, 0x80], '0x80 at offset 2'],
    ['utf-8', [0x61, 0xe2, 0x82], '0xE2 at offset 1'],
    ['utf-16le', [0x61, 0, 0x62], '0x62 at offset 2'],
  ] as const)('names what %s does not have (%j)', (encoding, bytes, message) => {
    const decoder = createDecoder('a.csv', encoding)
    const read = () => {
      for (const byte of bytes) decoder.write(Uint8Array.of(byte))
      decoder.finish()
    }
    expect(read).toThrow(message)
  })
})
