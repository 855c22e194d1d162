import { cutOff, damaged } from '../imageFault'

/** What the first chunk of a PNG file says. */
export interface PngHeader {
  width: number
  height: number
  /** Bits of a sample. */
  depth: 1 | 2 | 4 | 8 | 16
  /** 0 grey, 2 red, green and blue, 3 palette, 4 grey and opacity, 6 red, green, blue and opacity. */
  colourType: 0 | 2 | 3 | 4 | 6
  interlaced: boolean
}

/** Samples of a pixel in the file. */
export const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

const depths: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/**
 * PNG specification, 11.2.2.
 * @throws ImageFault
 */
export function headerOf(chunk: { type: string; data: Uint8Array } | undefined): PngHeader {
  if (chunk === undefined) throw cutOff()
  const { type, data } = chunk
  if (type !== 'IHDR' || data.length !== 13) throw damaged('it does not begin with its size')
  const view = new DataView(data.buffer, data.byteOffset)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth, colourType, compression, filter, interlace] = data.subarray(8)
  if (width === 0 || height === 0) throw damaged('its size is 0')
  if (!depths[colourType]?.includes(depth) || compression > 0 || filter > 0 || interlace > 1)
    throw damaged('it is said to be of a kind that PNG does not have')
  return { width, height, depth, colourType, interlaced: interlace === 1 } as PngHeader
}
