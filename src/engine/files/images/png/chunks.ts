import { crc32 } from 'node:zlib'
import { cutOff, damaged, ImageFault } from '../imageFault'

/** The parts of a PNG file that its pixels are made of; the others (texts, times, colour profiles) are passed over. */
const used = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
const signatureLength = 8

/**
 * The chunks of a PNG file that are used, in their order, up to its end; each is checked.
 * @throws ImageFault
 */
export function chunksOf(file: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const chunks: { type: string; data: Uint8Array }[] = []
  let at = signatureLength
  for (;;) {
    if (at + 12 > file.length) throw cutOff()
    const length = view.getUint32(at)
    const end = at + 8 + length
    if (end + 4 > file.length) throw cutOff()
    const type = String.fromCharCode(...file.subarray(at + 4, at + 8))
    if (used.has(type)) {
      if (crc32(file.subarray(at + 4, end)) !== view.getUint32(end))
        throw damaged(`the checksum of its part ${type} does not fit`)
      chunks.push({ type, data: file.subarray(at + 8, end) })
      if (type === 'IEND') return chunks
    } else if (!/^[a-z]/.test(type)) {
      // A capital says that the image cannot be shown without.
      throw new ImageFault('has parts that are not known; save it again as a plain PNG')
    }
    at = end + 4
  }
}
