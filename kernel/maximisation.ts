import { factorise } from './factor'
import { DIAG, FULL, Parameters, scatterLength } from './records'

/** Keeps an empty component's mean a number; scikit-learn adds the same. */
const EMPTY: f64 = 10 * f64.EPSILON

/** Adds `length` numbers of every chunk's sums, chunk after chunk: the order does not depend on the threads. */
export function reduce(chunks: usize, stride: usize, count: i32, length: i32, out: usize): void {
  memory.copy(out, chunks, <usize>length << 3)
  for (let i = 1; i < count; i++) {
    chunks += stride
    let j = 0
    for (; j + 2 <= length; j += 2) {
      const at = <usize>j << 3
      v128.store(out + at, f64x2.add(v128.load(out + at), v128.load(chunks + at)))
    }
    if (j < length) {
      const at = <usize>j << 3
      store<f64>(out + at, load<f64>(out + at) + load<f64>(chunks + at))
    }
  }
}

/**
 * New mean, covariance and factor of component c (not tied) from the sums of all chunks. Sums are
 * about the old mean μ; the scatter about the new one is less by Σ r · δ δᵀ, δ the move of the mean.
 *
 * @param counts k: Σ r of each component, written
 * @param work 1 + d + the scatter's length numbers, and d × d for the factor
 */
export function maximise(
  p: Parameters,
  c: i32,
  chunks: usize,
  stride: usize,
  count: i32,
  regCovar: f64,
  counts: usize,
  work: usize,
): void {
  const d = p.d
  const length = 1 + d + scatterLength(p.kind, d)
  reduce(chunks + 8 + ((<usize>c * <usize>length) << 3), stride, count, length, work)
  const raw = load<f64>(work)
  const n = raw + EMPTY
  store<f64>(counts + (<usize>c << 3), n)
  const moves = work + 8
  const scatter = moves + (<usize>d << 3)
  moveMean(p.means + ((<usize>c * <usize>d) << 3), moves, d, raw, n)

  if (p.kind === FULL) covarianceOf(scatter, moves, d, raw, n, regCovar, p.covariances + ((<usize>c * <usize>d * <usize>d) << 3))
  else if (p.kind === DIAG) {
    for (let a = 0; a < d; a++) {
      const move = load<f64>(moves + (<usize>a << 3))
      const variance = (load<f64>(scatter + (<usize>a << 3)) - raw * move * move) / n
      store<f64>(p.covariances + (<usize>(c * d + a) << 3), max(variance, 0) + regCovar)
    }
  } else {
    let sum = load<f64>(scatter)
    for (let a = 0; a < d; a++) {
      const move = load<f64>(moves + (<usize>a << 3))
      sum -= raw * move * move
    }
    store<f64>(p.covariances + (<usize>c << 3), max(sum, 0) / n / <f64>d + regCovar)
  }
  factorise(p, c, scatter + (<usize>scatterLength(p.kind, d) << 3))
}

/** `maximise` of every component, one after the other. */
export function maximiseAll(
  p: Parameters,
  chunks: usize,
  stride: usize,
  count: i32,
  regCovar: f64,
  counts: usize,
  work: usize,
): void {
  for (let c = 0; c < p.k; c++) maximise(p, c, chunks, stride, count, regCovar, counts, work)
}

/** The mean moves by Σ r (x − μ) / n, which `moves` becomes; that of an empty component is 0, the centre of the data. */
function moveMean(mean: usize, moves: usize, d: i32, raw: f64, n: f64): void {
  const stays = raw / n
  for (let a = 0; a < d; a++) {
    const at = <usize>a << 3
    const before = load<f64>(mean + at)
    const move = load<f64>(moves + at) / n
    store<f64>(mean + at, before * stays + move)
    store<f64>(moves + at, raw > 0 ? load<f64>(moves + at) / raw : 0)
  }
}

/** Lower triangle of (scatter − raw δ δᵀ) / n, with `regCovar` on the diagonal. */
function covarianceOf(
  scatter: usize,
  moves: usize,
  d: i32,
  raw: f64,
  n: f64,
  regCovar: f64,
  out: usize,
): void {
  for (let a = 0; a < d; a++) {
    const scaled = raw * load<f64>(moves + (<usize>a << 3))
    for (let b = 0; b <= a; b++) {
      let value = (load<f64>(scatter) - scaled * load<f64>(moves + (<usize>b << 3))) / n
      if (a === b) value = max(value, 0) + regCovar
      store<f64>(out + (<usize>(a * d + b) << 3), value)
      scatter += 8
    }
  }
}

/**
 * As `maximise`, for all components of a tied mixture: (T − Σ n μ μᵀ) / Σ n with the scatter T about 0
 * that is the same in every round; or, where `pooled` is set, from the scatters about the old means.
 *
 * @param total packed lower triangle of T
 * @returns the smallest share of a column's variance in T that is left within the components: below
 *   some 1e-4 the difference loses digits, and `pooled` is to be used
 */
export function maximiseTied(
  p: Parameters,
  total: usize,
  pooled: bool,
  chunks: usize,
  stride: usize,
  count: i32,
  regCovar: f64,
  counts: usize,
  work: usize,
): f64 {
  const d = p.d
  const own = 1 + d
  const packed = (d * (d + 1)) >> 1
  const scatter = work + (<usize>own << 3)
  if (pooled) reduce(chunks + 8 + ((<usize>p.k * <usize>own) << 3), stride, count, packed, scatter)
  else memory.copy(scatter, total, <usize>packed << 3)
  let n = 0.0
  for (let c = 0; c < p.k; c++) {
    reduce(chunks + 8 + ((<usize>c * <usize>own) << 3), stride, count, own, work)
    const raw = load<f64>(work)
    store<f64>(counts + (<usize>c << 3), raw + EMPTY)
    n += raw + EMPTY
    const mean = p.means + ((<usize>c * <usize>d) << 3)
    moveMean(mean, work + 8, d, raw, raw + EMPTY)
    subtract(scatter, d, raw, pooled ? work + 8 : mean)
  }
  let smallest = 1.0
  for (let a = 0, at = scatter, whole = total; a < d; a++) {
    for (let b = 0; b <= a; b++) {
      const value = load<f64>(at)
      if (a === b) smallest = min(smallest, value / load<f64>(whole))
      store<f64>(p.covariances + (<usize>(a * d + b) << 3), a === b ? max(value, 0) / n + regCovar : value / n)
      at += 8
      whole += 8
    }
  }
  factorise(p, 0, scatter + (<usize>packed << 3))
  return smallest
}

/** scatter − n m mᵀ, packed. */
function subtract(scatter: usize, d: i32, n: f64, m: usize): void {
  for (let a = 0; a < d; a++) {
    const scaled = n * load<f64>(m + (<usize>a << 3))
    for (let b = 0; b <= a; b++) {
      store<f64>(scatter, load<f64>(scatter) - scaled * load<f64>(m + (<usize>b << 3)))
      scatter += 8
    }
  }
}
