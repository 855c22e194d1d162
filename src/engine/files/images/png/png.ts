import type { ImageFormat } from '../greyImage'
import { cutOff, damaged } from '../imageFault'
import { toGrey, type Samples } from '../toGrey'
import { chunksOf } from './chunks'
import { headerOf, samplesOf, type PngHeader } from './header'
import { readSamples } from './samples'

/** Where the first chunk, which has the size, ends. */
const headerEnd = 33

/** Less than eight bits are spread over the scale of eight, as every program shows them. */
const whiteOf = ({ depth, colourType }: PngHeader) => (depth === 16 && colourType !== 3 ? 65535 : 255) // prettier-ignore

/** PNG of every kind: 1 to 16 bits, palette, interlaced; of an animation the still image. */
export const png: ImageFormat = {
  shape(file) {
    if (file.length < headerEnd) throw cutOff()
    const header = headerOf({ type: typeAt(file, 12), data: file.subarray(16, 29) })
    return { width: header.width, height: header.height, white: whiteOf(header) }
  },

  decode(file) {
    const chunks = chunksOf(file)
    const of = (type: string) => chunks.filter((chunk) => chunk.type === type)
    const header = headerOf(chunks[0])
    const { width, height } = header
    const parts = of('IDAT').map(({ data }) => data)
    const [palette] = of('PLTE')
    const [transparency] = of('tRNS')
    const read = readSamples(header, parts)
    const shape = { width, height, white: whiteOf(header) }
    if (header.colourType === 3)
      return toGrey({ ...shape, ...coloured(read, palette?.data, transparency?.data) })
    const keyed = transparency && withKey(read, header, transparency.data)
    return toGrey({ ...shape, ...(keyed ?? spread(read, header)) })
  },
}

const typeAt = (file: Uint8Array, at: number) => String.fromCharCode(...file.subarray(at, at + 4))

type Pixels = Pick<Samples, 'channels' | 'data'>

/** Grey of less than eight bits on the scale of eight: 255 is a multiple of 1, 3 and 15. */
function spread(data: Uint16Array, { depth, colourType }: PngHeader): Pixels {
  const factor = depth < 8 ? 255 / (2 ** depth - 1) : 1
  if (factor > 1) for (let i = 0; i < data.length; i++) data[i] *= factor
  return { channels: samplesOf[colourType], data }
}

/** One grey or colour of the file stands for see-through. */
function withKey(read: Uint16Array, header: PngHeader, key: Uint8Array): Pixels | undefined {
  const { colourType } = header
  // Only these may have it; where pixels say themselves how opaque they are it means nothing.
  if (colourType !== 0 && colourType !== 2) return undefined
  const size = samplesOf[colourType]
  if (key.length !== 2 * size) throw damaged('its see-through colour is none')
  const wanted = Array.from({ length: size }, (_, i) => (key[2 * i] << 8) | key[2 * i + 1])
  const isKey = Array.from({ length: read.length / size }, (_, pixel) =>
    wanted.every((value, i) => read[pixel * size + i] === value),
  )
  const { data } = spread(read, header)
  const channels = colourType === 0 ? 2 : 4
  const white = whiteOf(header)
  const all = new Uint16Array(isKey.length * channels)
  isKey.forEach((clear, pixel) => {
    all.set(data.subarray(pixel * size, (pixel + 1) * size), pixel * channels)
    all[pixel * channels + size] = clear ? 0 : white
  })
  return { channels, data: all }
}

/** The colours that the places in the palette stand for. */
function coloured(
  places: Uint16Array,
  palette: Uint8Array | undefined,
  opacity: Uint8Array | undefined,
): Pixels {
  if (palette === undefined) throw damaged('its palette is missing')
  const data = new Uint16Array(places.length * 4)
  places.forEach((place, pixel) => {
    if (3 * place + 2 >= palette.length) throw damaged('a pixel has a colour beyond its palette')
    data.set(palette.subarray(3 * place, 3 * place + 3), pixel * 4)
    data[pixel * 4 + 3] = opacity?.[place] ?? 255
  })
  return { channels: 4, data }
}
