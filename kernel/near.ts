import { COLUMN } from './block'
import { Parameters } from './records'
import { madd, nmadd, splat, splatAt } from './simd'

/**
 * Squared distances |L⁻¹ (x − μ)|² may be taken apart where the mean is not far from the centre of the
 * data, 0: with |L⁻¹ μ|² up to this, at most three of the sixteen digits are lost. It saves the subtraction
 * for every row, column and component.
 */
const NEAR: f64 = 1000.0
/** Beyond this, squares overflow. */
const LARGE: f64 = 1e300

/** Components c … c + `count` − 1 all have a mean near the centre of the data. */
export function areNear(p: Parameters, c: i32, count: i32): bool {
  if (c + count > p.k) return false
  for (let i = c; i < c + count; i++) {
    if (!(load<f64>(p.offsets + (<usize>i << 3)) <= NEAR)) return false
  }
  return true
}

/** Σ x² over d columns, for every row of a block; false where one is too large to go on with. */
export function squaredNorms(x: usize, d: i32, out: usize): bool {
  let largest = splat(0)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    let p = x + v
    for (const end = p + <usize>(d * COLUMN); p < end; p += COLUMN) {
      let t = v128.load(p)
      a0 = madd(t, t, a0)
      t = v128.load(p, 16)
      a1 = madd(t, t, a1)
      t = v128.load(p, 32)
      a2 = madd(t, t, a2)
      t = v128.load(p, 48)
      a3 = madd(t, t, a3)
    }
    v128.store(out + v, a0)
    v128.store(out + v, a1, 16)
    v128.store(out + v, a2, 32)
    v128.store(out + v, a3, 48)
    largest = f64x2.pmax(largest, f64x2.pmax(f64x2.pmax(a0, a1), f64x2.pmax(a2, a3)))
  }
  return max(f64x2.extract_lane(largest, 0), f64x2.extract_lane(largest, 1)) < LARGE
}

/**
 * q = |x|² − 2 xᵀm + |m|² of two points m, one after the other, as are the columns q.
 *
 * @param norms |x|² of every row
 * @param n0 and `n1`: |m|²
 */
export function twoSquaredDistances(
  x: usize,
  m: usize,
  d: i32,
  norms: usize,
  n0: f64,
  n1: f64,
  q: usize,
): void {
  const next = <usize>(d << 3)
  const end = m + next
  const two = splat(2)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    let b0 = splat(0)
    let b1 = splat(0)
    let b2 = splat(0)
    let b3 = splat(0)
    let p = x + v
    for (let at = m; at < end; at += 8) {
      const ma = splatAt(at)
      const mb = splatAt(at + next)
      let t = v128.load(p)
      a0 = madd(t, ma, a0)
      b0 = madd(t, mb, b0)
      t = v128.load(p, 16)
      a1 = madd(t, ma, a1)
      b1 = madd(t, mb, b1)
      t = v128.load(p, 32)
      a2 = madd(t, ma, a2)
      b2 = madd(t, mb, b2)
      t = v128.load(p, 48)
      a3 = madd(t, ma, a3)
      b3 = madd(t, mb, b3)
      p += COLUMN
    }
    const r = q + v
    const n = norms + v
    complete(a0, n, n0, two, r)
    complete(a1, n + 16, n0, two, r + 16)
    complete(a2, n + 32, n0, two, r + 32)
    complete(a3, n + 48, n0, two, r + 48)
    complete(b0, n, n1, two, r + COLUMN)
    complete(b1, n + 16, n1, two, r + COLUMN + 16)
    complete(b2, n + 32, n1, two, r + COLUMN + 32)
    complete(b3, n + 48, n1, two, r + COLUMN + 48)
  }
}

/** From a product of x and m to their squared distance, which rounding must not leave below 0. */
// @ts-ignore: decorator
@inline
function complete(product: v128, norm: usize, own: f64, two: v128, q: usize): void {
  const square = nmadd(two, product, f64x2.add(v128.load(norm), splat(own)))
  v128.store(q, f64x2.pmax(splat(0), square))
}

/**
 * q = Σ (m s − x s)² over d columns, s the reciprocal standard deviations.
 *
 * @param ms means times s
 */
export function nearScaledDistances(x: usize, ms: usize, s: usize, d: i32, q: usize): void {
  const end = ms + <usize>(d << 3)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    let p = x + v
    let by = s
    for (let at = ms; at < end; at += 8) {
      const scale = splatAt(by)
      const mean = splatAt(at)
      let t = nmadd(v128.load(p), scale, mean)
      a0 = madd(t, t, a0)
      t = nmadd(v128.load(p, 16), scale, mean)
      a1 = madd(t, t, a1)
      t = nmadd(v128.load(p, 32), scale, mean)
      a2 = madd(t, t, a2)
      t = nmadd(v128.load(p, 48), scale, mean)
      a3 = madd(t, t, a3)
      p += COLUMN
      by += 8
    }
    v128.store(q + v, a0)
    v128.store(q + v, a1, 16)
    v128.store(q + v, a2, 32)
    v128.store(q + v, a3, 48)
  }
}
