import type { Places } from './places'
import type { Point } from './types'

/** Rows in a cell, on average. */
const rowsPerCell = 4
const mostCells = 1024

/** Rows looked at to find where most of them lie, and the share of them left out at each end. */
const looked = 1024
const tail = 0.01

interface Side {
  from: number
  /** Cells in one unit. */
  scale: number
  count: number
}

/**
 * Rows by the cell of a grid that they lie in: the nearest row and those in a region are found without a look at all the
 * others. The cells cover the middle of the rows; those further out are in the outermost ones, so that one row a thousand
 * times further out does not put all others into one cell. Rows without a place (NaN) are in none.
 */
export class PlaceIndex {
  readonly #places: Places
  readonly #across: Side
  readonly #up: Side
  /** Where each cell's rows begin in `#rows`, row by row of the grid; one more than cells. */
  readonly #starts: Int32Array
  readonly #rows: Int32Array

  constructor(places: Places) {
    const n = places.x.length
    const count = Math.min(mostCells, Math.max(1, Math.ceil(Math.sqrt(n / rowsPerCell))))
    this.#places = places
    this.#across = sideOf(places.x, count)
    this.#up = sideOf(places.y, count)
    const cellOf = new Int32Array(n)
    const starts = new Int32Array(count * count + 1)
    for (let i = 0; i < n; i++) {
      const cell = this.#cellAt(places.x[i], places.y[i])
      cellOf[i] = cell
      if (cell >= 0) starts[cell + 1]++
    }
    for (let c = 0; c < count * count; c++) starts[c + 1] += starts[c]
    this.#starts = starts
    this.#rows = new Int32Array(starts[count * count])
    const next = starts.slice()
    for (let i = 0; i < n; i++) if (cellOf[i] >= 0) this.#rows[next[cellOf[i]]++] = i
  }

  /**
   * The row nearest to a place, as seen on a screen; of equally near ones the first.
   *
   * @param perUnit pixels of one unit of each axis
   * @param radius in pixels; rows further away are none
   * @returns its index, −1 for none
   */
  nearest(at: Point, perUnit: Point, radius: number): number {
    const { x, y } = this.#places
    const [reachX, reachY] = [radius / Math.abs(perUnit.x), radius / Math.abs(perUnit.y)]
    let best = -1
    let distance = radius * radius
    this.#visit(at.x - reachX, at.x + reachX, at.y - reachY, at.y + reachY, (i) => {
      const squared = ((x[i] - at.x) * perUnit.x) ** 2 + ((y[i] - at.y) * perUnit.y) ** 2
      if (squared > distance || (squared === distance && best >= 0 && i > best)) return
      best = i
      distance = squared
    })
    return best
  }

  /** Indices of the rows inside a closed line, by the even-odd rule; ascending. */
  inside(polygon: readonly Point[]): Int32Array {
    const { x, y } = this.#places
    const [xs, ys] = [polygon.map((p) => p.x), polygon.map((p) => p.y)]
    const found: number[] = []
    this.#visit(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), (i) => {
      if (isInside(polygon, x[i], y[i])) found.push(i)
    })
    return Int32Array.from(found).sort()
  }

  /** Indices of the rows in a rectangle, its edges included; ascending. */
  inBox(from: Point, to: Point): Int32Array {
    const { x, y } = this.#places
    const found: number[] = []
    this.#visit(from.x, to.x, from.y, to.y, (i) => {
      if (x[i] >= from.x && x[i] <= to.x && y[i] >= from.y && y[i] <= to.y) found.push(i)
    })
    return Int32Array.from(found).sort()
  }

  #cellAt(x: number, y: number): number {
    if (Number.isNaN(x) || Number.isNaN(y)) return -1
    return cellAlong(this.#up, y) * this.#across.count + cellAlong(this.#across, x)
  }

  /** Every row of the cells that a rectangle touches. */
  #visit(left: number, right: number, low: number, high: number, visit: (i: number) => void): void {
    if (!(left <= right && low <= high)) return
    const [a, b] = [cellAlong(this.#across, left), cellAlong(this.#across, right)]
    const [c, d] = [cellAlong(this.#up, low), cellAlong(this.#up, high)]
    const width = this.#across.count
    for (let row = c; row <= d; row++) {
      const end = this.#starts[row * width + b + 1]
      for (let at = this.#starts[row * width + a]; at < end; at++) visit(this.#rows[at])
    }
  }
}

const cellAlong = ({ from, scale, count }: Side, value: number): number =>
  Math.min(count - 1, Math.max(0, Math.floor((value - from) * scale)))

function sideOf(values: Float64Array, count: number): Side {
  const step = Math.max(1, Math.floor(values.length / looked))
  const some = values.filter((value, i) => i % step === 0 && Number.isFinite(value)).sort()
  if (some.length === 0) return { from: 0, scale: 0, count }
  const cut = Math.floor(tail * some.length)
  const [from, to] = [some[cut], some[some.length - 1 - cut]]
  return { from, scale: to > from ? count / (to - from) : 0, count }
}

function isInside(polygon: readonly Point[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [a, b] = [polygon[i], polygon[j]]
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
