import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { cancelled } from './fileErrors'
import { unlessStopped } from './openForReading'
import { sniffedBytes } from './sniffFile'

const pieceLength = 512 * 1024

export interface PieceReader {
  /** The first bytes, as many as tell what the file is where it has so many. */
  head(): Promise<Uint8Array>
  /** The file's pieces from its beginning; a piece is good until the next one. */
  all(onBytes?: (bytes: number) => void): AsyncGenerator<Uint8Array>
}

/**
 * Reads an open file piece by piece, as often as needed. A pipe gives its bytes once: they are kept.
 * @throws IsodenseError Cancelled
 */
export function createPieces(
  file: FileHandle,
  path: string,
  { isFile, signal }: { isFile: boolean; signal: AbortSignal | undefined },
): PieceReader {
  const buffer = new Uint8Array(pieceLength)
  const kept: Uint8Array[] = []

  async function next(position: number): Promise<Uint8Array> {
    const at = isFile ? position : null
    const { bytesRead } = await unlessStopped(file.read(buffer, 0, pieceLength, at), path, signal)
    const piece = buffer.subarray(0, bytesRead)
    if (isFile || bytesRead === 0) return piece
    const copy = piece.slice()
    kept.push(copy)
    return copy
  }

  return {
    async head() {
      if (isFile) {
        const bytes = new Uint8Array(sniffedBytes)
        const { bytesRead } = await file.read(bytes, 0, sniffedBytes, 0)
        return bytes.subarray(0, bytesRead)
      }
      let length = 0
      while (length < sniffedBytes) {
        const piece = await next(0)
        length += piece.length
        if (piece.length === 0) break
      }
      return Buffer.concat(kept).subarray(0, sniffedBytes)
    },
    async *all(onBytes) {
      let position = 0
      for (let index = 0; ; index++) {
        if (signal?.aborted) throw cancelled(`Reading ${basename(path)}`)
        const piece = index < kept.length ? kept[index] : await next(position)
        if (piece.length === 0) return
        position += piece.length
        yield piece
        onBytes?.(position)
      }
    },
  }
}
