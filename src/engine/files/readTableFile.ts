import { basename } from 'node:path'
import { createUtf8Decoder } from '../../core/table/decodeUtf8'
import { createTableReader } from '../../core/table/reader'
import type { Table } from '../../core/table/types'
import { programAndUser } from '../../shared/openElsewhere'
import { openInOffice } from './disk'
import { cancelled } from './fileErrors'
import { openForReading, readingFailed, unlessStopped, type ReadingOptions } from './openForReading'
import { whileUnchanged } from './whileUnchanged'

const pieceLength = 512 * 1024

export interface ReadOptions extends ReadingOptions {
  /** 0…1, by bytes read. */
  onProgress?: (fraction: number) => void
}

/**
 * Reads a table from a file, piece by piece, so that progress is real and other work gets its turn.
 * A file that changes meanwhile is read again.
 * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled, and what decoder and reader throw
 */
export async function readTableFile(path: string, options: ReadOptions = {}): Promise<Table> {
  if (options.signal?.aborted) throw cancelled(`Reading ${basename(path)}`)
  try {
    const table = await whileUnchanged(path, () => readOnce(path, options), options)
    const openIn = await openInOffice(path)
    if (openIn === null) return table
    const remark = `${basename(path)} seems to be open in ${programAndUser(openIn)}: changes that were not saved there are not in this analysis.`
    return { ...table, notes: [...table.notes, remark] }
  } catch (error) {
    throw await readingFailed(path, error, options)
  }
}

async function readOnce(
  path: string,
  options: ReadOptions,
): Promise<{ bytes: number; value: Table }> {
  const fileName = basename(path)
  const { onProgress, signal } = options
  const file = await openForReading(path, options)
  let stopped = false
  try {
    const { size } = await file.stat()
    const decoder = createUtf8Decoder(fileName)
    const reader = createTableReader(fileName)
    const buffer = new Uint8Array(pieceLength)
    let bytes = 0
    for (;;) {
      if (signal?.aborted) throw cancelled(`Reading ${fileName}`)
      const { bytesRead } = await unlessStopped(file.read(buffer, 0, pieceLength), path, signal)
      if (bytesRead === 0) break
      reader.write(decoder.write(buffer.subarray(0, bytesRead)))
      bytes += bytesRead
      if (size > 0) onProgress?.(Math.min(bytes / size, 1))
    }
    decoder.finish()
    return { bytes, value: reader.finish() }
  } catch (error) {
    stopped = signal?.aborted === true
    throw error
  } finally {
    // A read from a pipe may still be waiting: the closing would wait with it.
    const closing = file.close()
    if (stopped) closing.catch(() => undefined)
    else await closing
  }
}
