import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../../src/core/table/encoding/decoder'
import { createDetector } from '../../../../src/core/table/encoding/detector'
import type { Encoding } from '../../../../src/core/table/encoding/encodings'
import { createEvidence } from '../../../../src/core/table/encoding/evidence'
import { likelierThanUtf8 } from '../../../../src/core/table/encoding/plausibleUtf8'

const golden = new URL('../../../golden/encodings/', import.meta.url)
const cases = ['tables.json', 'names.json'].flatMap(
  (file) =>
    JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as {
      name: string
      encoding: Encoding
      bytes: string
    }[],
)
/** The texts of all tables that Python wrote in any encoding. */
const texts = cases.map(({ name, encoding, bytes }) => ({
  name,
  text: createDecoder(name, encoding).write(new Uint8Array(Buffer.from(bytes, 'base64'))),
}))

function detect(...parts: (string | number[])[]) {
  const detector = createDetector('a.csv')
  for (const part of parts)
    detector.write(new Uint8Array(typeof part === 'string' ? Buffer.from(part) : part))
  return detector.finish()
}
const latin1 = (text: string) => [...Buffer.from(text, 'latin1')]
const runsOf = (text: string) => {
  const evidence = createEvidence(() => undefined)
  evidence.write(new Uint8Array(Buffer.from(text)))
  return evidence.finish()
}

describe('a file of UTF-8 with one bad byte', () => {
  it.each([
    ['µm and a lone byte', 'part,length µm\n1,10.2\n', latin1('2,µ\n')],
    ['German words', 'Teil,Länge µm,Prüfer\n1,10.2,Müller\n', latin1('2,10.3,Kräß\n')],
    ['Japanese words', '部品,長さ\nA-1,10.2\n', [0x41, 0x2c, 0xff, 0x0a]],
    ['a sign cut in two', 'a,temp °C\n1,20\n2,20 ', [0xc2]],
  ])('is not read as something else: %s', (_, good, bad) => {
    expect(detect(good, bad)).toMatchObject({ encoding: 'utf-8', certain: false })
  })

  it('is known of nearly every table and word', () => {
    const told = texts.filter(({ text }) => /[^\p{ASCII}]/u.test(text))
    const missed = told.filter(({ text }) => detect(text, latin1('aäb\n')).encoding !== 'utf-8')
    expect(told.length).toBeGreaterThan(800)
    expect(missed.map(({ name }) => name)).toEqual(['en one word, ½ turn'])
  })
})

it('a file in another encoding is not damaged UTF-8', () => {
  const wrong = cases.filter(({ bytes, encoding }) => {
    const found = detect([...Buffer.from(bytes, 'base64')])
    return encoding !== 'utf-8' && found.mixed !== undefined
  })
  expect(wrong.map(({ name }) => name)).toEqual([])
})

it('text that went wrong before stays as it is, and is named', () => {
  const file = latin1('Teil,Länge\n1,MÃ¼ller\n2,Größe\n3,Bögen\n')
  expect(detect(file)).toMatchObject({
    encoding: 'windows-1252',
    certain: false,
    mixed: { text: 'Müller', readAs: 'MÃ¼ller', isDamaged: false },
  })
})

describe('likelierThanUtf8', () => {
  it('finds nothing likelier in any table or word that is UTF-8', () => {
    const wrong = texts.filter(({ text }) => likelierThanUtf8(runsOf(text)).length > 0)
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('finds a word that is UTF-8 by chance', () => {
    // 模 in GB18030
    const evidence = createEvidence(() => undefined)
    evidence.write(Uint8Array.of(0xc4, 0xa3, 0x2c, 0x61))
    expect(likelierThanUtf8(evidence.finish())[0]).toBe('gb18030')
  })
})
