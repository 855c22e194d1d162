import { accumulate } from './accumulate'
import { COLUMN, ROWS, blockAt, rowsIn } from './block'
import { exponentials, joint, nearest, normalise, weightsOf } from './expectation'
import { Data, Parameters, Scratch } from './records'
import { splat } from './simd'

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
