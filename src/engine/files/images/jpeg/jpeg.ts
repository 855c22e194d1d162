import jpegJs from 'jpeg-js'
import type { ImageFormat } from '../greyImage'
import { damaged } from '../imageFault'
import { toGrey } from '../toGrey'
import { structureOf, type JpegStructure } from './structure'

/** In megabytes; what an image of the largest size takes many times over. */
const mostMemory = 64

/**
 * JPEG of eight bits, baseline and progressive, grey and colour. The brightness of a colour JPEG is in the file
 * itself, by the weights of ITU-R BT.601, and is taken as it is.
 */
export const jpeg: ImageFormat = {
  shape(file) {
    const { width, height } = structureOf(file, false)
    return { width, height, white: 255 }
  },

  decode(file) {
    const structure = structureOf(file)
    const { width, height, components, isRgb } = structure
    const rgb = decoded(plainOf(file, structure))
    const channels = isRgb ? 3 : 1
    const data = new Uint16Array(width * height * channels)
    for (let i = 0; i < data.length; i++) data[i] = rgb[channels === 3 ? i : 3 * i]
    const grey = toGrey({ width, height, white: 255, channels, data })
    return { ...grey, coloured: grey.coloured || components.length === 3 }
  },
}

/** The first image of the file, without remarks: one of them would have the colours mixed. */
function plainOf(file: Uint8Array, { remarks, end }: JpegStructure): Uint8Array {
  const parts: Uint8Array[] = []
  let from = 0
  for (const remark of [...remarks, { start: end, end }]) {
    parts.push(file.subarray(from, remark.start))
    from = remark.end
  }
  return Buffer.concat(parts)
}

/** Three bytes for each pixel: the components as they are in the file. */
function decoded(file: Uint8Array): Uint8Array {
  try {
    const { data } = jpegJs.decode(file, {
      ...{ colorTransform: false, formatAsRGBA: false, useTArray: true },
      // Otherwise it refuses a last restart interval that is shorter than the others; it takes nothing else lightly.
      tolerantDecoding: true,
      ...{ maxMemoryUsageInMB: mostMemory, maxResolutionInMP: 1 },
    })
    return data
  } catch {
    throw damaged('its pixels cannot be decoded')
  }
}
