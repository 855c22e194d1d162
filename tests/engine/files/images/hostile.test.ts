import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../../src/engine/files/images/formats'
import type { ImageFormat } from '../../../../src/engine/files/images/greyImage'
import { ImageFault } from '../../../../src/engine/files/images/imageFault'
import { imageLimits } from '../../../../src/engine/files/images/limits'
import { createRandom } from '../../../../src/core/rng'

const folder = join(import.meta.dirname, '../../../golden/images')
const images = readdirSync(folder).filter((name) => /\.(png|jpg|p[bgp]m)$/.test(name))
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)))
const readable = images.filter((name) => name !== 'cmyk.jpg')

/** What decoding ends in: an image, or a sentence for a person; anything else is thrown. */
function outcome(bytes: Uint8Array): 'image' | string {
  const format = formatOf(bytes)
  if (format === null || 'unread' in format) return 'no image'
  try {
    const { width, height } = format.shape(bytes)
    if (width * height > imageLimits.pixels) return 'too large'
    format.decode(bytes)
    return 'image'
  } catch (error) {
    if (!(error instanceof ImageFault)) throw error
    return error.message
  }
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

function pngOf(width: number, height: number, lines: Uint8Array): Uint8Array {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', new Uint8Array(0))] // prettier-ignore
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

describe('images that are cut off, damaged or made to harm', () => {
  it.each(readable)('%s is said to be cut off wherever it ends before its last pixel', (name) => {
    const bytes = bytesOf(name)
    // The end mark of a PNG is twelve bytes, of a JPEG two; a text may lack the space at its end.
    const needed = bytes.length - 2
    for (let length = 12; length < needed; length += Math.ceil(bytes.length / 60)) {
      const found = outcome(bytes.subarray(0, length))
      // A text that ends in the middle of its last number cannot be told from a whole one.
      if (found === 'image')
        expect([name.startsWith('plain'), length > needed - 8]).toEqual([true, true]) // prettier-ignore
      else expect(found).toMatch(/cut off|damaged/)
    }
  })

  it.each(readable)('%s with other bytes in it ends in an image or a sentence', (name) => {
    const random = createRandom(images.indexOf(name))
    for (let round = 0; round < 100; round++) {
      const bytes = bytesOf(name)
      for (let i = 0; i < 3; i++) bytes[random.integer(bytes.length)] = random.integer(256)
      expect(typeof outcome(bytes)).toBe('string')
    }
  })

  it('tells a damaged PNG by its checksum', () => {
    const bytes = bytesOf('grey8.png')
    bytes[bytes.length - 20] ^= 1
    expect(outcome(bytes)).toBe('is damaged: the checksum of its part IDAT does not fit')
  })

  it('unpacks no more of a PNG than its size needs', () => {
    expect(outcome(pngOf(4, 2, new Uint8Array(10)))).toBe('image')
    const bomb = pngOf(4, 2, new Uint8Array(200_000_000))
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().rss
    expect(outcome(bomb)).toBe('is damaged: it holds more than its size says')
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  it('knows a size that is declared without reserving memory for it', () => {
    const huge = pngOf(100_000, 100_000, new Uint8Array(0))
    const shapes = [huge, Buffer.from('P5\n100000 100000\n255\n'), hugeJpeg()].map((bytes) => {
      const { width, height } = (formatOf(bytes) as ImageFormat).shape(bytes)
      return width * height
    })
    expect(shapes).toEqual([1e10, 1e10, 65535 * 65535])
  })

  it('does not go over a JPEG again and again', () => {
    const bytes = bytesOf('grey.jpg')
    const scan = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xda)
    const again = bytes.subarray(scan, bytes.length - 2)
    const many = Buffer.concat([bytes.subarray(0, scan), ...Array(5000).fill(again), bytes.subarray(-2)]) // prettier-ignore
    expect(outcome(many)).toBe('is damaged: it goes over its pixels again and again')
  })

  it('reads no image that stands behind another in one file', () => {
    const one = Buffer.from('P5 2 1 255\nab')
    expect(outcome(one)).toBe('image')
    expect(outcome(Buffer.concat([one, one]))).toContain('holds several images')
  })

  it('reads no pixel that is brighter than white', () => {
    expect(outcome(Buffer.from('P2 2 1 7\n7 8\n'))).toContain('brighter than its white')
    expect(outcome(Buffer.from('P5 2 1 7\n\x07\x08'))).toContain('brighter than its white')
    expect(outcome(Buffer.from('P2 2 1 70000\n7 8\n'))).toContain('not from 1 to 65535')
  })
})

function hugeJpeg(): Uint8Array {
  const bytes = bytesOf('grey.jpg')
  const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0)
  bytes.fill(0xff, frame + 5, frame + 9)
  return bytes
}
