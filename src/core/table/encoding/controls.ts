const tab = 0x09
const carriageReturn = 0x0d
const endOfFile = 0x1a
const escape = 0x1b
const quotes = [0x22, 0x27]

/** Instruments frame their lines with two or three kinds of control characters; files of other formats have all kinds. */
const mostKinds = 5

/**
 * Watches a file's bytes, arriving in pieces, for those that no text has: zero bytes that escape no quote, and
 * many kinds of control characters.
 */
export function createControlWatch() {
  let offset = 0
  let zeros = 0
  let zeroBefore = false
  let strayZero: number | null = null
  const kinds = new Map<number, number>()

  return {
    get zeros() {
      return zeros
    },
    write(piece: Uint8Array): void {
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at]
        if (zeroBefore && !quotes.includes(byte)) strayZero ??= offset + at - 1
        zeroBefore = byte === 0
        if (byte >= 0x20) continue
        if (byte === 0) zeros++
        else if ((byte < tab || byte > carriageReturn) && byte !== endOfFile && byte !== escape)
          if (!kinds.has(byte)) kinds.set(byte, offset + at)
      }
      offset += piece.length
    },
    finish(): { strayZero: number | null; controls: number | null } {
      if (zeroBefore) strayZero ??= offset - 1
      return { strayZero, controls: kinds.size > mostKinds ? [...kinds.values()][0] : null }
    },
  }
}
