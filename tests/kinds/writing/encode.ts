export type WrittenEncoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'big5' | 'shift-jis' | 'gb18030'

/** 0x80 to 0x9F, spelt out: Node 20 decodes them as control characters, as Latin-1 has them. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const tables = new Map<string, Map<string, readonly number[]>>()

/** The bytes of each character with one or two, found by decoding them all: Node encodes UTF alone. */
function table(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known !== undefined) return known
  const decoder = new TextDecoder(encoding, { fatal: true })
  const made = new Map<string, readonly number[]>()
  const add = (...bytes: number[]) => {
    try {
      const text = decoder.decode(Uint8Array.from(bytes))
      if ([...text].length === 1 && !made.has(text)) made.set(text, bytes)
    } catch {
      // These bytes are no character.
    }
  }
  for (let byte = 0; byte < 256; byte++) add(byte)
  if (encoding === 'windows-1252')
    for (const [index, character] of [...windows1252].entries()) made.set(character, [0x80 + index])
  else
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail)
  tables.set(encoding, made)
  return made
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes)
}

/** Throws where the encoding lacks a character. */
export function encode(text: string, encoding: WrittenEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return utf16(text, encoding === 'utf-16be')
  const bytesOf = table(encoding)
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}
