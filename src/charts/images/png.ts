import { adler, deflated } from './deflate'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Most bytes of a stored block of Deflate (RFC 1951, 3.2.4). */
const largestBlock = 0xffff

/**
 * Pixels as a PNG (ISO/IEC 15948), without compression: small images, exact and the same everywhere.
 *
 * @param bytes height × width × channels
 * @param channels 1 for greys, 3 for colours
 */
export function pngOf(
  bytes: Uint8Array,
  { width, height, channels }: { width: number; height: number; channels: 1 | 3 },
): Uint8Array {
  const line = width * channels
  // Each line begins with its filter: none.
  const raw = new Uint8Array(height * (line + 1))
  for (let y = 0; y < height; y++)
    raw.set(bytes.subarray(y * line, (y + 1) * line), y * (line + 1) + 1)
  const header = [...bigEndian(width), ...bigEndian(height), 8, channels === 1 ? 0 : 2, 0, 0, 0]
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(raw)),
    ...chunk('IEND', []),
  ])
}

/**
 * Places of a palette as a PNG, the first of which lets through what is below; short where many neighbours are equal.
 *
 * @param indices height × width
 * @param colours red, green and blue of each of the up to 256 places
 */
export function indexedPng(
  indices: Uint8Array,
  colours: readonly (readonly [number, number, number])[],
  { width, height }: { width: number; height: number },
): Uint8Array {
  const raw = new Uint8Array(height * (width + 1))
  for (let y = 0; y < height; y++)
    raw.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', [...bigEndian(width), ...bigEndian(height), 8, 3, 0, 0, 0]),
    ...chunk('PLTE', colours.flat()),
    ...chunk('tRNS', [0]),
    ...chunk('IDAT', deflated(raw)),
    ...chunk('IEND', []),
  ])
}

/** Such an image as an address that holds it. */
export const pngAddress = (...args: Parameters<typeof pngOf>): string => addressOf(pngOf(...args))

/** A PNG as an address that holds it. */
export function addressOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return `data:image/png;base64,${btoa(text)}`
}

const bigEndian = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

function chunk(type: string, data: ArrayLike<number>): number[] {
  const body = [...[...type].map((c) => c.charCodeAt(0)), ...Array.from(data)]
  return [...bigEndian(data.length), ...body, ...bigEndian(crc(body))]
}

/** A zlib stream of stored blocks (RFC 1950). */
function stored(raw: Uint8Array): number[] {
  const out = [0x78, 0x01]
  for (let from = 0; from < raw.length; from += largestBlock) {
    const block = raw.subarray(from, from + largestBlock)
    const { length } = block
    const last = from + length >= raw.length ? 1 : 0
    out.push(last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff)
    for (const byte of block) out.push(byte)
  }
  return [...out, ...bigEndian(adler(raw))]
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}
