import { COLUMN } from './block'
import { addTo, madd, splat, splatAt, sumOf, sumsOf } from './simd'

/** Σ r (x − m) of d columns is added to `sums`; Σ r (x − m)² to `squares`, `step` bytes on for each column. */
export function addSquares(
  x: usize,
  m: usize,
  r: usize,
  d: i32,
  sums: usize,
  squares: usize,
  step: i32,
): void {
  for (let j = 0; j < d; j++) {
    const centre = splatAt(m + <usize>(j << 3))
    let a0 = splat(0)
    let a1 = splat(0)
    let b0 = splat(0)
    let b1 = splat(0)
    for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
      const z0 = f64x2.sub(v128.load(x + v), centre)
      const z1 = f64x2.sub(v128.load(x + v, 16), centre)
      const w0 = f64x2.mul(v128.load(r + v), z0)
      const w1 = f64x2.mul(v128.load(r + v, 16), z1)
      a0 = f64x2.add(a0, w0)
      a1 = f64x2.add(a1, w1)
      b0 = madd(w0, z0, b0)
      b1 = madd(w1, z1, b1)
    }
    const sum = sums + <usize>(j << 3)
    f64.store(sum, f64.load(sum) + sumOf(f64x2.add(a0, a1)))
    f64.store(squares, f64.load(squares) + sumOf(f64x2.add(b0, b1)))
    x += COLUMN
    squares += step
  }
}

/** Σ r q of a block. */
export function weightedSum(r: usize, q: usize): f64 {
  let a0 = splat(0)
  let a1 = splat(0)
  for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
    a0 = madd(v128.load(r + v), v128.load(q + v), a0)
    a1 = madd(v128.load(r + v, 16), v128.load(q + v, 16), a1)
  }
  return sumOf(f64x2.add(a0, a1))
}

/**
 * Σ r x of four components, whose responsibilities are four columns at `r`, and columns `x` and the
 * next one: added to `sums`, `stride` bytes from one component to the next.
 */
export function addFourSums(x: usize, r: usize, sums: usize, stride: usize): void {
  let a0 = splat(0)
  let a1 = splat(0)
  let b0 = splat(0)
  let b1 = splat(0)
  let c0 = splat(0)
  let c1 = splat(0)
  let d0 = splat(0)
  let d1 = splat(0)
  const end = x + <usize>COLUMN
  while (x < end) {
    const x0 = v128.load(x)
    const x1 = v128.load(x, 512)
    let w = v128.load(r)
    a0 = madd(w, x0, a0)
    a1 = madd(w, x1, a1)
    w = v128.load(r, 512)
    b0 = madd(w, x0, b0)
    b1 = madd(w, x1, b1)
    w = v128.load(r, 1024)
    c0 = madd(w, x0, c0)
    c1 = madd(w, x1, c1)
    w = v128.load(r, 1536)
    d0 = madd(w, x0, d0)
    d1 = madd(w, x1, d1)
    x += 16
    r += 16
  }
  addTo(sums, sumsOf(a0, a1))
  addTo(sums + stride, sumsOf(b0, b1))
  addTo(sums + 2 * stride, sumsOf(c0, c1))
  addTo(sums + 3 * stride, sumsOf(d0, d1))
}

/**
 * Σ r (x − m) and Σ r (x − m)² of column `x` alone and four components, from Σ r x and Σ r x². For means
 * near the centre of the data (`near.ts`): the squares would lose their digits in the difference otherwise.
 *
 * @param m means of the column, `row` bytes from one component to the next
 * @param n Σ r of each in the block
 */
export function addFourSquares(
  x: usize,
  r: usize,
  m: usize,
  row: usize,
  n: usize,
  sums: usize,
  squares: usize,
  stride: usize,
): void {
  let a0 = splat(0)
  let a1 = splat(0)
  let b0 = splat(0)
  let b1 = splat(0)
  let c0 = splat(0)
  let c1 = splat(0)
  let d0 = splat(0)
  let d1 = splat(0)
  const end = x + <usize>COLUMN
  while (x < end) {
    const x0 = v128.load(x)
    const x1 = f64x2.mul(x0, x0)
    let w = v128.load(r)
    a0 = madd(w, x0, a0)
    a1 = madd(w, x1, a1)
    w = v128.load(r, 512)
    b0 = madd(w, x0, b0)
    b1 = madd(w, x1, b1)
    w = v128.load(r, 1024)
    c0 = madd(w, x0, c0)
    c1 = madd(w, x1, c1)
    w = v128.load(r, 1536)
    d0 = madd(w, x0, d0)
    d1 = madd(w, x1, d1)
    x += 16
    r += 16
  }
  addMoments(sums, squares, sumsOf(a0, a1), load<f64>(n), load<f64>(m))
  m += row
  sums += stride
  squares += stride
  addMoments(sums, squares, sumsOf(b0, b1), load<f64>(n, 8), load<f64>(m))
  m += row
  sums += stride
  squares += stride
  addMoments(sums, squares, sumsOf(c0, c1), load<f64>(n, 16), load<f64>(m))
  m += row
  sums += stride
  squares += stride
  addMoments(sums, squares, sumsOf(d0, d1), load<f64>(n, 24), load<f64>(m))
}

/** `about0` holds Σ r x and Σ r x². */
// @ts-ignore: decorator
@inline
function addMoments(sum: usize, squares: usize, about0: v128, n: f64, mean: f64): void {
  const first = f64x2.extract_lane(about0, 0)
  const moved = first - n * mean
  store<f64>(sum, load<f64>(sum) + moved)
  store<f64>(squares, load<f64>(squares) + (f64x2.extract_lane(about0, 1) - mean * (first + moved)))
}

/** Σ r (x − m) of d columns is added to `sums`. */
export function addSums(x: usize, m: usize, r: usize, d: i32, sums: usize): void {
  for (let j = 0; j < d; j++) {
    const centre = splatAt(m + <usize>(j << 3))
    let a0 = splat(0)
    let a1 = splat(0)
    for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
      a0 = madd(v128.load(r + v), f64x2.sub(v128.load(x + v), centre), a0)
      a1 = madd(v128.load(r + v, 16), f64x2.sub(v128.load(x + v, 16), centre), a1)
    }
    const sum = sums + <usize>(j << 3)
    f64.store(sum, f64.load(sum) + sumOf(f64x2.add(a0, a1)))
    x += COLUMN
  }
}
