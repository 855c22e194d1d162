import { COLUMN, ROWS, VECTOR, blockAt, fill, rowsIn } from './block'
import { squaredDistances } from './distance'
import { weightsOf } from './expectation'
import { Data, Scratch } from './records'
import { splat, sumOf } from './simd'

/** A row as far from two centres, as rounding can tell, belongs to the first. */
const NEARER: f64 = 1 - 1e-9

/**
 * Nearest centre of the rows of blocks `from` … `to` − 1.
 *
 * @param centers k × d
 * @param labels n × i32, written; `distances` n squared distances
 * @param sums added to: Σ distance by frequency, number of rows that changed; for each centre its
 *   number of rows, its total frequency and Σ x (d)
 */
export function assign(
  data: Data,
  k: i32,
  centers: usize,
  from: i32,
  to: i32,
  s: Scratch,
  labels: usize,
  distances: usize,
  sums: usize,
): void {
  const d = data.d
  const row = <usize>(d << 3)
  const nearer = splat(NEARER)
  for (let block = from; block < to; block++) {
    const x = blockAt(data.x, block, d)
    const best = s.sums
    const label = s.largest
    squaredDistances(x, centers, d, best)
    fill(label, 0)
    for (let c = 1; c < k; c++) {
      squaredDistances(x, centers + <usize>c * row, d, s.joint)
      const name = splat(<f64>c)
      for (let v: usize = 0; v < <usize>COLUMN; v += VECTOR) {
        const least = v128.load(best + v)
        const squared = v128.load(s.joint + v)
        const closer = f64x2.lt(squared, f64x2.mul(least, nearer))
        v128.store(best + v, v128.bitselect(squared, least, closer))
        v128.store(label + v, v128.bitselect(name, v128.load(label + v), closer))
      }
    }
    const rows = rowsIn(block, data.n)
    memory.copy(distances + <usize>block * COLUMN, best, <usize>rows << 3)
    addRows(x, data, block, rows, label, best, labels, sums)
  }
}

function addRows(
  x: usize,
  data: Data,
  block: i32,
  rows: i32,
  label: usize,
  best: usize,
  labels: usize,
  sums: usize,
): void {
  const d = data.d
  const stride = <usize>(d + 2) << 3
  let inertia = 0.0
  let changed = 0
  for (let i = 0; i < rows; i++) {
    const at = <usize>i << 3
    const c = <i32>load<f64>(label + at)
    const known = labels + (<usize>(block * ROWS + i) << 2)
    if (load<i32>(known) !== c) {
      store<i32>(known, c)
      changed++
    }
    const weight = data.weights ? load<f64>(data.weights + <usize>block * COLUMN + at) : 1
    inertia += weight * load<f64>(best + at)
    let own = sums + 16 + <usize>c * stride
    store<f64>(own, load<f64>(own) + 1)
    store<f64>(own, load<f64>(own, 8) + weight, 8)
    own += 16
    for (let j = 0; j < d; j++) {
      const value = load<f64>(x + <usize>(j * COLUMN) + at)
      store<f64>(own, load<f64>(own) + weight * value)
      own += 8
    }
  }
  store<f64>(sums, load<f64>(sums) + inertia)
  store<f64>(sums, load<f64>(sums, 8) + <f64>changed, 8)
}

/**
 * k-means++: what Σ of the squared distances to the nearest centre, by frequency, becomes with each
 * of some candidates as one more centre.
 *
 * @param nearest n squared distances so far
 * @param candidates count × d
 * @param sums count numbers, added to
 */
export function potentials(
  data: Data,
  nearest: usize,
  candidates: usize,
  count: i32,
  from: i32,
  to: i32,
  s: Scratch,
  sums: usize,
): void {
  const d = data.d
  for (let block = from; block < to; block++) {
    const x = blockAt(data.x, block, d)
    const weights = weightsOf(data.weights, block, rowsIn(block, data.n), s)
    const known = nearest + <usize>block * COLUMN
    for (let t = 0; t < count; t++) {
      squaredDistances(x, candidates + <usize>(t * d) * 8, d, s.joint)
      const sum = sums + (<usize>t << 3)
      store<f64>(sum, load<f64>(sum) + sumOfNearest(known, s.joint, weights, 0))
    }
  }
}

/** Takes a centre (d): `nearest` becomes the smaller of it and itself; `blockSums` the sum of each block by frequency. */
export function addCenter(
  data: Data,
  nearest: usize,
  center: usize,
  from: i32,
  to: i32,
  s: Scratch,
  blockSums: usize,
): void {
  for (let block = from; block < to; block++) {
    squaredDistances(blockAt(data.x, block, data.d), center, data.d, s.joint)
    const weights = weightsOf(data.weights, block, rowsIn(block, data.n), s)
    const known = nearest + <usize>block * COLUMN
    store<f64>(blockSums + (<usize>block << 3), sumOfNearest(known, s.joint, weights, known))
  }
}

function sumOfNearest(known: usize, squared: usize, weights: usize, out: usize): f64 {
  let sum = splat(0)
  for (let v: usize = 0; v < <usize>COLUMN; v += VECTOR) {
    let least = f64x2.pmin(v128.load(known + v), v128.load(squared + v))
    if (out) v128.store(out + v, least)
    if (weights) least = f64x2.mul(least, v128.load(weights + v))
    sum = f64x2.add(sum, least)
  }
  return sumOf(sum)
}
