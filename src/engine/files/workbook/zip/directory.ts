import type { RandomAccess } from '../../randomAccess'
import { damaged, encrypted, tooLarge } from '../refusals'
import { zipLimits } from './limits'

export interface ZipEntry {
  name: string
  method: number
  crc: number
  packedSize: number
  size: number
  /** Of its local header, whose names and sizes are not trusted. */
  offset: number
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 }
const endLength = 22
const longestComment = 65_535
const in64 = 0xffffffff

/**
 * Entries of a zip archive by name, from its central directory (PKWARE APPNOTE 4.3.12): what Excel
 * goes by, too. Only names that are asked for are ever used, never as paths on a disk.
 */
export async function readDirectory(
  file: RandomAccess,
  fileName: string,
): Promise<Map<string, ZipEntry>> {
  const { count, offset, length } = await findDirectory(file, fileName)
  if (count > zipLimits.entries) throw tooLarge(fileName, `it has ${count} parts`)
  if (offset + length > file.size) throw damaged(fileName, 'it is cut off or its contents list is wrong') // prettier-ignore
  const bytes = await file.read(offset, length)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > length || view.getUint32(at, true) !== signatures.entry)
      throw damaged(fileName, 'its contents list is wrong')
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > length) throw damaged(fileName, 'its contents list is wrong')
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    if (view.getUint16(at + 8, true) & 1) throw encrypted(fileName)
    readZip64(entry, new DataView(bytes.buffer, bytes.byteOffset + nameEnd, extraEnd - nameEnd))
    entries.set(entry.name, entry)
    at = next
  }
  return entries
}

async function findDirectory(file: RandomAccess, fileName: string) {
  const tailLength = Math.min(file.size, endLength + longestComment + 20)
  const tail = await file.read(file.size - tailLength, tailLength)
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  let at = tailLength - endLength
  while (at >= 0 && view.getUint32(at, true) !== signatures.end) at--
  if (at < 0) throw damaged(fileName, 'it is cut off: its contents list is missing')
  const found = {
    count: view.getUint16(at + 10, true),
    length: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  }
  const locator = at - 20
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return found
  const position = Number(view.getBigUint64(locator + 8, true))
  if (position + 56 > file.size) throw damaged(fileName, 'its contents list is wrong')
  const record = await file.read(position, 56)
  const end = new DataView(record.buffer, record.byteOffset, record.byteLength)
  if (end.getUint32(0, true) !== signatures.end64) throw damaged(fileName, 'its contents list is wrong') // prettier-ignore
  return {
    count: Number(end.getBigUint64(32, true)),
    length: Number(end.getBigUint64(40, true)),
    offset: Number(end.getBigUint64(48, true)),
  }
}

/** Sizes beyond 32 bits are in an extra field, which holds only those that overflow, in this order. */
function readZip64(entry: ZipEntry, extra: DataView): void {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue
    const end = Math.min(at + 4 + extra.getUint16(at + 2, true), extra.byteLength)
    let field = at + 4
    for (const name of ['size', 'packedSize', 'offset'] as const) {
      if (entry[name] !== in64 || field + 8 > end) continue
      entry[name] = Number(extra.getBigUint64(field, true))
      field += 8
    }
  }
}
