import { basename } from 'node:path'
import { IsodenseError } from '../../core/errors'
import { createDecoder } from '../../core/table/encoding/decoder'
import { createTableReader } from '../../core/table/reader'
import { RecordStore } from '../../core/table/records/store'
import type { Encoding, ReadSettings } from '../../core/table/types'
import { fileStamp } from '../files/fileStamp'
import { openForReading } from '../files/openForReading'
import { createPieces } from '../files/pieces'

/** A text file that is read several times from its beginning to its end. */
export interface TextFile {
  path: string
  encoding: Encoding
  settings: ReadSettings
  /** Size and time of the file when it was read first. */
  stamp: string
  bytes: number
}

export interface PassOptions {
  signal?: AbortSignal | undefined
  onFraction: (fraction: number) => void
}

/**
 * The records of a file, part by part, in its order; the store holds a part until the next one is asked for.
 * @throws IsodenseError Cancelled, and FileUnreadable where the file is not the one it was
 */
export async function* recordPass(
  { path, encoding, settings, stamp, bytes }: TextFile,
  { signal, onFraction }: PassOptions,
): AsyncGenerator<RecordStore> {
  const fileName = basename(path)
  const file = await openForReading(path, { ...(signal && { signal }) })
  try {
    const pieces = createPieces(file, path, { isFile: true, signal })
    const decoder = createDecoder(fileName, encoding)
    const store = new RecordStore(fileName)
    const reader = createTableReader(fileName, { settings, source: decoder, store })
    for await (const piece of pieces.all((done) => onFraction(Math.min(1, done / bytes)))) {
      reader.write(decoder.write(piece))
      if (store.length === 0) continue
      yield store
      store.clear()
    }
    reader.write(decoder.finish())
    reader.finishReading()
    yield store
  } finally {
    await file.close()
  }
  if ((await fileStamp([path])) !== stamp) throw changed(fileName)
}

const changed = (fileName: string) =>
  new IsodenseError(
    'FileUnreadable',
    `${fileName} was changed by another program while it was read. Wait until that is finished, and begin again.`,
  )
