/** Code units of one byte order: how many are ASCII text, and how many no text has. */
interface Tally {
  ascii: number
  odd: number
  surrogateBefore: boolean
}

/**
 * Whether a file without byte order mark is UTF-16, from all of its bytes in pieces: digits, delimiters and
 * line ends are ASCII there too, so that one of two bytes is zero, however many Chinese characters stand between.
 */
export function createUtf16Watch() {
  const little: Tally = { ascii: 0, odd: 0, surrogateBefore: false }
  const big: Tally = { ascii: 0, odd: 0, surrogateBefore: false }
  let units = 0
  let first: number | null = null

  function count(a: number, b: number): void {
    units++
    tally(little, (b << 8) | a)
    tally(big, (a << 8) | b)
  }

  return {
    write(piece: Uint8Array): void {
      let at = 0
      if (first !== null && piece.length > 0) {
        count(first, piece[at++])
        first = null
      }
      for (; at + 1 < piece.length; at += 2) count(piece[at], piece[at + 1])
      if (at < piece.length) first = piece[at]
    },
    finish(): 'utf-16le' | 'utf-16be' | null {
      const [encoding, mine, other] =
        little.ascii >= big.ascii
          ? (['utf-16le', little, big] as const)
          : (['utf-16be', big, little] as const)
      const told = mine.ascii >= 3 * other.ascii && mine.ascii * 50 >= units && mine.ascii > 0
      return told && mine.odd * 50 <= units ? encoding : null
    },
  }
}

function tally(counts: Tally, unit: number): void {
  const low = unit >= 0xdc00 && unit <= 0xdfff
  // Half a pair, private use and specials, and control characters.
  if (counts.surrogateBefore !== low) counts.odd++
  counts.surrogateBefore = unit >= 0xd800 && unit <= 0xdbff
  if (unit >= 0x20 && unit < 0x7f) counts.ascii++
  else if (unit === 0x09 || unit === 0x0a || unit === 0x0d) counts.ascii++
  else if (unit < 0x20 || (unit >= 0xe000 && unit <= 0xf8ff) || unit >= 0xfffe) counts.odd++
}
