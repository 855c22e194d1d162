import type { PngHeader } from './header'
import { samplesOf } from './header'
import { inflate } from './inflate'
import { passesOf } from './passes'
import { unfilter } from './unfilter'

/**
 * The samples of all pixels, line after line, as they are in the file: grey, colours, or places in the palette.
 * @returns width × height × samples of a pixel
 * @throws ImageFault
 */
export function readSamples(header: PngHeader, parts: Uint8Array[]): Uint16Array {
  const { width, height, depth, colourType } = header
  const channels = samplesOf[colourType]
  const bits = depth * channels
  const passes = passesOf(header)
  const lineLength = (pixels: number) => Math.ceil((pixels * bits) / 8)
  const length = passes.reduce((sum, pass) => sum + pass.height * (1 + lineLength(pass.width)), 0)
  const bytes = inflate(parts, length)
  const samples = new Uint16Array(width * height * channels)
  let at = 0
  for (const pass of passes) {
    const size = lineLength(pass.width)
    let above: Uint8Array = new Uint8Array(size)
    for (let row = 0; row < pass.height; row++) {
      const line = bytes.subarray(at + 1, at + 1 + size)
      unfilter(bytes[at], line, above, Math.max(1, bits >> 3))
      above = line
      at += 1 + size
      const start = (pass.y + row * pass.dy) * width + pass.x
      for (let i = 0; i < pass.width * channels; i++) {
        const pixel = start + Math.floor(i / channels) * pass.dx
        samples[pixel * channels + (i % channels)] = sampleAt(line, i, depth)
      }
    }
  }
  return samples
}

function sampleAt(line: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return line[index]
  if (depth === 16) return (line[2 * index] << 8) | line[2 * index + 1]
  const bit = index * depth
  return (line[bit >> 3] >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
}
