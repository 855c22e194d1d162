import type { ImageFormat, ImageShape } from './greyImage'
import { cutOff, damaged, ImageFault } from './imageFault'
import { toGrey } from './toGrey'

/** What stands in front of the pixels of a PBM, PGM or PPM file. */
interface Head extends ImageShape {
  /** P1 … P6. */
  kind: number
  channels: 1 | 3
  /** Where the pixels begin. */
  start: number
}

/** The formats of netpbm: PBM, PGM and PPM, as text or as bytes, up to 16 bits. Grey keeps the file's own scale. */
export const netpbm: ImageFormat = {
  shape(file) {
    const { width, height, white } = headOf(file)
    return { width, height, white }
  },

  decode(file) {
    const head = headOf(file)
    const { width, height, white, channels, kind } = head
    const data = new Uint16Array(width * height * channels)
    const end = kind === 4 ? readBits(file, head, data) : kind > 4 ? readBytes(file, head, data) : readText(file, head, data) // prettier-ignore
    if (data.some((value) => value > white)) throw damaged('a pixel is brighter than its white')
    if (/^\s*P[1-6]\s/.test(latin(file, end, end + 64)))
      throw new ImageFault('holds several images; save each in a file of its own')
    return toGrey({ width, height, white, channels, data })
  },
}

const latin = (file: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...file.subarray(from, to))

const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13)
const hash = 35
const newline = 10
const digit0 = 48

/** The place of the next character that is neither space nor remark. */
function skip(file: Uint8Array, from: number): number {
  let at = from
  for (; at < file.length; at++) {
    if (file[at] === hash) while (at < file.length && file[at] !== newline) at++
    else if (!isSpace(file[at])) break
  }
  return at
}

/** A whole number and the place behind it. */
function numberAt(file: Uint8Array, from: number): { value: number; end: number } {
  const start = skip(file, from)
  let end = start
  let value = 0
  // Nine digits are more than any size or value has.
  for (; end < file.length && end < start + 10; end++) {
    const digit = file[end] - digit0
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (start >= file.length) throw cutOff()
  if (end === start) throw damaged('there is no number where one must be')
  return { value, end }
}

function headOf(file: Uint8Array): Head {
  const kind = file[1] - digit0
  const width = numberAt(file, 2)
  const height = numberAt(file, width.end)
  const isBitmap = kind === 1 || kind === 4
  const white = isBitmap ? { value: 255, end: height.end } : numberAt(file, height.end)
  if (width.value === 0 || height.value === 0) throw damaged('its size is 0')
  if (white.value < 1 || white.value > 65535) throw damaged('its white is not from 1 to 65535')
  const channels = kind === 3 || kind === 6 ? 3 : 1
  // One character, and no more, parts head and bytes.
  const start = white.end + 1
  return { kind, channels, start, width: width.value, height: height.value, white: white.value }
}

function readText(file: Uint8Array, { kind, start, white }: Head, data: Uint16Array): number {
  let at = start - 1
  for (let i = 0; i < data.length; i++) {
    if (kind === 1) {
      // Bits need no space between them; 1 is black.
      at = skip(file, at)
      if (at >= file.length) throw cutOff()
      const bit = file[at++] - digit0
      if (bit !== 0 && bit !== 1) throw damaged('a pixel is neither 0 nor 1')
      data[i] = bit === 1 ? 0 : white
    } else {
      const { value, end } = numberAt(file, at)
      if (value > white) throw damaged('a pixel is brighter than its white')
      data[i] = value
      at = end
    }
  }
  return at
}

function readBytes(file: Uint8Array, { start, white }: Head, data: Uint16Array): number {
  const size = white > 255 ? 2 : 1
  const end = start + data.length * size
  if (end > file.length) throw cutOff()
  for (let i = 0, at = start; i < data.length; i++, at += size)
    data[i] = size === 1 ? file[at] : (file[at] << 8) | file[at + 1]
  return end
}

/** Eight pixels a byte, each line in bytes of its own; 1 is black. */
function readBits(
  file: Uint8Array,
  { start, width, height, white }: Head,
  data: Uint16Array,
): number {
  const line = Math.ceil(width / 8)
  const end = start + line * height
  if (end > file.length) throw cutOff()
  for (let i = 0; i < data.length; i++) {
    const x = i % width
    const byte = file[start + Math.floor(i / width) * line + (x >> 3)]
    data[i] = (byte >> (7 - (x & 7))) & 1 ? 0 : white
  }
  return end
}
