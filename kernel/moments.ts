import { COLUMN, ROWS, blockAt, fill, rowsIn } from './block'
import { exponentials, joint, nearest, normalise, weightsOf } from './expectation'
import { Data, DIAG, FULL, Parameters, Scratch, SPHERICAL, TIED, scatterLength } from './records'
import { addFourSums, addScatter, addSquares, addSums, weigh, weightedSum } from './scatter'
import { splat, sumOf } from './simd'

/**
 * E and M step of blocks `from` … `to` − 1 in one pass, while a block is in the cache: Σ r,
 * Σ r (x − μ) and Σ r (x − μ)(x − μ)ᵀ about the means that the densities have, so that nothing is
 * lost at a large offset, and no n × k numbers are ever stored.
 *
 * @param sums added to: the log likelihood; for each component Σ r, Σ r (x − μ) (d) and the scatter
 *   (full: packed lower triangle, diag: d, spherical: 1, tied: none); then, where `pooled` is set,
 *   one scatter of all components (packed)
 */
export function moments(
  data: Data,
  p: Parameters,
  pooled: bool,
  from: i32,
  to: i32,
  s: Scratch,
  sums: usize,
): void {
  let first = 0
  for (let block = from; block < to; block++) {
    const x = blockAt(data.x, block, p.d)
    joint(x, p, s, first)
    first = nearest(p.k, s)
    exponentials(p.k, s)
    const weights = weightsOf(data.weights, block, rowsIn(block, data.n), s)
    store<f64>(sums, load<f64>(sums) + normalise(s, weights))
    accumulate(x, p, pooled, true, s, sums)
  }
}

/** E step of blocks `from` … `to` − 1: their log likelihood is added to `sums`. */
export function logLikelihood(
  data: Data,
  p: Parameters,
  from: i32,
  to: i32,
  s: Scratch,
  sums: usize,
): void {
  let first = 0
  for (let block = from; block < to; block++) {
    joint(blockAt(data.x, block, p.d), p, s, first)
    first = nearest(p.k, s)
    exponentials(p.k, s)
    const weights = weightsOf(data.weights, block, rowsIn(block, data.n), s)
    store<f64>(sums, load<f64>(sums) + normalise(s, weights))
  }
}

/** M step of blocks `from` … `to` − 1 from cells: a row belongs wholly to the component of its label. */
export function momentsOfLabels(
  data: Data,
  p: Parameters,
  pooled: bool,
  labels: usize,
  from: i32,
  to: i32,
  s: Scratch,
  sums: usize,
): void {
  for (let block = from; block < to; block++) {
    memory.fill(s.alive, 0, <usize>(p.k << 2))
    memory.fill(s.joint, 0, <usize>(p.k * COLUMN))
    const rows = rowsIn(block, data.n)
    for (let i = 0; i < rows; i++) {
      const row = <usize>(block * ROWS + i)
      const c = <usize>load<i32>(labels + (row << 2))
      store<i32>(s.alive + (c << 2), 1)
      store<f64>(s.joint + c * COLUMN + (<usize>i << 3), 1)
    }
    if (data.weights) memory.copy(s.sums, data.weights + <usize>block * COLUMN, COLUMN)
    else for (let v: usize = 0; v < <usize>COLUMN; v += 16) v128.store(s.sums + v, splat(1))
    accumulate(blockAt(data.x, block, p.d), p, pooled, false, s, sums)
  }
}

/**
 * Adds a block to the sums: responsibilities are what `joint` holds times `sums` of the scratch.
 *
 * @param measured the scratch has the squared distances, of an E step before
 */
function accumulate(
  x: usize,
  p: Parameters,
  pooled: bool,
  measured: bool,
  s: Scratch,
  sums: usize,
): void {
  const d = p.d
  const row = <usize>(d << 3)
  const stride: usize = 8 + row + (<usize>scatterLength(p.kind, d) << 3)
  const pool = sums + 8 + <usize>p.k * stride
  // Tiles of four components pay where there are some of them and some columns.
  const tiles = measured && !pooled && (p.kind === TIED || p.kind === SPHERICAL) && d >= 4
  const together = tiles ? p.k & ~3 : 0
  for (let c = 0; c < together; c += 4) accumulateFour(x, p, c, s, sums + 8 + <usize>c * stride, stride)
  for (let c = together; c < p.k; c++) {
    if (!load<i32>(s.alive + (<usize>c << 2))) continue
    const r = s.joint + <usize>c * COLUMN
    const mean = p.means + <usize>c * row
    const own = sums + 8 + <usize>c * stride
    const first = own + 8
    const scatter = first + row
    store<f64>(own, load<f64>(own) + scaleAndSum(r, s.sums))
    if (p.kind === FULL || pooled) {
      weigh(x, mean, r, d, s.z, s.w, first)
      addScatter(s.w, s.z, d, pooled ? pool : scatter)
    } else if (p.kind === DIAG) addSquares(x, mean, r, d, first, scatter, 8)
    else if (p.kind === SPHERICAL) addSquares(x, mean, r, d, first, scatter, 0)
    else if (p.kind === TIED) addSums(x, mean, r, d, first)
  }
}

/**
 * Components c … c + 3 of a block. Σ r x is summed, and μ Σ r taken off it: the mean that follows is
 * as exact as its own last bits.
 */
function accumulateFour(x: usize, p: Parameters, c: i32, s: Scratch, own: usize, stride: usize): void {
  const d = p.d
  const r = s.joint + <usize>c * COLUMN
  const flags = s.alive + (<usize>c << 2)
  if (!(load<i32>(flags) | load<i32>(flags, 4) | load<i32>(flags, 8) | load<i32>(flags, 12))) return
  for (let i = 0; i < 4; i++) {
    const column = r + <usize>i * COLUMN
    if (!load<i32>(flags + (<usize>i << 2))) {
      fill(column, 0)
      continue
    }
    const sums = own + <usize>i * stride
    const n = scaleAndSum(column, s.sums)
    store<f64>(sums, load<f64>(sums) + n)
    const mean = p.means + <usize>((c + i) * d) * 8
    for (let j = 0; j < d; j++) {
      const at = sums + 8 + (<usize>j << 3)
      store<f64>(at, load<f64>(at) - n * load<f64>(mean + (<usize>j << 3)))
    }
    if (p.kind === SPHERICAL) {
      const at = sums + 8 + (<usize>d << 3)
      store<f64>(at, load<f64>(at) + weightedSum(column, s.squares + <usize>(c + i) * COLUMN))
    }
  }
  let j = 0
  for (; j + 2 <= d; j += 2) addFourSums(x + <usize>(j * COLUMN), r, own + 8 + (<usize>j << 3), stride)
  if (j < d) {
    for (let i = 0; i < 4; i++) {
      const at = own + <usize>i * stride + 8 + (<usize>j << 3)
      const column = x + <usize>(j * COLUMN)
      store<f64>(at, load<f64>(at) + weightedSum(column, r + <usize>i * COLUMN))
    }
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
