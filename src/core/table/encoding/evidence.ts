/** Runs that differ, up to this many bytes, are what an encoding is told from. */
const mostEvidence = 64 * 1024

/**
 * Where text may be cut in any encoding of one or two bytes: no such byte is ever a part of a longer
 * character. Spaces, delimiters, quotes and line ends are among them.
 */
const isBoundary = (byte: number) => byte < 0x30 || (byte > 0x39 && byte < 0x40)

/**
 * Picks from a file, arriving in pieces, the runs of bytes that hold a byte above 0x7F. `onRuns` gets all of
 * them, as text with a line feed after each.
 */
export function createEvidence(onRuns: (bytes: Uint8Array) => void) {
  let open: Uint8Array = new Uint8Array(0)
  const seen = new Set<string>()
  const runs: Uint8Array[] = []
  let kept = 0

  function keep(run: Uint8Array): void {
    if (kept >= mostEvidence || run.length > mostEvidence) return
    const key = String.fromCharCode(...run.subarray(0, 200))
    if (seen.has(key)) return
    seen.add(key)
    runs.push(run.slice(0, 200))
    kept += run.length
  }

  function take(bytes: Uint8Array, last: boolean): void {
    const high: Uint8Array[] = []
    let start = 0
    let isHigh = false
    const close = (end: number) => {
      if (!isHigh) return
      high.push(bytes.subarray(start, end), lineFeed)
      keep(bytes.subarray(start, end))
    }
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] >= 0x80) isHigh = true
      else if (isBoundary(bytes[at])) {
        close(at)
        start = at + 1
        isHigh = false
      }
    }
    if (last) close(bytes.length)
    // A run that never ends is passed on as it comes.
    else if (bytes.length - start > mostEvidence) high.push(bytes.subarray(start))
    open = last || bytes.length - start > mostEvidence ? new Uint8Array(0) : bytes.slice(start)
    if (high.length > 0) onRuns(joined(high))
  }

  return {
    write(piece: Uint8Array): void {
      take(open.length === 0 ? piece : joined([open, piece]), false)
    },
    /** The runs that differ. */
    finish(): Uint8Array[] {
      take(open, true)
      return runs
    },
  }
}

const lineFeed = Uint8Array.of(0x0a)

export function joined(pieces: Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
