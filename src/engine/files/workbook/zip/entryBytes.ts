import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { RandomAccess } from '../../randomAccess'
import { damaged, tooLarge } from '../refusals'
import type { ZipEntry } from './directory'
import { zipLimits } from './limits'

const pieceLength = 256 * 1024

export interface EntryOptions {
  /** Most bytes that it may unpack to. */
  limit: number
  /** 0…1, by packed bytes. */
  onProgress?: ((fraction: number) => void) | undefined
}

/**
 * The unpacked bytes of an entry, piece by piece; checked at their end against size and checksum.
 * @throws IsodenseError FileUnreadable, TableTooLarge
 */
export async function* entryBytes(
  file: RandomAccess,
  fileName: string,
  entry: ZipEntry,
  { limit, onProgress }: EntryOptions,
): AsyncGenerator<Uint8Array, void> {
  const wrong = (what: string, cause?: unknown) => damaged(fileName, `its part ${quoted(entry.name)} ${what}`, cause) // prettier-ignore
  const start = await contentOffset(file, entry, wrong)
  if (start + entry.packedSize > file.size) throw wrong('is cut off')
  if (entry.method !== 0 && entry.method !== 8) throw wrong('is packed in an unknown way')
  let size = 0
  let checksum = 0
  for await (const piece of unpacked(file, start, entry, onProgress)) {
    size += piece.length
    if (size > limit) throw tooLarge(fileName, `its part ${quoted(entry.name)} unpacks to more than ${Math.round(limit / 2 ** 20)} MB`) // prettier-ignore
    if (size > zipLimits.ratioMatters && size > entry.packedSize * zipLimits.ratio)
      throw tooLarge(fileName, `its part ${quoted(entry.name)} unpacks to more than ${zipLimits.ratio} times its size, as no table does`) // prettier-ignore
    checksum = crc32(piece, checksum)
    yield piece
  }
  if (size !== entry.size || checksum !== entry.crc) throw wrong('has a wrong checksum')

  async function* unpacked(...[, from, { method, packedSize }]: Parameters<typeof packed>) {
    const pieces = packed(file, from, entry, onProgress)
    if (method === 0) return yield* pieces
    const inflate = createInflateRaw({ chunkSize: pieceLength })
    const source = Readable.from(pieces)
    source.on('error', (error) => inflate.destroy(error))
    try {
      if (packedSize > 0) yield* source.pipe(inflate) as AsyncIterable<Uint8Array>
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      throw code.startsWith('Z_') ? wrong('cannot be unpacked', error) : error
    } finally {
      source.destroy()
      inflate.destroy()
    }
  }
}

/** The whole of a short part. */
export async function wholeEntry(
  file: RandomAccess,
  fileName: string,
  entry: ZipEntry,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of entryBytes(file, fileName, entry, { limit: zipLimits.otherBytes })) {
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

async function* packed(
  file: RandomAccess,
  start: number,
  { packedSize }: ZipEntry,
  onProgress: EntryOptions['onProgress'],
): AsyncGenerator<Uint8Array, void> {
  for (let done = 0; done < packedSize;) {
    const piece = await file.read(start + done, Math.min(pieceLength, packedSize - done))
    yield piece
    done += piece.length
    onProgress?.(done / packedSize)
  }
}

async function contentOffset(
  file: RandomAccess,
  { offset }: ZipEntry,
  wrong: (what: string) => Error,
): Promise<number> {
  if (offset + 30 > file.size) throw wrong('is missing')
  const header = await file.read(offset, 30)
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  if (view.getUint32(0, true) !== 0x04034b50) throw wrong('is missing')
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

/** Names come from the file: short, and without anything that a message cannot show. */
const quoted = (name: string) => `“${name.slice(0, 80).replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�')}”`
