import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { createUtf8Decoder } from '../../core/table/decodeUtf8'
import { createTableReader } from '../../core/table/reader'
import type { Table } from '../../core/table/types'
import { cancelled, reasonOf } from './fileErrors'

const pieceLength = 512 * 1024

export interface ReadOptions {
  /** 0…1, by bytes read. */
  onProgress?: (fraction: number) => void
  signal?: AbortSignal | undefined
}

/**
 * Reads a table from a file, piece by piece, so that progress is real and other work gets its turn.
 * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled, and what decoder and reader throw
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<Table> {
  const fileName = basename(path)
  const { onProgress, signal } = options
  if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
  const file = await open(path, 'r').catch((error: unknown) => {
    throw cannotRead(fileName, error)
  })
  try {
    const stats = await file.stat()
    if (stats.isDirectory()) {
      throw new IsodenseError('FileUnreadable', `${fileName} is a folder, not a file.`)
    }
    const decoder = createUtf8Decoder(fileName)
    const reader = createTableReader(fileName)
    const buffer = new Uint8Array(pieceLength)
    let bytes = 0
    for (;;) {
      if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
      const { bytesRead } = await file.read(buffer, 0, pieceLength)
      if (bytesRead === 0) break
      reader.write(decoder.write(buffer.subarray(0, bytesRead)))
      bytes += bytesRead
      if (stats.size > 0) onProgress?.(Math.min(bytes / stats.size, 1))
    }
    decoder.finish()
    return reader.finish()
  } catch (error) {
    throw error instanceof IsodenseError ? error : cannotRead(fileName, error)
  } finally {
    await file.close()
  }
}

function cannotRead(fileName: string, error: unknown): IsodenseError {
  const { code, text } = reasonOf(error)
  if (code === undefined) throw error
  return code === 'ENOENT'
    ? new IsodenseError('FileNotFound', `${fileName} was not found.`, { cause: error })
    : new IsodenseError('FileUnreadable', `${fileName} cannot be read: ${text}.`, { cause: error })
}
