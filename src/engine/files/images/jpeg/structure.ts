import { cutOff, damaged, ImageFault } from '../imageFault'
import { imageLimits } from '../limits'

/** What the markers of a JPEG file say of its image. */
export interface JpegStructure {
  width: number
  height: number
  /** Ids of the components: one is grey, three are colours. */
  components: number[]
  /** Three components are red, green and blue, not brightness and two differences. */
  isRgb: boolean
  /** Where segments are that an image can be shown without: remarks, profiles, thumbnails. */
  remarks: { start: number; end: number }[]
  /** Behind the end marker. */
  end: number
}

const marker = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, adobe: 0xee, comment: 0xfe }
/** Baseline, extended and progressive, with Huffman codes. */
const readable = [0xc0, 0xc1, 0xc2]

const isFrame = (code: number) => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code)
const isRemark = (code: number) => (code >= 0xe0 && code <= 0xef) || code === marker.comment
const isRestart = (code: number) => code >= 0xd0 && code <= 0xd7

/**
 * Goes through a JPEG file's segments, from marker to marker, to its end (ITU-T T.81, annex B).
 * @param wholly false: up to the size is enough
 * @throws ImageFault
 */
export function structureOf(file: Uint8Array, wholly = true): JpegStructure {
  const remarks: JpegStructure['remarks'] = []
  let frame: Pick<JpegStructure, 'width' | 'height' | 'components'> | null = null
  let transform: number | null = null
  let hasJfif = false
  let scans = 0
  let at = 2
  for (;;) {
    const code = markerAt(file, at)
    if (code === 0xff) {
      // Markers may have bytes of filling before them.
      at++
      continue
    }
    const found = frame && { ...frame, isRgb: isRgb(frame.components, hasJfif, transform), remarks }
    if (code === marker.end) {
      if (found === null || scans === 0) throw damaged('there is no image in it')
      return { ...found, end: at + 2 }
    }
    if (found !== null && !wholly) return { ...found, end: at }
    if (at + 4 > file.length) throw cutOff()
    const end = at + 2 + ((file[at + 2] << 8) | file[at + 3])
    if (end > file.length) throw cutOff()
    const body = file.subarray(at + 4, end)
    if (isFrame(code)) {
      if (frame !== null) throw damaged('it has two sizes')
      frame = frameOf(code, body)
    }
    if (isRemark(code)) remarks.push({ start: at, end })
    if (code === marker.jfif) hasJfif ||= latin(body, 4) === 'JFIF'
    if (code === marker.adobe && latin(body, 5) === 'Adobe') transform = body[11] ?? null
    at = end
    if (code === marker.scan) {
      if (++scans > imageLimits.scans) throw damaged('it goes over its pixels again and again')
      at = behindScan(file, at)
    }
  }
}

const latin = (bytes: Uint8Array, length: number) => String.fromCharCode(...bytes.subarray(0, length)) // prettier-ignore

function markerAt(file: Uint8Array, at: number): number {
  if (at + 2 > file.length) throw cutOff()
  if (file[at] !== 0xff) throw damaged('there is no marker where one must be')
  return file[at + 1]
}

function frameOf(code: number, body: Uint8Array) {
  if (!readable.includes(code))
    throw new ImageFault('is a JPEG of a rare kind that is not read; save it as PNG')
  const count = body[5]
  if (body.length < 6 || body.length < 6 + 3 * count) throw damaged('its size is not told')
  if (body[0] !== 8) throw new ImageFault('is a JPEG of 12 bits, which is not read; save it as PNG')
  const [height, width] = [(body[1] << 8) | body[2], (body[3] << 8) | body[4]]
  if (width === 0 || height === 0) throw damaged('its size is 0')
  if (count === 4) throw new ImageFault('has the colours of a printer (CMYK); save it as RGB or grey') // prettier-ignore
  if (count !== 1 && count !== 3) throw damaged(`it has ${count} colours`)
  return { width, height, components: Array.from({ length: count }, (_, i) => body[6 + 3 * i]) }
}

/** As the usual decoders tell it: by JFIF's mark, by Adobe's, else by the names R, G and B. */
function isRgb(components: number[], hasJfif: boolean, transform: number | null): boolean {
  if (components.length !== 3 || hasJfif) return false
  if (transform !== null) return transform === 0
  return String.fromCharCode(...components) === 'RGB'
}

/** The place of the marker behind the coded pixels. */
function behindScan(file: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = file.indexOf(0xff, at)
    if (at < 0 || at + 1 >= file.length) throw cutOff()
    const code = file[at + 1]
    if (code !== 0 && code !== 0xff && !isRestart(code)) return at
  }
}
