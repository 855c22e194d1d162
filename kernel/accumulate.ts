import { COLUMN, fill } from './block'
import { addRows, gather, rowsAbove, transpose } from './fewRows'
import { areNear } from './near'
import { DIAG, FULL, Parameters, Scratch, SPHERICAL, scatterLength } from './records'
import { addScatter, weigh } from './scatter'
import { splat, sumOf } from './simd'
import { addFourSquares, addFourSums, addSquares, addSums, weightedSum } from './sums'

/** Marks a component that has but a few rows of a block. */
const FEW: i32 = 2

/**
 * Adds a block to the sums: responsibilities are what `joint` holds times `sums` of the scratch.
 *
 * @param measured the scratch has the squared distances, of an E step before
 */
export function accumulate(
  x: usize,
  p: Parameters,
  pooled: bool,
  measured: bool,
  s: Scratch,
  sums: usize,
): void {
  const stride: usize = <usize>(1 + p.d + scatterLength(p.kind, p.d)) << 3
  const scatters = p.kind === FULL || pooled
  for (let c = 0; c < p.k; c++) begin(p, c, s, sums + 8 + <usize>c * stride, scatters ? 32 : 24)
  // Tiles of four components, and rows one by one, pay where there are some columns.
  const tiles = measured && !scatters && p.d >= 4
  const pool = pooled ? sums + 8 + <usize>p.k * stride : 0
  let transposed = false
  for (let c = 0; c < p.k; ) {
    const own = sums + 8 + <usize>c * stride
    if (tiles && isTile(p, c, s)) {
      addFour(x, p, c, s, own, stride)
      c += 4
    } else if (tiles && load<i32>(s.alive + (<usize>c << 2)) === FEW) {
      if (!transposed) transpose(x, p.d, s.w)
      transposed = true
      addFew(p, c, s, own)
      c++
    } else {
      addOne(x, p, c, s, own, pool)
      c++
    }
  }
}

/**
 * Responsibilities of a component, and their sum.
 *
 * @param most so many rows are few
 */
function begin(p: Parameters, c: i32, s: Scratch, own: usize, most: i32): void {
  const at = <usize>c
  const alive = s.alive + (at << 2)
  let n = 0.0
  if (load<i32>(alive)) {
    const r = s.joint + at * COLUMN
    n = scaleAndSum(r, s.sums)
    store<f64>(own, load<f64>(own) + n)
    if (p.d >= 4 && rowsAbove(load<f64>(p.least + (at << 3)), r) <= most) store<i32>(alive, FEW)
  }
  store<f64>(s.counts + (at << 3), n)
}

/** Components c … c + 3 have most of their rows to be summed over. */
function isTile(p: Parameters, c: i32, s: Scratch): bool {
  if (c + 4 > p.k) return false
  let few = 0
  for (let i = c; i < c + 4; i++) few += <i32>(load<i32>(s.alive + (<usize>i << 2)) !== 1)
  return few < 2 && (p.kind !== DIAG || areNear(p, c, 4))
}

/** @param pool where the scatter of all components goes; 0: each has its own */
function addOne(x: usize, p: Parameters, c: i32, s: Scratch, own: usize, pool: usize): void {
  const d = p.d
  const at = <usize>c
  const alive = load<i32>(s.alive + (at << 2))
  if (!alive) return
  const r = s.joint + at * COLUMN
  const mean = p.means + ((at * <usize>d) << 3)
  const first = own + 8
  const scatter = first + (<usize>d << 3)
  if (p.kind === FULL || pool) {
    let length: usize = COLUMN
    if (alive === FEW) {
      length = gather(x, r, load<f64>(p.least + (at << 3)), d, s.z)
      if (!length) return
      x = s.z
    }
    weigh(x, mean, r, d, length, s.z, s.w, first)
    addScatter(s.w, s.z, d, length, pool ? pool : scatter)
  } else if (p.kind === DIAG) addSquares(x, mean, r, d, first, scatter, 8)
  else if (p.kind === SPHERICAL) addSquares(x, mean, r, d, first, scatter, 0)
  else addSums(x, mean, r, d, first)
}

/** As `addOne`, of a component with few rows, whose columns are independent. */
function addFew(p: Parameters, c: i32, s: Scratch, own: usize): void {
  const at = <usize>c
  const d = p.d
  const r = s.joint + at * COLUMN
  const mean = p.means + ((at * <usize>d) << 3)
  const first = own + 8
  const scatter = first + (<usize>d << 3)
  addRows(p.kind, s.w, mean, r, load<f64>(p.least + (at << 3)), d, first, scatter)
  if (p.kind === SPHERICAL) addMeasured(r, c, s, scatter)
}

/** Σ r q of spherical components, q the squared distances of the E step. */
function addMeasured(r: usize, c: i32, s: Scratch, scatter: usize): void {
  store<f64>(scatter, load<f64>(scatter) + weightedSum(r, s.squares + <usize>c * COLUMN))
}

/** Components c … c + 3 of a block. */
function addFour(x: usize, p: Parameters, c: i32, s: Scratch, own: usize, stride: usize): void {
  const d = p.d
  const row = <usize>(d << 3)
  const mean = p.means + <usize>c * row
  const r = s.joint + <usize>c * COLUMN
  const counts = s.counts + (<usize>c << 3)
  for (let i: usize = 0; i < 4; i++) {
    if (!load<i32>(s.alive + ((<usize>c + i) << 2))) fill(r + i * COLUMN, 0)
  }
  if (p.kind === DIAG) {
    for (let j = 0; j < d; j++) {
      const at = <usize>j << 3
      const first = own + 8 + at
      addFourSquares(x + <usize>(j * COLUMN), r, mean + at, row, counts, first, first + row, stride)
    }
    return
  }
  addFourFirst(x, r, d, own + 8, stride)
  for (let i: usize = 0; i < 4; i++) {
    const first = own + 8 + i * stride
    moveBy(load<f64>(counts + (i << 3)), mean + i * row, d, first)
    if (p.kind === SPHERICAL) addMeasured(r + i * COLUMN, c + <i32>i, s, first + row)
  }
}

/** Σ r x of all columns and four components. */
function addFourFirst(x: usize, r: usize, d: i32, first: usize, stride: usize): void {
  let j = 0
  for (; j + 2 <= d; j += 2) addFourSums(x + <usize>(j * COLUMN), r, first + (<usize>j << 3), stride)
  if (j === d) return
  for (let i: usize = 0; i < 4; i++) {
    const at = first + i * stride + (<usize>j << 3)
    store<f64>(at, load<f64>(at) + weightedSum(x + <usize>(j * COLUMN), r + i * COLUMN))
  }
}

/** From Σ r x to Σ r (x − μ): the mean that follows is as exact as its own last bits. */
function moveBy(n: f64, mean: usize, d: i32, first: usize): void {
  for (let j = 0; j < d; j++) {
    const at = <usize>j << 3
    store<f64>(first + at, load<f64>(first + at) - n * load<f64>(mean + at))
  }
}

/** r = r · by; returns Σ r. */
function scaleAndSum(r: usize, by: usize): f64 {
  let a0 = splat(0)
  let a1 = splat(0)
  for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
    const r0 = f64x2.mul(v128.load(r + v), v128.load(by + v))
    const r1 = f64x2.mul(v128.load(r + v, 16), v128.load(by + v, 16))
    v128.store(r + v, r0)
    v128.store(r + v, r1, 16)
    a0 = f64x2.add(a0, r0)
    a1 = f64x2.add(a1, r1)
  }
  return sumOf(f64x2.add(a0, a1))
}
