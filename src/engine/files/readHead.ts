import { basename } from 'node:path'
import { createDecoder } from '../../core/table/encoding/decoder'
import { createDetector, type Detection } from '../../core/table/encoding/detector'
import type { Encoding } from '../../core/table/encoding/encodings'
import { createTableReader } from '../../core/table/reader'
import type { Reading } from '../../core/table/shape/understand'
import type { ReadSettings } from '../../core/table/types'
import { openForReading, readingFailed, type ReadingOptions } from './openForReading'
import { sniffFile, type FileKind } from './sniffFile'

/** So much of a file is read for a look at it. */
export const headBytes = 256 * 1024

/** A file's beginning, or lines further down. */
export interface Head {
  kind: FileKind
  /** Whole lines, unless the first one is longer. */
  bytes: Uint8Array
  /** Nothing of the file comes behind it. */
  complete: boolean
  /** Line on which it begins, where that is not the first. */
  firstLine?: number
}

/** @throws IsodenseError FileNotFound, FileUnreadable */
export async function readHead(path: string, options: ReadingOptions = {}): Promise<Head> {
  try {
    const file = await openForReading(path, { ...options, pipes: false })
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
      const bytes = buffer.subarray(0, bytesRead)
      const complete = bytesRead === (await file.stat()).size
      return { kind: sniffFile(bytes), bytes: wholeLines(bytes, complete), complete }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw await readingFailed(path, error, options)
  }
}

/** The lines of a file's bytes that are there as a whole. */
export const wholeLines = (bytes: Uint8Array, complete: boolean): Uint8Array =>
  complete ? bytes : bytes.subarray(0, lastLineEnd(bytes))

/**
 * Behind the last line feed, or carriage return where there is none. Neither is the second byte of a
 * character in any encoding but UTF-16, whose decoder waits for the other half.
 */
function lastLineEnd(bytes: Uint8Array): number {
  const end = Math.max(bytes.lastIndexOf(10), -1) + 1 || bytes.lastIndexOf(13) + 1
  return end || bytes.length
}

export function detectHead(path: string, { bytes }: Head): Detection {
  const detector = createDetector(basename(path))
  detector.write(bytes)
  return detector.finish()
}

/** @throws IsodenseError EncodingUnknown, FileEmpty, TableTooLarge */
export function readingOfHead(
  path: string,
  { bytes, complete, firstLine }: Head,
  encoding: Encoding,
  settings: ReadSettings,
): Reading {
  const decoder = createDecoder(basename(path), encoding)
  const reader = createTableReader(basename(path), { settings, source: decoder, firstLine })
  reader.write(decoder.write(bytes))
  if (complete) decoder.finish()
  return reader.finishReading()
}
