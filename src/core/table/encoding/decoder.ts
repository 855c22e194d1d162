import { IsodenseError } from '../../errors'
import { unfinishedBytes } from './characters'
import { encodingLabels, type Encoding } from './encodings'
import { firstInvalidByte, strictText } from './strictText'

/** Turns a file's bytes, arriving in pieces of any size, into text. */
export interface Decoder {
  readonly encoding: Encoding
  /** Whether the file began with a byte order mark; it is not part of the text. */
  readonly bom: boolean
  /** @throws IsodenseError EncodingUnknown */
  write(bytes: Uint8Array): string
  /** @throws IsodenseError EncodingUnknown where the file ends within a character */
  finish(): string
}

/** A strict decoder: what is not text of the encoding throws, naming the first byte that is not and its offset. */
export function createDecoder(fileName: string, encoding: Encoding): Decoder {
  let rest: Uint8Array = new Uint8Array(0)
  /** Bytes of the file before `rest`. */
  let offset = 0
  let begun = false
  let bom = false

  function fail(bytes: Uint8Array, index: number): IsodenseError {
    const byte = bytes[index].toString(16).toUpperCase().padStart(2, '0')
    return new IsodenseError(
      'EncodingUnknown',
      `${fileName} cannot be read as ${encodingLabels[encoding]}: byte 0x${byte} at offset ${offset + index} ` +
        'does not fit. Choose another encoding, or save the file as "CSV UTF-8" and open it again.',
    )
  }

  return {
    encoding,
    get bom() {
      return bom
    },
    write(piece) {
      const bytes = rest.length === 0 ? piece : concat(rest, piece)
      const whole = bytes.length - unfinishedBytes(bytes, encoding)
      const text = strictText(bytes.subarray(0, whole), encoding)
      if (text === null) throw fail(bytes, firstInvalidByte(bytes.subarray(0, whole), encoding))
      // A copy: the caller may reuse the buffer of the piece.
      rest = bytes.slice(whole)
      offset += whole
      if (begun || text === '') return text
      begun = true
      bom = text.startsWith('\uFEFF')
      return bom ? text.slice(1) : text
    },
    finish() {
      if (rest.length > 0) throw fail(rest, 0)
      return ''
    },
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
