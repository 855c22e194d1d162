import { factorStride } from './expectation'
import { DIAG, FULL, Parameters, TIED } from './records'
import { log } from './log'
import { madd, splat, sumOf } from './simd'
import { tileRows } from './solve'

/**
 * What densities need of the covariance of component c (tied: of the one there is), and its log
 * determinant; a covariance that is not positive definite is noted with its pivot.
 *
 * @param rows d × d numbers, overwritten
 */
export function factorise(p: Parameters, c: i32, rows: usize): void {
  if (p.kind === FULL) factoriseMatrix(p, c, rows)
  else if (p.kind === TIED) {
    factoriseMatrix(p, 0, rows)
    solveMeans(p, rows)
  } else if (p.kind === DIAG) factoriseVariances(p, c)
  else {
    const variance = load<f64>(p.covariances + (<usize>c << 3))
    note(p, c, variance, !(variance > 0 && variance < Infinity))
    store<f64>(p.factors + (<usize>c << 3), 0.5 / variance)
    store<f64>(p.logDeterminants + (<usize>c << 3), <f64>p.d * logOf(variance))
    const mean = p.means + ((<usize>c * <usize>p.d) << 3)
    store<f64>(p.offsets + (<usize>c << 3), dot(mean, mean, p.d) / variance)
  }
}

function note(p: Parameters, c: i32, pivot: f64, failed: bool): void {
  store<i32>(p.failures + (<usize>c << 2), failed ? 1 : 0)
  store<f64>(p.pivots + (<usize>c << 3), pivot)
}

function factoriseVariances(p: Parameters, c: i32): void {
  const d = p.d
  let sum = 0.0
  for (let a = 0; a < d; a++) {
    const at = <usize>(c * d + a) << 3
    const variance = load<f64>(p.covariances + at)
    if (!(variance > 0 && variance < Infinity)) return note(p, c, variance, true)
    const scale = 1 / sqrt<f64>(variance)
    store<f64>(p.factors + at, scale)
    store<f64>(p.solvedMeans + at, load<f64>(p.means + at) * scale)
    sum += logOf(variance)
  }
  const solved = p.solvedMeans + ((<usize>c * <usize>d) << 3)
  store<f64>(p.offsets + (<usize>c << 3), dot(solved, solved, d))
  note(p, c, 1, false)
  store<f64>(p.logDeterminants + (<usize>c << 3), sum)
}

function logOf(x: f64): f64 {
  return f64x2.extract_lane(log(splat(x)), 0)
}

/** Cholesky, row by row; a pivot must be larger than rounding leaves of a zero one. */
function factoriseMatrix(p: Parameters, c: i32, rows: usize): void {
  const d = p.d
  const row = <usize>(d << 3)
  const matrix = p.covariances + <usize>c * <usize>d * row
  let logDeterminant = 0.0
  for (let i = 0; i < d; i++) {
    const li = rows + <usize>i * row
    const source = matrix + <usize>i * row
    const own = load<f64>(source + (<usize>i << 3))
    for (let j = 0; j < i; j++) {
      const lj = rows + <usize>j * row
      const sum = load<f64>(source + (<usize>j << 3)) - dot(li, lj, j)
      store<f64>(li + (<usize>j << 3), sum / load<f64>(lj + (<usize>j << 3)))
    }
    const pivot = own - dot(li, li, i)
    if (!(pivot > <f64>d * f64.EPSILON * own && pivot < Infinity)) return note(p, c, pivot, true)
    store<f64>(li + (<usize>i << 3), sqrt<f64>(pivot))
    logDeterminant += logOf(pivot)
  }
  note(p, c, 1, false)
  store<f64>(p.logDeterminants + (<usize>c << 3), logDeterminant)
  pack(rows, d, p.factors + <usize>c * factorStride(d))
}

function dot(a: usize, b: usize, count: i32): f64 {
  let s0 = splat(0)
  let s1 = splat(0)
  const end = a + (<usize>(count >> 2) << 5)
  while (a < end) {
    s0 = madd(v128.load(a), v128.load(b), s0)
    s1 = madd(v128.load(a, 16), v128.load(b, 16), s1)
    a += 32
    b += 32
  }
  let sum = sumOf(f64x2.add(s0, s1))
  for (let rest = count & 3; rest > 0; rest--) {
    sum += load<f64>(a) * load<f64>(b)
    a += 8
    b += 8
  }
  return sum
}

/** A lower triangle (d × d, row by row) as `solve` reads it. */
function pack(rows: usize, d: i32, out: usize): void {
  const row = <usize>(d << 3)
  for (let i = 0; i < d; ) {
    const tile = tileRows(i, d)
    for (let j = 0; j < i; j++) {
      for (let t = 0; t < tile; t++) out = put(out, load<f64>(rows + <usize>(i + t) * row + (<usize>j << 3)))
    }
    for (let t = 1; t < tile; t++) {
      for (let j = 0; j < t; j++) out = put(out, load<f64>(rows + <usize>(i + t) * row + (<usize>(i + j) << 3)))
    }
    for (let t = 0; t < tile; t++) out = put(out, 1 / load<f64>(rows + <usize>(i + t) * row + (<usize>(i + t) << 3)))
    i += tile
  }
}

// @ts-ignore: decorator
@inline
function put(out: usize, value: f64): usize {
  v128.store(out, splat(value))
  return out + 16
}

/** L⁻¹ μ of every component. */
function solveMeans(p: Parameters, rows: usize): void {
  if (load<i32>(p.failures)) return
  const d = p.d
  const row = <usize>(d << 3)
  for (let c = 0; c < p.k; c++) {
    const mean = p.means + <usize>c * row
    const out = p.solvedMeans + <usize>c * row
    for (let i = 0; i < d; i++) {
      const li = rows + <usize>i * row
      const at = <usize>i << 3
      store<f64>(out + at, (load<f64>(mean + at) - dot(li, out, i)) / load<f64>(li + at))
    }
    store<f64>(p.offsets + (<usize>c << 3), dot(out, out, d))
  }
}
