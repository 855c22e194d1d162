import type { Flags } from '../../shared/engineApi'
import type { Projection } from './hitTest'

/** Pixels that are painted one by one, in device pixels; `ratio` of them are one CSS pixel. */
export interface Raster {
  /** 0xAABBGGRR, as an ImageData has it on every processor that Electron runs on. */
  pixels: Uint32Array
  width: number
  height: number
  ratio: number
  /** CSS pixels of the chart that lie left of and above the raster. */
  left: number
  top: number
}

/** A small shape relative to its centre. */
interface Stamp {
  dx: Int32Array
  dy: Int32Array
  /** 1 … 255. */
  alpha: Uint8Array
}

/** Within a pixel rings are stamped at four places in each direction, to sit where their points do. */
const finePhases = 4
/** Above this many rings, which are finer then, whole pixels will do, and none is stamped twice. */
const fineUpTo = 1_000

/**
 * Rings of one colour around every flagged row, radius and width in CSS pixels. Stamped, because
 * tens of thousands of arcs take a canvas longer than a frame.
 */
export function stampRings(
  raster: Raster,
  places: Pick<Flags, 'x' | 'y'>,
  projection: Projection,
  { radius, width, colour }: { radius: number; width: number; colour: string },
): void {
  const phases = places.x.length <= fineUpTo ? finePhases : 1
  const stamps = ringStamps(radius * raster.ratio, width * raster.ratio, phases)
  const bgr = colourOf(colour)
  const done = new Uint8Array(phases === 1 ? raster.width * raster.height : 0)
  forEachPlace(raster, places, projection, (x, y) => {
    const fx = Math.floor(x)
    const fy = Math.floor(y)
    const phase = Math.floor((y - fy) * phases) * phases + Math.floor((x - fx) * phases)
    if (phases === 1 && fx >= 0 && fx < raster.width) {
      const pixel = fy * raster.width + fx
      if (done[pixel] === 1) return
      done[pixel] = 1
    }
    press(raster, stamps[phase], fx, fy, bgr)
  })
}

/** A square of its group's colour for every flagged row. */
export function stampSquares(
  raster: Raster,
  places: Pick<Flags, 'x' | 'y'>,
  projection: Projection,
  size: number,
  colour: (index: number) => string,
): void {
  const side = Math.max(1, Math.round(size * raster.ratio))
  const stamp: Stamp = {
    dx: Int32Array.from({ length: side * side }, (_, i) => (i % side) - (side >> 1)),
    dy: Int32Array.from({ length: side * side }, (_, i) => Math.floor(i / side) - (side >> 1)),
    alpha: new Uint8Array(side * side).fill(255),
  }
  const colours = new Map<string, number>()
  forEachPlace(raster, places, projection, (x, y, i) => {
    const hex = colour(i)
    const bgr = colours.get(hex) ?? colourOf(hex)
    colours.set(hex, bgr)
    press(raster, stamp, Math.floor(x), Math.floor(y), bgr)
  })
}

function forEachPlace(
  { ratio, left, top }: Raster,
  places: Pick<Flags, 'x' | 'y'>,
  { x, y }: Projection,
  visit: (x: number, y: number, index: number) => void,
): void {
  for (let i = 0; i < places.x.length; i++) {
    const px = (x.offset + places.x[i] * x.scale - left) * ratio
    const py = (y.offset + places.y[i] * y.scale - top) * ratio
    if (Number.isFinite(px) && Number.isFinite(py)) visit(px, py, i)
  }
}

/** Where stamps of a colour overlap, the more opaque pixel stays. */
function press({ pixels, width, height }: Raster, stamp: Stamp, x: number, y: number, bgr: number) {
  const { dx, dy, alpha } = stamp
  for (let k = 0; k < alpha.length; k++) {
    const px = x + dx[k]
    const py = y + dy[k]
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    const at = py * width + px
    if (alpha[k] > 127 || pixels[at] >>> 24 < alpha[k]) pixels[at] = (alpha[k] << 24) | bgr
  }
}

let lastRings: { key: string; stamps: Stamp[] } | null = null

/** A ring at every phase; they change only with its size. */
function ringStamps(radius: number, width: number, phases: number): Stamp[] {
  const key = [radius, width, phases].join()
  if (lastRings?.key !== key) {
    // A single one is centred on the pixel's middle.
    const shift = phases === 1 ? 0.5 : 0
    const stamps = Array.from({ length: phases * phases }, (_, i) =>
      ringStamp(
        radius,
        width,
        shift + (i % phases) / phases,
        shift + Math.floor(i / phases) / phases,
      ),
    )
    lastRings = { key, stamps }
  }
  return lastRings.stamps
}

function ringStamp(radius: number, width: number, phaseX: number, phaseY: number): Stamp {
  const reach = Math.ceil(radius + width / 2 + 1)
  const [dx, dy, alpha]: [number[], number[], number[]] = [[], [], []]
  for (let py = -reach; py <= reach; py++) {
    for (let px = -reach; px <= reach; px++) {
      // Coverage of the pixel by the ring, from the distance of its middle to the ring's line.
      const distance = Math.hypot(px + 0.5 - phaseX, py + 0.5 - phaseY)
      const edge = width / 2 + 0.5 - Math.abs(distance - radius)
      const coverage = Math.round(255 * Math.min(1, width, Math.max(0, edge)))
      if (coverage === 0) continue
      dx.push(px)
      dy.push(py)
      alpha.push(coverage)
    }
  }
  return { dx: Int32Array.from(dx), dy: Int32Array.from(dy), alpha: Uint8Array.from(alpha) }
}

/** `#rrggbb` as 0x00bbggrr. */
function colourOf(hex: string): number {
  const rgb = parseInt(hex.slice(1), 16)
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)
}
