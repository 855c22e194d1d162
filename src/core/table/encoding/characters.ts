import type { Encoding } from './encodings'

/**
 * How many bytes at the end begin a character that the next piece finishes: 0 to 3. Only the form is
 * looked at; whether the characters before exist is the decoder's question.
 */
export function unfinishedBytes(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'windows-1252') return 0
  if (encoding === 'utf-8') return unfinishedUtf8(bytes)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return unfinishedUtf16(bytes, encoding)
  // No byte below 0x30 is ever a part of a longer character.
  let at = bytes.length
  while (at > 0 && bytes[at - 1] >= 0x30) at--
  while (at < bytes.length) {
    const length = characterLength(bytes, at, encoding)
    if (at + length > bytes.length) return bytes.length - at
    at += length
  }
  return 0
}

/** Length of the character that begins at `at`, by its first one or two bytes; of Big5, Shift-JIS, GB18030. */
export function characterLength(bytes: Uint8Array, at: number, encoding: Encoding): number {
  const lead = bytes[at]
  if (lead < 0x81 || lead === 0xff) return 1
  if (encoding === 'shift-jis') return lead <= 0x9f || (lead >= 0xe0 && lead <= 0xfc) ? 2 : 1
  if (encoding === 'big5' || at + 1 === bytes.length) return 2
  const second = bytes[at + 1]
  return second >= 0x30 && second <= 0x39 ? 4 : 2
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]
    if (byte < 0x80) return 0
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return length > back ? back : 0
    }
  }
  return 0
}

function unfinishedUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const odd = bytes.length % 2
  const high = bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)
  // The first half of a surrogate pair.
  return high >= 0 && bytes[high] >= 0xd8 && bytes[high] <= 0xdb ? odd + 2 : odd
}
