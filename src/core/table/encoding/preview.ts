import { unfinishedBytes } from './characters'
import { createDecoder } from './decoder'
import type { Encoding } from './encodings'
import { firstInvalidByte, strictText } from './strictText'

/** What a file's beginning looks like in one encoding. */
export type EncodingPreview =
  | { encoding: Encoding; lines: string[]; fails: null }
  /** Offset of the first byte that does not fit. */
  | { encoding: Encoding; lines: null; fails: number }

const mostLines = 5
const longestLine = 200

/**
 * For each encoding, the first lines of a file's beginning that hold more than ASCII, to choose by; the first
 * lines where there are none. The beginning may end within a character.
 */
export function previewEncodings(bytes: Uint8Array, among: readonly Encoding[]): EncodingPreview[] {
  return among.map((encoding) => {
    const whole = bytes.subarray(0, bytes.length - unfinishedBytes(bytes, encoding))
    if (strictText(whole, encoding) === null)
      return { encoding, lines: null, fails: firstInvalidByte(whole, encoding) }
    const lines = createDecoder('', encoding)
      .write(whole)
      .split(/\r\n|\r|\n/)
      .filter((line) => line !== '')
    const telling = lines.filter((line) => /[\x80-\uffff]/.test(line))
    const shown = (telling.length > 0 ? telling : lines).slice(0, mostLines)
    return { encoding, lines: shown.map((line) => line.slice(0, longestLine)), fails: null }
  })
}
