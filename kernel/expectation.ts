import { COLUMN, ROWS, fill } from './block'
import { NEGLIGIBLE, jointAndSquares, jointDensities, mahalanobis, scaledDistances, solve, squaredDistances } from './distance'
import { expWithin } from './exp'
import { log } from './log'
import { areNear, nearScaledDistances, squaredNorms, twoSquaredDistances } from './near'
import { DIAG, FULL, Parameters, Scratch, SPHERICAL, TIED } from './records'
import { factorBytes } from './solve'
import { splat, sumOf } from './simd'

// @ts-ignore: decorator
@inline
const LEAST: f64 = -Infinity

/**
 * Log joint densities of a block's rows with every component, and their largest. A component far from
 * all rows is marked as not alive, its densities are then not complete.
 *
 * @param first the component to begin with: the nearer it is, the sooner the others stop
 */
export function joint(x: usize, p: Parameters, s: Scratch, first: i32): void {
  fill(s.largest, LEAST)
  if (p.kind === FULL) jointOfFactors(x, p, s, first)
  else jointOfAxes(x, p, s)
}

/** A factor for each component. */
function jointOfFactors(x: usize, p: Parameters, s: Scratch, first: i32): void {
  const d = p.d
  for (let i = 0; i < p.k; i++) {
    const c = i === 0 ? first : i <= first ? i - 1 : i
    const at = <usize>c
    const q = s.joint + at * COLUMN
    const mean = p.means + ((at * <usize>d) << 3)
    const constant = load<f64>(p.constants + (at << 3))
    const factor = p.factors + at * factorStride(d)
    const alive = mahalanobis(x, mean, factor, d, s.z, q, constant, s.largest)
    if (alive) jointDensities(q, constant, 0.5, s.largest)
    store<i32>(s.alive + (at << 2), alive ? 1 : 0)
  }
}

/** Columns are independent within a component, after one factor for all where there is one. */
function jointOfAxes(x: usize, p: Parameters, s: Scratch): void {
  let z = x
  if (p.kind === TIED) {
    z = s.z
    memory.copy(z, x, <usize>(p.d * COLUMN))
    solve(p.factors, p.d, z, s.joint, 0, s.largest)
  }
  squaredDistancesOfAll(z, p, s)
  for (let c = 0; c < p.k; c++) {
    const at = <usize>c
    const q = s.joint + at * COLUMN
    const constant = load<f64>(p.constants + (at << 3))
    store<i32>(s.alive + (at << 2), 1)
    if (p.kind === SPHERICAL) {
      const half = load<f64>(p.factors + (at << 3))
      jointAndSquares(q, constant, half, s.largest, s.squares + at * COLUMN)
    } else jointDensities(q, constant, 0.5, s.largest)
  }
}

/** Of each component in its column of `joint`; those of spherical components are not scaled. */
function squaredDistancesOfAll(z: usize, p: Parameters, s: Scratch): void {
  if (p.kind === DIAG) return scaledDistancesOfAll(z, p, s)
  const d = p.d
  const row = <usize>(d << 3)
  const centers = p.kind === SPHERICAL ? p.means : p.solvedMeans
  const apart = p.k > 1 && squaredNorms(z, d, s.mask)
  for (let c = 0; c < p.k; ) {
    const q = s.joint + <usize>c * COLUMN
    const center = centers + <usize>c * row
    const pair = apart && areNear(p, c, 2)
    if (pair) twoSquaredDistances(z, center, d, s.mask, squaredNorm(p, c), squaredNorm(p, c + 1), q)
    else squaredDistances(z, center, d, q)
    c += pair ? 2 : 1
  }
}

function scaledDistancesOfAll(x: usize, p: Parameters, s: Scratch): void {
  for (let c = 0; c < p.k; c++) {
    const q = s.joint + <usize>c * COLUMN
    const at = <usize>(c * p.d) << 3
    if (areNear(p, c, 1)) nearScaledDistances(x, p.solvedMeans + at, p.factors + at, p.d, q)
    else scaledDistances(x, p.means + at, p.factors + at, p.d, q)
  }
}

/** |μ|² of a spherical component, else |L⁻¹ μ|². */
function squaredNorm(p: Parameters, c: i32): f64 {
  const at = <usize>c << 3
  const offset = load<f64>(p.offsets + at)
  return p.kind === SPHERICAL ? offset / (2 * load<f64>(p.factors + at)) : offset
}

/** Bytes between the packed factors of two components. */
// @ts-ignore: decorator
@inline
export function factorStride(d: i32): usize {
  return <usize>factorBytes(d)
}

/** The component with the largest joint density at the block's first row; after `joint`. */
export function nearest(k: i32, s: Scratch): i32 {
  const largest = load<f64>(s.largest)
  for (let c = 0; c < k; c++) {
    if (load<i32>(s.alive + (<usize>c << 2)) && load<f64>(s.joint + <usize>c * COLUMN) >= largest) return c
  }
  return 0
}

/** Joint densities relative to the largest become their exponentials, and `sums` their sums; after `joint`. */
export function exponentials(k: i32, s: Scratch): void {
  fill(s.sums, 0)
  const negligible = splat(NEGLIGIBLE)
  for (let c = 0; c < k; c++) {
    const flag = s.alive + (<usize>c << 2)
    if (!load<i32>(flag)) continue
    const at = s.joint + <usize>c * COLUMN
    let alive = 0
    for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
      const relative = f64x2.sub(v128.load(at + v), v128.load(s.largest + v))
      const counts = f64x2.gt(relative, negligible)
      if (v128.any_true(counts)) {
        const e = v128.and(expWithin(relative), counts)
        v128.store(at + v, e)
        v128.store(s.sums + v, f64x2.add(v128.load(s.sums + v), e))
        alive = 1
      } else {
        v128.store(at + v, splat(0))
      }
    }
    store<i32>(flag, alive)
  }
}

/** `largest` becomes the log density of every row; after `exponentials`. */
export function logDensities(s: Scratch): void {
  for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
    v128.store(s.largest + v, f64x2.add(v128.load(s.largest + v), log(v128.load(s.sums + v))))
  }
}

/**
 * The log likelihood of a block; `sums` becomes what exponentials are multiplied by to be
 * responsibilities, times the row's frequency. After `exponentials`.
 *
 * @param weights of the rows; 0 where each counts once
 */
export function normalise(s: Scratch, weights: usize): f64 {
  let total = splat(0)
  const one = splat(1)
  for (let v: usize = 0; v < <usize>COLUMN; v += 16) {
    const sum = v128.load(s.sums + v)
    let logDensity = f64x2.add(v128.load(s.largest + v), log(sum))
    let by = f64x2.div(one, sum)
    if (weights) {
      const weight = v128.load(weights + v)
      logDensity = f64x2.mul(logDensity, weight)
      by = f64x2.mul(by, weight)
    }
    total = f64x2.add(total, logDensity)
    v128.store(s.sums + v, by)
  }
  return sumOf(total)
}

/** Frequencies of a block's rows, 0 for padding; address 0 where each counts once. */
export function weightsOf(weights: usize, block: i32, rows: i32, s: Scratch): usize {
  if (weights) return weights + <usize>block * COLUMN
  if (rows === ROWS) return 0
  for (let i = 0; i < ROWS; i++) store<f64>(s.mask + (<usize>i << 3), i < rows ? 1 : 0)
  return s.mask
}
