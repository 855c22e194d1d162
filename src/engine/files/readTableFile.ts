import { basename } from 'node:path'
import type { Encoding } from '../../core/table/encoding/encodings'
import type { Table } from '../../core/table/types'
import { programAndUser } from '../../shared/openElsewhere'
import { openInOffice } from './disk'
import { cancelled } from './fileErrors'
import { openForReading, readingFailed, type ReadingOptions } from './openForReading'
import { readText } from './readText'
import { whileUnchanged } from './whileUnchanged'

export interface ReadOptions extends ReadingOptions {
  /** 0…1, by bytes read. */
  onProgress?: (fraction: number) => void
  /** Absent: found out. */
  encoding?: Encoding
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
  const file = await openForReading(path, options)
  let stopped = false
  try {
    return await readText(file, path, options)
  } catch (error) {
    stopped = options.signal?.aborted === true
    throw error
  } finally {
    // A read from a pipe may still be waiting: the closing would wait with it.
    const closing = file.close()
    if (stopped) closing.catch(() => undefined)
    else await closing
  }
}
