import { IsodenseError } from '../errors'

const advice = 'Other encodings are not read yet: save the file as "CSV UTF-8" and open it again.'

/**
 * Turns a file's bytes, arriving in pieces, into text; a byte order mark stays in it as U+FEFF.
 * @throws IsodenseError NotText for binary files, EncodingUnknown for text that is not UTF-8; both say where.
 */
export function createUtf8Decoder(fileName: string) {
  let rest: Uint8Array = new Uint8Array(0)
  /** Bytes of the file before `rest`. */
  let offset = 0

  const fail = (bytes: Uint8Array, index: number) =>
    new IsodenseError(
      'EncodingUnknown',
      `${fileName} is not UTF-8 text: byte 0x${hex(bytes[index])} at offset ${offset + index} does not fit. ${advice}`,
    )

  return {
    write(piece: Uint8Array): string {
      const bytes = rest.length === 0 ? piece : concat(rest, piece)
      if (offset === 0) refuseKnownFormats(bytes, fileName)
      const zero = bytes.indexOf(0)
      if (zero !== -1) {
        throw new IsodenseError(
          'NotText',
          `${fileName} is not a text table: it holds a zero byte at offset ${offset + zero}.`,
        )
      }
      const whole = bytes.length - unfinishedBytes(bytes)
      const text = decode(bytes.subarray(0, whole))
      if (text === null) throw fail(bytes, firstInvalidByte(bytes))
      // A copy: the caller may reuse the buffer of the piece.
      rest = bytes.slice(whole)
      offset += whole
      return text
    },
    finish(): void {
      if (rest.length > 0) throw fail(rest, 0)
    },
  }
}

function refuseKnownFormats(bytes: Uint8Array, fileName: string): void {
  const startsWith = (...signature: number[]) => signature.every((byte, i) => bytes[i] === byte)
  const refuse = (code: 'NotText' | 'EncodingUnknown', what: string) => {
    throw new IsodenseError(code, `${fileName} is ${what}.`)
  }
  if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
    refuse('EncodingUnknown', `UTF-16 text, by its first two bytes. ${advice.slice(0, -1)}`)
  }
  if (startsWith(0x50, 0x4b, 0x03, 0x04)) {
    refuse(
      'NotText',
      'not a text table but a zip archive, as Excel workbooks are: save the sheet as "CSV UTF-8"',
    )
  }
  if (looksLikeUtf16(bytes)) {
    refuse(
      'EncodingUnknown',
      `UTF-16 text without a byte order mark, by its zero bytes. ${advice.slice(0, -1)}`,
    )
  }
}

/** Every second byte of Latin text in UTF-16 is zero, and none of the others. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1024)
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]++
  })
  const half = head.length / 2
  return Math.min(...zeros) === 0 && Math.max(...zeros) > half / 2
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** How many bytes at the end begin a character that the next piece finishes: 0 to 3. */
function unfinishedBytes(bytes: Uint8Array): number {
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

/** Index of the first byte of the first sequence that is not UTF-8, by bisection over prefixes. */
function firstInvalidByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const prefix = bytes.subarray(0, middle)
    if (decode(prefix.subarray(0, middle - unfinishedBytes(prefix))) === null) bad = middle
    else good = middle
  }
  return good - unfinishedBytes(bytes.subarray(0, good))
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0')
