import { COLUMN, fill } from './block'
import { centre, solveFour, solveOne, solveTwo, tileRows } from './solve'
import { both, madd, splat, splatAt } from './simd'

/**
 * A log density this much below the largest of its row leaves a responsibility of zero: far under the
 * last bit of any sum, and denormal numbers would slow everything down many times.
 */
export const NEGLIGIBLE: f64 = -100.0

/** q = Σ (x − m)² over d columns; the squared distance of every row of a block from the point m. */
export function squaredDistances(x: usize, m: usize, d: i32, q: usize): void {
  const end = m + <usize>(d << 3)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    let p = x + v
    for (let at = m; at < end; at += 8) {
      const centre = splatAt(at)
      let t = f64x2.sub(v128.load(p), centre)
      a0 = madd(t, t, a0)
      t = f64x2.sub(v128.load(p, 16), centre)
      a1 = madd(t, t, a1)
      t = f64x2.sub(v128.load(p, 32), centre)
      a2 = madd(t, t, a2)
      t = f64x2.sub(v128.load(p, 48), centre)
      a3 = madd(t, t, a3)
      p += COLUMN
    }
    v128.store(q + v, a0)
    v128.store(q + v, a1, 16)
    v128.store(q + v, a2, 32)
    v128.store(q + v, a3, 48)
  }
}

/** q = Σ ((x − m) s)² over d columns, s the reciprocal standard deviations. */
export function scaledDistances(x: usize, m: usize, s: usize, d: i32, q: usize): void {
  const end = m + <usize>(d << 3)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    let p = x + v
    let scale = s
    for (let at = m; at < end; at += 8) {
      const centre = splatAt(at)
      const by = splatAt(scale)
      let t = f64x2.mul(f64x2.sub(v128.load(p), centre), by)
      a0 = madd(t, t, a0)
      t = f64x2.mul(f64x2.sub(v128.load(p, 16), centre), by)
      a1 = madd(t, t, a1)
      t = f64x2.mul(f64x2.sub(v128.load(p, 32), centre), by)
      a2 = madd(t, t, a2)
      t = f64x2.mul(f64x2.sub(v128.load(p, 48), centre), by)
      a3 = madd(t, t, a3)
      p += COLUMN
      scale += 8
    }
    v128.store(q + v, a0)
    v128.store(q + v, a1, 16)
    v128.store(q + v, a2, 32)
    v128.store(q + v, a3, 48)
  }
}

/**
 * q = |L⁻¹ (x − m)|². Stops where all rows are so far already that no responsibility is left, whatever
 * the columns to come add.
 *
 * @param y d columns, overwritten
 * @param constant log density at distance 0
 * @param largest of every row, over the components so far
 * @returns false where it stopped; q is then not complete
 */
export function mahalanobis(
  x: usize,
  m: usize,
  factor: usize,
  d: i32,
  y: usize,
  q: usize,
  constant: f64,
  largest: usize,
): bool {
  centre(x, m, d, y)
  return solve(factor, d, y, q, constant, largest)
}

/** As `mahalanobis`, of y = x − m already there. */
export function solve(
  factor: usize,
  d: i32,
  y: usize,
  q: usize,
  constant: f64,
  largest: usize,
): bool {
  fill(q, 0)
  let check = 8
  for (let i = 0; i < d; ) {
    if (i === check) {
      if (farFromAll(q, constant, largest)) return false
      check <<= 1
    }
    const rows = tileRows(i, d)
    if (rows === 4) factor = solveFour(y, i, factor, q)
    else if (rows === 2) factor = solveTwo(y, i, factor, q)
    else factor = solveOne(y, i, factor, q)
    i += rows
  }
  return true
}

function farFromAll(q: usize, constant: f64, largest: usize): bool {
  const top = splat(constant)
  for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
    const joint = f64x2.sub(top, f64x2.mul(splat(0.5), v128.load(q + v)))
    const least = f64x2.add(v128.load(largest + v), splat(NEGLIGIBLE))
    if (!both(f64x2.lt(joint, least))) return false
  }
  return true
}

/** As `jointDensities`; the squared distances are kept in the column `squares`. */
export function jointAndSquares(
  q: usize,
  constant: f64,
  half: f64,
  largest: usize,
  squares: usize,
): void {
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    v128.store(squares + v, v128.load(q + v))
    v128.store(squares + v, v128.load(q + v, 16), 16)
    v128.store(squares + v, v128.load(q + v, 32), 32)
    v128.store(squares + v, v128.load(q + v, 48), 48)
  }
  jointDensities(q, constant, half, largest)
}

/** q becomes `constant` − q · `half`, and `largest` the larger of it and itself. A distance that overflows counts as the largest number. */
export function jointDensities(q: usize, constant: f64, half: f64, largest: usize): void {
  const top = splat(constant)
  const by = splat(half)
  const most = splat(f64.MAX_VALUE)
  for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
    const squared = f64x2.pmin(most, v128.load(q + v))
    const joint = f64x2.sub(top, f64x2.mul(by, squared))
    v128.store(q + v, joint)
    v128.store(largest + v, f64x2.pmax(v128.load(largest + v), joint))
  }
}
