import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Encoding } from '../../core/table/encoding/encodings'
import { cancelled } from './fileErrors'
import { openForReading, readingFailed } from './openForReading'
import { headBytes, wholeLines, type Head } from './readHead'

const pieceLength = 1024 * 1024

export interface WindowOptions {
  /** Where it begins; the first line is 1. */
  line: number
  encoding: Encoding
  signal?: AbortSignal | undefined
  onProgress?: ((fraction: number) => void) | undefined
}

/**
 * As many lines of a text file as are read for a look, from one of them on; the number of its lines where it
 * has no such line.
 * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled
 */
export async function readWindow(
  path: string,
  options: WindowOptions,
): Promise<Head | { lastLine: number }> {
  try {
    const file = await openForReading(path, { signal: options.signal })
    try {
      const { size } = await file.stat()
      const found = await startOf(file, path, size, options)
      if ('lastLine' in found) return found
      const { start } = found
      const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, start)
      const complete = start + bytesRead === size
      const bytes = wholeLines(buffer.subarray(0, bytesRead), complete)
      return { kind: 'text', bytes, complete, firstLine: options.line }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw await readingFailed(path, error, {})
  }
}

/** The offset at which a line begins. */
async function startOf(
  file: FileHandle,
  path: string,
  size: number,
  { line, encoding, signal, onProgress }: WindowOptions,
): Promise<{ start: number } | { lastLine: number }> {
  const width = encoding.startsWith('utf-16') ? 2 : 1
  const low = encoding === 'utf-16be' ? 1 : 0
  const piece = new Uint8Array(pieceLength)
  let count = 1
  let afterReturn = false
  let atEnd = true
  for (let at = 0; at < size; at += pieceLength) {
    if (signal?.aborted) throw cancelled(`Reading ${basename(path)}`)
    const { bytesRead } = await file.read(piece, 0, pieceLength, at)
    for (let i = 0; i + width <= bytesRead; i += width) {
      const unit = width === 1 ? piece[i] : piece[i + low] | (piece[i + 1 - low] << 8)
      if (count === line && !(afterReturn && unit === 10)) return { start: at + i }
      if ((unit === 10 && !afterReturn) || unit === 13) count++
      atEnd = unit === 10 || unit === 13
      afterReturn = unit === 13
    }
    onProgress?.(Math.min(1, (at + bytesRead) / size))
  }
  return { lastLine: atEnd ? count - 1 : count }
}
