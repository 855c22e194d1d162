import type { Flags } from '../../shared/engineApi'
import type { Projection } from './projection'
import { bgrOf, ringStamps, squareStamp, type Stamp } from './stamps'

/** Where marks are painted, in device pixels; `ratio` of them are one CSS pixel. */
export interface MarkFrame {
  width: number
  height: number
  ratio: number
  /** CSS pixels of the chart that lie left of and above it. */
  left: number
  top: number
}

/** Sizes in CSS pixels. */
export interface MarkLook {
  ring: { radius: number; width: number; colour: string }
  /** Side of the square of a row that the picture's points may not hold; null: they hold all. */
  square: number | null
  /** Rings sit where their points do within a pixel. For many of them whole pixels will do. */
  fine: boolean
}

/** What flagged rows are painted from. */
export interface RankedPlaces {
  places: Pick<Flags, 'x' | 'y'>
  projection: Projection
  /** Rows whose ring is dashed; none where it is missing. */
  dashed?: Uint8Array | undefined
  /** Colour of the square of row i. */
  colourOf(i: number): string
}

const finePhases = 4
const never = 0x7fffffff
/** The clock is looked at after so many rows. */
const rowsBetweenLooks = 256

/**
 * Rings around flagged rows, which are given in order of their anomaly. For every pixel it is known with which
 * row it is first covered: when the threshold moves, only the pixels between the former and the new number of
 * flags are painted, however many rows are flagged.
 */
export class RankedMarks {
  /** 0xAABBGGRR of every pixel. */
  readonly pixels: Uint32Array
  readonly #ring: Cover
  readonly #edge: Cover
  readonly #square: Cover
  readonly #squareColour: Uint32Array
  /** Pixels in the order in which rows cover them, and for each row where its own end. */
  #events: Int32Array = new Int32Array(1 << 14)
  #eventCount = 0
  #until: Int32Array = new Int32Array(1 << 12)
  /** Pixels at which a ring stands already; only where it cannot stand within a pixel. */
  readonly #isCentre: Uint8Array
  #rings: Stamp[] = []
  #dashedRings: Stamp[] = []
  #squares: Stamp | null = null
  #phases = 1
  #colour = 0
  #ranked = 0
  #shown = 0

  constructor(readonly frame: MarkFrame) {
    const size = frame.width * frame.height
    this.pixels = new Uint32Array(size)
    this.#ring = coverOf(size)
    this.#edge = coverOf(size)
    this.#square = coverOf(size)
    this.#squareColour = new Uint32Array(size)
    this.#isCentre = new Uint8Array(size)
  }

  /** Rows whose pixels are known. */
  get ranked(): number {
    return this.#ranked
  }

  /** Begins anew: other rows, another zoom, another look. */
  reset({ ring, square, fine }: MarkLook): void {
    const { ratio } = this.frame
    this.#phases = fine ? finePhases : 1
    this.#rings = ringStamps(ring.radius * ratio, ring.width * ratio, this.#phases)
    this.#dashedRings = ringStamps(ring.radius * ratio, ring.width * ratio, this.#phases, true)
    this.#squares = square === null ? null : squareStamp(Math.max(1, Math.round(square * ratio)))
    this.#colour = bgrOf(ring.colour)
    for (const { rank } of [this.#ring, this.#edge, this.#square]) rank.fill(never)
    this.pixels.fill(0)
    this.#isCentre.fill(0)
    this.#eventCount = 0
    this.#ranked = 0
    this.#shown = 0
  }

  /** Finds the pixels of rows up to `count`, as many as there is time for. @param deadline as performance.now() */
  rank(
    { places, projection, dashed, colourOf }: RankedPlaces,
    count: number,
    deadline: number,
  ): void {
    const { ratio, left, top } = this.frame
    const { x, y } = projection
    const colours = new Map<string, number>()
    for (let i = this.#ranked; i < count; i++) {
      if (i % rowsBetweenLooks === 0 && performance.now() > deadline) return
      const px = (x.offset + places.x[i] * x.scale - left) * ratio
      const py = (y.offset + places.y[i] * y.scale - top) * ratio
      if (Number.isFinite(px) && Number.isFinite(py)) {
        if (this.#squares !== null) {
          const hex = colourOf(i)
          let bgr = colours.get(hex)
          if (bgr === undefined) colours.set(hex, (bgr = bgrOf(hex)))
          this.#cover(this.#squares, Math.floor(px), Math.floor(py), i, bgr)
        }
        this.#coverByRing(px, py, i, dashed?.[i] === 1)
      }
      this.#until = grown(this.#until, i)
      this.#until[i] = this.#eventCount
      this.#ranked = i + 1
    }
  }

  /** Paints the first `count` rows, as far as they are ranked. */
  show(count: number): void {
    const shown = Math.min(count, this.#ranked)
    const end = (rows: number) => (rows === 0 ? 0 : this.#until[rows - 1])
    const from = end(Math.min(shown, this.#shown))
    const to = end(Math.max(shown, this.#shown))
    for (let at = from; at < to; at++) this.#paint(this.#events[at], shown)
    this.#shown = shown
  }

  #coverByRing(px: number, py: number, row: number, dashed: boolean): void {
    const { width, height } = this.frame
    const [fx, fy] = [Math.floor(px), Math.floor(py)]
    const phases = this.#phases
    if (phases === 1 && fx >= 0 && fy >= 0 && fx < width && fy < height) {
      if (this.#isCentre[fy * width + fx] === 1) return
      this.#isCentre[fy * width + fx] = 1
    }
    const phase = Math.floor((py - fy) * phases) * phases + Math.floor((px - fx) * phases)
    this.#cover((dashed ? this.#dashedRings : this.#rings)[phase], fx, fy, row, null)
  }

  /** @param square its colour; null for a ring */
  #cover({ dx, dy, alpha }: Stamp, x: number, y: number, row: number, square: number | null): void {
    const { width, height } = this.frame
    for (let k = 0; k < alpha.length; k++) {
      const px = x + dx[k]
      const py = y + dy[k]
      if (px < 0 || py < 0 || px >= width || py >= height) continue
      const at = py * width + px
      const cover = square !== null ? this.#square : alpha[k] > 127 ? this.#ring : this.#edge
      if (cover.rank[at] !== never) continue
      cover.rank[at] = row
      cover.alpha[at] = alpha[k]
      if (square !== null) this.#squareColour[at] = square
      this.#events = grown(this.#events, this.#eventCount)
      this.#events[this.#eventCount++] = at
    }
  }

  #paint(at: number, count: number): void {
    if (this.#ring.rank[at] < count) this.pixels[at] = (this.#ring.alpha[at] << 24) | this.#colour
    else if (this.#square.rank[at] < count) this.pixels[at] = (255 << 24) | this.#squareColour[at]
    else if (this.#edge.rank[at] < count)
      this.pixels[at] = (this.#edge.alpha[at] << 24) | this.#colour
    else this.pixels[at] = 0
  }
}

/** Of every pixel the first row that covers it, and how much. */
interface Cover {
  rank: Int32Array
  alpha: Uint8Array
}

const coverOf = (size: number): Cover => ({
  rank: new Int32Array(size),
  alpha: new Uint8Array(size),
})

function grown(numbers: Int32Array, index: number): Int32Array {
  if (index < numbers.length) return numbers
  const out = new Int32Array(2 * numbers.length)
  out.set(numbers)
  return out
}
