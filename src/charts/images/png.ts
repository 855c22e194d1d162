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

/** Such an image as an address that holds it. */
export function pngAddress(...args: Parameters<typeof pngOf>): string {
  const bytes = pngOf(...args)
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

function adler(bytes: Uint8Array): number {
  let a = 1
  let b = 0
  for (const byte of bytes) {
    a = (a + byte) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff
  for (const byte of bytes) {
    value ^= byte
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0)
  }
  return ~value >>> 0
}
