import { openForReading } from './openForReading'
import type { Head } from './readHead'

const pieceLength = 1024 * 1024
/** A look at a file is not to take longer than a moment. */
const longestSearch = 64 * pieceLength
/** So much is shown of where the characters are that tell encodings apart. */
const shownLength = 16 * 1024

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80)

/** The first lines behind a file's beginning that are not the same in every encoding; null where its beginning tells. */
export async function tellingBytes(path: string, head: Head): Promise<Uint8Array | null> {
  if (head.complete || !isAscii(head.bytes)) return null
  const file = await openForReading(path, { pipes: false })
  try {
    const piece = new Uint8Array(pieceLength)
    for (let at = head.bytes.length; at < longestSearch; at += pieceLength) {
      const { bytesRead } = await file.read(piece, 0, pieceLength, at)
      const bytes = piece.subarray(0, bytesRead)
      const first = bytes.findIndex((byte) => byte >= 0x80)
      if (first !== -1) {
        const from = bytes.lastIndexOf(10, first) + 1
        const shown = bytes.slice(from, Math.max(first + 1, from + shownLength))
        return shown.subarray(0, shown.lastIndexOf(10) + 1 || shown.length)
      }
      if (bytesRead < pieceLength) break
    }
    return null
  } finally {
    await file.close()
  }
}
