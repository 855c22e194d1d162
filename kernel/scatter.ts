import { COLUMN } from './block'
import { addTo, madd, splat, splatAt, sumOf, sumsOf } from './simd'

/**
 * Adds Σ w_a z_b over the rows of a block to the packed lower triangle S (row a begins at
 * a (a + 1) / 2), w = r z, over `length` bytes of each column, a multiple of 32. Tiles of 4 × 2 and 2 × 4 columns keep eight sums in registers.
 */
export function addScatter(w: usize, z: usize, d: i32, length: usize, s: usize): void {
  let a = 0
  for (; a + 4 <= d; a += 4) {
    const wa = w + <usize>(a * COLUMN)
    for (let b = 0; b < a + 2; b += 2) fourByTwo(wa, z + <usize>(b * COLUMN), length, at(s, a, b), a, a === b)
    const corner = <usize>((a + 2) * COLUMN)
    diagonal(w + corner, z + corner, length, at(s, a + 2, a + 2), a + 2)
  }
  if (a + 2 <= d) {
    const wa = w + <usize>(a * COLUMN)
    for (let b = 0; b < a; b += 4) twoByFour(wa, z + <usize>(b * COLUMN), length, at(s, a, b), a)
    diagonal(wa, z + <usize>(a * COLUMN), length, at(s, a, a), a)
    a += 2
  }
  if (a < d) lastRow(w + <usize>(a * COLUMN), z, d, length, at(s, a, 0))
}

// @ts-ignore: decorator
@inline
function at(s: usize, a: i32, b: i32): usize {
  return s + <usize>((((a * (a + 1)) >> 1) + b) << 3)
}

/** Columns a … a + 3 by b, b + 1; on the diagonal (a = b) the entry (a, a + 1) is left out. */
function fourByTwo(w: usize, z: usize, length: usize, s: usize, a: i32, onDiagonal: bool): void {
  let a0 = splat(0)
  let a1 = splat(0)
  let b0 = splat(0)
  let b1 = splat(0)
  let c0 = splat(0)
  let c1 = splat(0)
  let d0 = splat(0)
  let d1 = splat(0)
  const end = z + length
  // Not unrolled: the compiler would load everything first and run out of registers.
  while (z < end) {
    const z0 = v128.load(z)
    const z1 = v128.load(z, 512)
    let r = v128.load(w)
    a0 = madd(r, z0, a0)
    a1 = madd(r, z1, a1)
    r = v128.load(w, 512)
    b0 = madd(r, z0, b0)
    b1 = madd(r, z1, b1)
    r = v128.load(w, 1024)
    c0 = madd(r, z0, c0)
    c1 = madd(r, z1, c1)
    r = v128.load(w, 1536)
    d0 = madd(r, z0, d0)
    d1 = madd(r, z1, d1)
    z += 16
    w += 16
  }
  if (onDiagonal) f64.store(s, f64.load(s) + sumOf(a0))
  else addTo(s, sumsOf(a0, a1))
  s += <usize>((a + 1) << 3)
  addTo(s, sumsOf(b0, b1))
  s += <usize>((a + 2) << 3)
  addTo(s, sumsOf(c0, c1))
  s += <usize>((a + 3) << 3)
  addTo(s, sumsOf(d0, d1))
}

/** Columns a, a + 1 by b … b + 3. */
function twoByFour(w: usize, z: usize, length: usize, s: usize, a: i32): void {
  let a0 = splat(0)
  let a1 = splat(0)
  let a2 = splat(0)
  let a3 = splat(0)
  let b0 = splat(0)
  let b1 = splat(0)
  let b2 = splat(0)
  let b3 = splat(0)
  const end = z + length
  while (z < end) {
    const r = v128.load(w)
    const t = v128.load(w, 512)
    let c = v128.load(z)
    a0 = madd(r, c, a0)
    b0 = madd(t, c, b0)
    c = v128.load(z, 512)
    a1 = madd(r, c, a1)
    b1 = madd(t, c, b1)
    c = v128.load(z, 1024)
    a2 = madd(r, c, a2)
    b2 = madd(t, c, b2)
    c = v128.load(z, 1536)
    a3 = madd(r, c, a3)
    b3 = madd(t, c, b3)
    z += 16
    w += 16
  }
  addTo(s, sumsOf(a0, a1))
  addTo(s + 16, sumsOf(a2, a3))
  s += <usize>((a + 1) << 3)
  addTo(s, sumsOf(b0, b1))
  addTo(s + 16, sumsOf(b2, b3))
}

/** Columns a, a + 1 by themselves: three entries. */
function diagonal(w: usize, z: usize, length: usize, s: usize, a: i32): void {
  let a0 = splat(0)
  let b0 = splat(0)
  let b1 = splat(0)
  let a4 = splat(0)
  let b4 = splat(0)
  let b5 = splat(0)
  const end = z + length
  while (z < end) {
    let z0 = v128.load(z)
    let w1 = v128.load(w, 512)
    a0 = madd(v128.load(w), z0, a0)
    b0 = madd(w1, z0, b0)
    b1 = madd(w1, v128.load(z, 512), b1)
    z0 = v128.load(z, 16)
    w1 = v128.load(w, 528)
    a4 = madd(v128.load(w, 16), z0, a4)
    b4 = madd(w1, z0, b4)
    b5 = madd(w1, v128.load(z, 528), b5)
    z += 32
    w += 32
  }
  f64.store(s, f64.load(s) + sumOf(f64x2.add(a0, a4)))
  addTo(s + <usize>((a + 1) << 3), sumsOf(f64x2.add(b0, b4), f64x2.add(b1, b5)))
}

/** The last row of an odd number of columns. */
function lastRow(w: usize, z: usize, d: i32, length: usize, s: usize): void {
  let b = 0
  for (; b + 4 <= d; b += 4) {
    let a0 = splat(0)
    let a1 = splat(0)
    let a2 = splat(0)
    let a3 = splat(0)
    for (let v: usize = 0; v < length; v += 16) {
      const r = v128.load(w + v)
      const c = z + v
      a0 = madd(r, v128.load(c), a0)
      a1 = madd(r, v128.load(c, 512), a1)
      a2 = madd(r, v128.load(c, 1024), a2)
      a3 = madd(r, v128.load(c, 1536), a3)
    }
    addTo(s, sumsOf(a0, a1))
    addTo(s + 16, sumsOf(a2, a3))
    s += 32
    z += 4 * COLUMN
  }
  for (; b < d; b++) {
    let a0 = splat(0)
    let a1 = splat(0)
    for (let v: usize = 0; v < length; v += 32) {
      a0 = madd(v128.load(w + v), v128.load(z + v), a0)
      a1 = madd(v128.load(w + v, 16), v128.load(z + v, 16), a1)
    }
    f64.store(s, f64.load(s) + sumOf(f64x2.add(a0, a1)))
    s += 8
    z += COLUMN
  }
}

/** z = x − m and w = r z of d columns; Σ w is added to `sums` (d). */
export function weigh(x: usize, m: usize, r: usize, d: i32, length: usize, z: usize, w: usize, sums: usize): void {
  for (let j = 0; j < d; j++) {
    const centre = splatAt(m + <usize>(j << 3))
    let a0 = splat(0)
    let a1 = splat(0)
    for (let v: usize = 0; v < length; v += 32) {
      const z0 = f64x2.sub(v128.load(x + v), centre)
      const z1 = f64x2.sub(v128.load(x + v, 16), centre)
      const w0 = f64x2.mul(v128.load(r + v), z0)
      const w1 = f64x2.mul(v128.load(r + v, 16), z1)
      v128.store(z + v, z0)
      v128.store(z + v, z1, 16)
      v128.store(w + v, w0)
      v128.store(w + v, w1, 16)
      a0 = f64x2.add(a0, w0)
      a1 = f64x2.add(a1, w1)
    }
    const sum = sums + <usize>(j << 3)
    f64.store(sum, f64.load(sum) + sumOf(f64x2.add(a0, a1)))
    x += COLUMN
    z += COLUMN
    w += COLUMN
  }
}
