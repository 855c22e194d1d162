import { COLUMN } from './block'
import { DIAG } from './records'
import { addTo, madd, splat } from './simd'

/** Rows of a block that have a responsibility of more than `least`. */
export function rowsAbove(least: f64, r: usize): i32 {
  const bound = splat(least)
  let count = i64x2.splat(0)
  for (let v: usize = 0; v < <usize>COLUMN; v += 32) {
    count = i64x2.sub(count, f64x2.gt(v128.load(r + v), bound))
    count = i64x2.sub(count, f64x2.gt(v128.load(r + v, 16), bound))
  }
  return <i32>(i64x2.extract_lane(count, 0) + i64x2.extract_lane(count, 1))
}

/**
 * Puts the rows with a responsibility of more than `least` at the beginning of the columns `out`, their
 * responsibilities at that of `r`, followed by zeros up to a multiple of four.
 *
 * @returns bytes of a column that are rows or zeros
 */
export function gather(x: usize, r: usize, least: f64, d: i32, out: usize): usize {
  let length: usize = 0
  for (let v: usize = 0; v < <usize>COLUMN; v += 8) {
    const own = load<f64>(r + v)
    if (!(own > least)) continue
    store<f64>(r + length, own)
    for (let j = 0; j < d; j++) store<f64>(out + <usize>(j * COLUMN) + length, load<f64>(x + <usize>(j * COLUMN) + v))
    length += 8
  }
  for (; length & 31; length += 8) {
    store<f64>(r + length, 0)
    for (let j = 0; j < d; j++) store<f64>(out + <usize>(j * COLUMN) + length, 0)
  }
  return length
}

/** A block row by row: 64 × d. */
export function transpose(x: usize, d: i32, rows: usize): void {
  const row = <usize>(d << 3)
  let j = 0
  for (; j + 2 <= d; j += 2) {
    let to = rows + (<usize>j << 3)
    for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
      const a = v128.load(x + v)
      const b = v128.load(x + v, 512)
      v128.store(to, v128.shuffle<f64>(a, b, 0, 2))
      v128.store(to + row, v128.shuffle<f64>(a, b, 1, 3))
      to += 2 * row
    }
    x += 2 * COLUMN
  }
  if (j === d) return
  for (let i: usize = 0; i < 64; i++) {
    store<f64>(rows + i * row + (<usize>j << 3), load<f64>(x + (i << 3)))
  }
}

/**
 * Σ r (x − m), and for diag Σ r (x − m)², over the rows with a responsibility of more than `least`, four at
 * a time; the sums of d columns lie one after the other, so that a SIMD lane is a column.
 */
export function addRows(
  kind: i32,
  rows: usize,
  m: usize,
  r: usize,
  least: f64,
  d: i32,
  sums: usize,
  squares: usize,
): void {
  const row = <usize>(d << 3)
  // A row that is not there is any row with a responsibility of 0.
  let x0 = rows
  let x1 = rows
  let x2 = rows
  let r0 = 0.0
  let r1 = 0.0
  let r2 = 0.0
  let count = 0
  for (let v: usize = 0; v < <usize>COLUMN; v += 8, rows += row) {
    const own = load<f64>(r + v)
    if (!(own > least)) continue
    if (count === 3) {
      addFourRows(kind, x0, x1, x2, rows, r0, r1, r2, own, m, d, sums, squares)
      r0 = r1 = r2 = 0
      count = 0
      continue
    }
    if (count === 0) {
      x0 = rows
      r0 = own
    } else if (count === 1) {
      x1 = rows
      r1 = own
    } else {
      x2 = rows
      r2 = own
    }
    count++
  }
  if (count) addFourRows(kind, x0, x1, x2, x0, r0, r1, r2, 0, m, d, sums, squares)
}

function addFourRows(
  kind: i32,
  x0: usize,
  x1: usize,
  x2: usize,
  x3: usize,
  r0: f64,
  r1: f64,
  r2: f64,
  r3: f64,
  m: usize,
  d: i32,
  sums: usize,
  squares: usize,
): void {
  const w0 = splat(r0)
  const w1 = splat(r1)
  const w2 = splat(r2)
  const w3 = splat(r3)
  const pairs = <usize>(d & ~1) << 3
  for (let at: usize = 0; at < pairs; at += 16) {
    const mean = v128.load(m + at)
    const z0 = f64x2.sub(v128.load(x0 + at), mean)
    const z1 = f64x2.sub(v128.load(x1 + at), mean)
    const z2 = f64x2.sub(v128.load(x2 + at), mean)
    const z3 = f64x2.sub(v128.load(x3 + at), mean)
    if (kind === DIAG) {
      const a0 = f64x2.mul(w0, z0)
      const a1 = f64x2.mul(w1, z1)
      const a2 = f64x2.mul(w2, z2)
      const a3 = f64x2.mul(w3, z3)
      let q = madd(a0, z0, v128.load(squares + at))
      q = madd(a1, z1, q)
      q = madd(a2, z2, q)
      v128.store(squares + at, madd(a3, z3, q))
      addTo(sums + at, f64x2.add(f64x2.add(a0, a1), f64x2.add(a2, a3)))
    } else {
      let q = madd(w0, z0, v128.load(sums + at))
      q = madd(w1, z1, q)
      q = madd(w2, z2, q)
      v128.store(sums + at, madd(w3, z3, q))
    }
  }
  if (!(d & 1)) return
  const mean = load<f64>(m + pairs)
  addLast(kind, load<f64>(x0 + pairs) - mean, r0, sums + pairs, squares + pairs)
  addLast(kind, load<f64>(x1 + pairs) - mean, r1, sums + pairs, squares + pairs)
  addLast(kind, load<f64>(x2 + pairs) - mean, r2, sums + pairs, squares + pairs)
  addLast(kind, load<f64>(x3 + pairs) - mean, r3, sums + pairs, squares + pairs)
}

/** The last of an odd number of columns. */
function addLast(kind: i32, z: f64, r: f64, sum: usize, square: usize): void {
  store<f64>(sum, load<f64>(sum) + r * z)
  if (kind === DIAG) store<f64>(square, load<f64>(square) + r * z * z)
}
