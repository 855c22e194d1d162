import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { indexedPng, pngAddress, pngOf } from '../../../src/charts/images/png'

/** Chunks of a PNG, by zlib and the polynomial alone. */
function chunks(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset)
  const found: { type: string; data: Uint8Array }[] = []
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8))
    found.push({ type, data: png.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return found
}

it.each([
  [3, 2, 1],
  [3, 2, 3],
  [300, 300, 1],
] as const)('a PNG of %d × %d pixels in %d channels holds them', (width, height, channels) => {
  const bytes = new Uint8Array(width * height * channels).map((_, i) => (i * 7) % 256)
  const png = pngOf(bytes, { width, height, channels })
  const [header, data, end] = chunks(png)
  expect([header?.type, data?.type, end?.type]).toEqual(['IHDR', 'IDAT', 'IEND'])
  expect([...header!.data]).toEqual([0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, channels === 1 ? 0 : 2, 0, 0, 0]) // prettier-ignore
  // Inflating fails where a length or the check sum is wrong.
  const raw = inflateSync(data!.data)
  const lines = Array.from({ length: height }, (_, y) => raw.subarray(y * (width * channels + 1), (y + 1) * (width * channels + 1))) // prettier-ignore
  expect(lines.every((line) => line[0] === 0)).toBe(true)
  expect(Buffer.concat(lines.map((line) => line.subarray(1)))).toEqual(Buffer.from(bytes))
})

it('the check sum of the last chunk is the one of every PNG', () => {
  const png = pngOf(new Uint8Array(1), { width: 1, height: 1, channels: 1 })
  expect([...png.subarray(-4)]).toEqual([0xae, 0x42, 0x60, 0x82])
})

it('an address holds the same bytes', () => {
  const bytes = Uint8Array.from([0, 128, 255, 9])
  const size = { width: 2, height: 2, channels: 1 } as const
  const [head, body] = pngAddress(bytes, size).split(',')
  expect(head).toBe('data:image/png;base64')
  expect(new Uint8Array(Buffer.from(body!, 'base64'))).toEqual(pngOf(bytes, size))
})

it.each([
  ['no runs', (i: number) => (i * 7) % 256],
  ['nothing but one run', () => 0],
  ['runs of every length', (i: number) => Math.floor(Math.sqrt(2 * i)) % 256],
  ['values of every code', (i: number) => Math.floor(i / 5) % 256],
])('places of a palette with %s are held', (_, of) => {
  const [width, height] = [331, 150]
  const indices = new Uint8Array(width * height).map((__, i) => of(i))
  const colours = Array.from({ length: 256 }, (__, i) => [i, 255 - i, 7] as const)
  const found = chunks(indexedPng(indices, colours, { width, height }))
  expect(found.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])
  expect([...found[1]!.data]).toEqual(colours.flat())
  expect([...found[2]!.data]).toEqual([0])
  const raw = inflateSync(found[3]!.data)
  for (let y = 0; y < height; y++) {
    expect(raw[y * (width + 1)]).toBe(0)
    const line = raw.subarray(y * (width + 1) + 1, (y + 1) * (width + 1))
    expect(line.equals(indices.subarray(y * width, (y + 1) * width))).toBe(true)
  }
})

it('an empty raster is short', () => {
  const png = indexedPng(new Uint8Array(400 * 280), [[0, 0, 0]], { width: 400, height: 280 })
  expect(png.length).toBeLessThan(1500)
})
