import { basename } from 'node:path'
import { understand, type Reading } from '../../core/table/shape/understand'
import type { ReadSettings, Table } from '../../core/table/types'
import { programAndUser } from '../../shared/openElsewhere'
import { openInOffice } from './disk'
import { cancelled } from './fileErrors'
import { isFolder } from './isFolder'
import { readImageFolder } from './images/readImageFolder'
import { openForReading, readingFailed } from './openForReading'
import { createPieces } from './pieces'
import type { ReadOptions } from './readOptions'
import { readSheet } from './readSheet'
import { readText } from './readText'
import { sniffFile } from './sniffFile'
import { spooled } from './spooled'
import { whileUnchanged } from './whileUnchanged'

/** A table from a file; see `readRecords`. */
export const readTableFile = async (path: string, options: ReadOptions = {}): Promise<Table> =>
  understand(await readRecords(path, options), options.settings)

/**
 * Reads the records of a file, piece by piece, so that progress is real and other work gets its turn.
 * A file that changes meanwhile is read again. A folder is one of images.
 * @throws IsodenseError FileNotFound, FileUnreadable, Cancelled, and what decoder, reader and
 *   `readImageFolder` throw
 */
export async function readRecords(path: string, options: ReadOptions = {}): Promise<Reading> {
  if (options.signal?.aborted) throw cancelled(`Reading ${basename(path)}`)
  try {
    if (await isFolder(path)) return await readImageFolder(path, options)
    const reading = await whileUnchanged(path, () => readOnce(path, options), options)
    const openIn = await openInOffice(path)
    if (openIn === null) return reading
    const remark = `${basename(path)} seems to be open in ${programAndUser(openIn)}: changes that were not saved there are not in this analysis.`
    return { ...reading, notes: [...reading.notes, remark] }
  } catch (error) {
    throw await readingFailed(path, error, options)
  }
}

async function readOnce(
  path: string,
  options: ReadOptions,
): Promise<{ bytes: number; value: Reading }> {
  const file = await openForReading(path, options)
  let stopped = false
  try {
    const isFile = (await file.stat()).isFile()
    const pieces = createPieces(file, path, { isFile, signal: options.signal })
    const kind = sniffFile(await pieces.head())
    if (kind === 'text') return await readText(file, pieces, path, options)
    const { sheetWorker, settings = {}, signal, onProgress } = options
    if (sheetWorker === undefined) throw new Error('no worker for workbooks')
    const sheet = { workerUrl: sheetWorker, sheet: settings.sheet, signal, onProgress }
    const read = (from: string) =>
      readSheet(from, kind === 'parquet' ? 'parquet' : 'workbook', sheet)
    const { bytes, value } = isFile
      ? await read(path)
      : await spooled(pieces.all(), basename(path), read)
    return { bytes, value: { ...value, notes: [...value.notes, ...notesOnUnused(settings)] } }
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

/** Nothing that a person says is passed over in silence. */
function notesOnUnused(settings: ReadSettings): string[] {
  const unused = (['encoding', 'delimiter', 'quote', 'escape'] as const).filter(
    (name) => settings[name] !== undefined,
  )
  if (unused.length === 0) return []
  return [`What was said of ${unused.join(', ')} was not used: the file is no text file.`]
}
