import { COLUMN } from './block'
import { madd, nmadd, splatAt } from './simd'

/**
 * Forward substitution L y = z for the 64 rows of a block, in place, with |y|² summed on the way.
 *
 * The factor is packed by tiles of four rows of L, then two, then one: for each column before the
 * tile its rows' entries, then the entries inside the tile below the diagonal, row by row, then the
 * reciprocals of the diagonal; each number twice, as a vector. A tile by 4 rows of data (or 8) keeps
 * eight sums in registers, which is what hides the latency of two multiply-adds a cycle.
 */

/** Bytes of a packed factor of order d. */
// @ts-ignore: decorator
@inline
export function factorBytes(d: i32): i32 {
  return (d * (d + 1)) << 3
}

/** Rows of the tile that begins at row `i`. */
// @ts-ignore: decorator
@inline
export function tileRows(i: i32, d: i32): i32 {
  const left = d - i
  return left >= 4 ? 4 : left >= 2 ? 2 : 1
}

/** Solves rows `i` … `i` + 3 of y and adds their squares to `q`; returns the end of the tile's factor. */
export function solveFour(y: usize, i: i32, factor: usize, q: usize): usize {
  const tile = y + <usize>(i * COLUMN)
  const inside = factor + <usize>(i << 6)
  for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
    const out = tile + v
    let a0 = v128.load(out)
    let a1 = v128.load(out, 16)
    let b0 = v128.load(out, 512)
    let b1 = v128.load(out, 528)
    let c0 = v128.load(out, 1024)
    let c1 = v128.load(out, 1040)
    let d0 = v128.load(out, 1536)
    let d1 = v128.load(out, 1552)
    let f = factor
    let before = y + v
    // Not unrolled: the compiler would load everything first and run out of registers.
    while (f < inside) {
      const s0 = v128.load(before)
      const s1 = v128.load(before, 16)
      let l = v128.load(f)
      a0 = nmadd(l, s0, a0)
      a1 = nmadd(l, s1, a1)
      l = v128.load(f, 16)
      b0 = nmadd(l, s0, b0)
      b1 = nmadd(l, s1, b1)
      l = v128.load(f, 32)
      c0 = nmadd(l, s0, c0)
      c1 = nmadd(l, s1, c1)
      l = v128.load(f, 48)
      d0 = nmadd(l, s0, d0)
      d1 = nmadd(l, s1, d1)
      f += 64
      before += 512
    }
    // Inside: L10, L20 L21, L30 L31 L32, then the four reciprocals.
    let l = v128.load(f, 96)
    a0 = f64x2.mul(a0, l)
    a1 = f64x2.mul(a1, l)
    l = v128.load(f)
    b0 = nmadd(l, a0, b0)
    b1 = nmadd(l, a1, b1)
    l = v128.load(f, 112)
    b0 = f64x2.mul(b0, l)
    b1 = f64x2.mul(b1, l)
    l = v128.load(f, 16)
    c0 = nmadd(l, a0, c0)
    c1 = nmadd(l, a1, c1)
    l = v128.load(f, 32)
    c0 = nmadd(l, b0, c0)
    c1 = nmadd(l, b1, c1)
    l = v128.load(f, 128)
    c0 = f64x2.mul(c0, l)
    c1 = f64x2.mul(c1, l)
    l = v128.load(f, 48)
    d0 = nmadd(l, a0, d0)
    d1 = nmadd(l, a1, d1)
    l = v128.load(f, 64)
    d0 = nmadd(l, b0, d0)
    d1 = nmadd(l, b1, d1)
    l = v128.load(f, 80)
    d0 = nmadd(l, c0, d0)
    d1 = nmadd(l, c1, d1)
    l = v128.load(f, 144)
    d0 = f64x2.mul(d0, l)
    d1 = f64x2.mul(d1, l)
    v128.store(out, a0)
    v128.store(out, a1, 16)
    v128.store(out, b0, 512)
    v128.store(out, b1, 528)
    v128.store(out, c0, 1024)
    v128.store(out, c1, 1040)
    v128.store(out, d0, 1536)
    v128.store(out, d1, 1552)
    v128.store(q + v, madd(a0, a0, madd(b0, b0, madd(c0, c0, madd(d0, d0, v128.load(q + v))))))
    v128.store(q + v, madd(a1, a1, madd(b1, b1, madd(c1, c1, madd(d1, d1, v128.load(q + v, 16))))), 16)
  }
  return inside + 160
}

/** Solves rows `i` and `i` + 1, as `solveFour`. */
export function solveTwo(y: usize, i: i32, factor: usize, q: usize): usize {
  const tile = y + <usize>(i * COLUMN)
  const inside = factor + <usize>(i << 5)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    const out = tile + v
    let a0 = v128.load(out)
    let a1 = v128.load(out, 16)
    let a2 = v128.load(out, 32)
    let a3 = v128.load(out, 48)
    let b0 = v128.load(out, 512)
    let b1 = v128.load(out, 528)
    let b2 = v128.load(out, 544)
    let b3 = v128.load(out, 560)
    let f = factor
    let before = y + v
    while (f < inside) {
      const l = v128.load(f)
      const m = v128.load(f, 16)
      let s = v128.load(before)
      a0 = nmadd(l, s, a0)
      b0 = nmadd(m, s, b0)
      s = v128.load(before, 16)
      a1 = nmadd(l, s, a1)
      b1 = nmadd(m, s, b1)
      s = v128.load(before, 32)
      a2 = nmadd(l, s, a2)
      b2 = nmadd(m, s, b2)
      s = v128.load(before, 48)
      a3 = nmadd(l, s, a3)
      b3 = nmadd(m, s, b3)
      f += 32
      before += 512
    }
    // Inside: L10, then the two reciprocals.
    let l = v128.load(f, 16)
    a0 = f64x2.mul(a0, l)
    a1 = f64x2.mul(a1, l)
    a2 = f64x2.mul(a2, l)
    a3 = f64x2.mul(a3, l)
    l = v128.load(f)
    b0 = nmadd(l, a0, b0)
    b1 = nmadd(l, a1, b1)
    b2 = nmadd(l, a2, b2)
    b3 = nmadd(l, a3, b3)
    l = v128.load(f, 32)
    b0 = f64x2.mul(b0, l)
    b1 = f64x2.mul(b1, l)
    b2 = f64x2.mul(b2, l)
    b3 = f64x2.mul(b3, l)
    v128.store(out, a0)
    v128.store(out, a1, 16)
    v128.store(out, a2, 32)
    v128.store(out, a3, 48)
    v128.store(out, b0, 512)
    v128.store(out, b1, 528)
    v128.store(out, b2, 544)
    v128.store(out, b3, 560)
    const sum = q + v
    v128.store(sum, madd(a0, a0, madd(b0, b0, v128.load(sum))))
    v128.store(sum, madd(a1, a1, madd(b1, b1, v128.load(sum, 16))), 16)
    v128.store(sum, madd(a2, a2, madd(b2, b2, v128.load(sum, 32))), 32)
    v128.store(sum, madd(a3, a3, madd(b3, b3, v128.load(sum, 48))), 48)
  }
  return inside + 48
}

/** Solves row `i`, as `solveFour`. */
export function solveOne(y: usize, i: i32, factor: usize, q: usize): usize {
  const tile = y + <usize>(i * COLUMN)
  const inside = factor + <usize>(i << 4)
  for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
    const out = tile + v
    let a0 = v128.load(out)
    let a1 = v128.load(out, 16)
    let a2 = v128.load(out, 32)
    let a3 = v128.load(out, 48)
    let f = factor
    let before = y + v
    while (f < inside) {
      const l = v128.load(f)
      a0 = nmadd(l, v128.load(before), a0)
      a1 = nmadd(l, v128.load(before, 16), a1)
      a2 = nmadd(l, v128.load(before, 32), a2)
      a3 = nmadd(l, v128.load(before, 48), a3)
      f += 16
      before += 512
    }
    const l = v128.load(f)
    a0 = f64x2.mul(a0, l)
    a1 = f64x2.mul(a1, l)
    a2 = f64x2.mul(a2, l)
    a3 = f64x2.mul(a3, l)
    v128.store(out, a0)
    v128.store(out, a1, 16)
    v128.store(out, a2, 32)
    v128.store(out, a3, 48)
    const sum = q + v
    v128.store(sum, madd(a0, a0, v128.load(sum)))
    v128.store(sum, madd(a1, a1, v128.load(sum, 16)), 16)
    v128.store(sum, madd(a2, a2, v128.load(sum, 32)), 32)
    v128.store(sum, madd(a3, a3, v128.load(sum, 48)), 48)
  }
  return inside + 16
}

/** out = x − mean, for the d columns of a block. */
export function centre(x: usize, mean: usize, d: i32, out: usize): void {
  for (let j = 0; j < d; j++) {
    const m = splatAt(mean + <usize>(j << 3))
    for (let v: usize = 0; v < <usize>COLUMN; v += 64) {
      v128.store(out + v, f64x2.sub(v128.load(x + v), m))
      v128.store(out + v, f64x2.sub(v128.load(x + v, 16), m), 16)
      v128.store(out + v, f64x2.sub(v128.load(x + v, 32), m), 32)
      v128.store(out + v, f64x2.sub(v128.load(x + v, 48), m), 48)
    }
    x += COLUMN
    out += COLUMN
  }
}
