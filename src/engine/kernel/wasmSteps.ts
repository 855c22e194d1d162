import type { EmStart, EmSteps } from '../../core/gmm/emSteps'
import { withFloor } from '../../core/gmm/floorEigenvalues'
import type { CovarianceFloor, CovarianceType, Mixture } from '../../core/gmm/types'
import { notPositive, tooLarge } from '../../core/linalg/notPositive'
import type { Arena } from './arena'
import type { BlockedRows } from './blockedRows'
import { chunksOf, emChunks, isLong, strideOf, type Chunks } from './chunks'
import { covariancesLength, factorsLength, kinds, packed, sumsLength } from './layout'
import { noArguments, type Arguments } from './operations'
import type { Leader } from './team'

/** Below this share of a column's variance within the components, tied scatters are summed directly. */
const leastWithin = 1e-3

/** Bytes that `WasmSteps` needs for up to `most` components; fewer of them may have more chunks. */
export function stepsBytes(rows: number, type: CovarianceType, most: number, d: number): number {
  return Math.max(...Array.from({ length: most }, (_, i) => bytesFor(rows, type, i + 1, d)))
}

function bytesFor(rows: number, type: CovarianceType, k: number, d: number): number {
  const { chunkCount: count } = emChunks(rows, type, k, d)
  const numbers =
    factorsLength(type, k, d) + covariancesLength(type, k, d) + 2 * k * d + 7 * k + packed(d)
  return count * strideOf(sumsLength(type, k, d)) + 8 * numbers + scatterBytes(rows, d) + 4096
}

/** The mixture whose single component has all rows: its scatter is Σ x xᵀ. */
const scatterBytes = (rows: number, d: number) =>
  emChunks(rows, 'full', 1, d).chunkCount * strideOf(sumsLength('full', 1, d)) + 16 * d * d

/** What EM begins with; see `BeginEm`. */
export interface EmBeginning {
  type: CovarianceType
  start: EmStart
  regCovar: number
  floor?: CovarianceFloor | undefined
}

/** EM of one mixture in the kernel; the rounds' sums are those of `kernel/moments.ts`. */
export class WasmSteps implements EmSteps {
  readonly #chunks: Chunks
  readonly #stride: number
  readonly #sums: Float64Array
  readonly #arguments: Arguments
  readonly #means: Float64Array
  readonly #covariances: Float64Array
  readonly #constants: Float64Array
  readonly #logDeterminants: Float64Array
  readonly #failures: Int32Array
  readonly #pivots: Float64Array
  readonly #least: Float64Array
  readonly #counts: Float64Array
  readonly #parameters: number
  #weights: Float64Array
  #pooled = false

  constructor(
    private readonly rows: BlockedRows,
    private readonly arena: Arena,
    private readonly leader: Leader,
    private readonly data: number,
    private readonly how: EmBeginning,
    private readonly work: number,
  ) {
    const { columns: d, rows: n } = rows.facts
    const { type, start } = how
    const k = start.kind === 'labels' ? start.nComponents : start.mixture.nComponents
    this.#chunks = emChunks(n, type, k, d)
    this.#stride = strideOf(sumsLength(type, k, d))
    this.#means = arena.numbers(k * d)
    this.#covariances = arena.numbers(covariancesLength(type, k, d)).fill(0)
    const factors = arena.numbers(factorsLength(type, k, d))
    this.#constants = arena.numbers(k)
    this.#logDeterminants = arena.numbers(k)
    this.#failures = arena.integers(k).fill(0)
    this.#pivots = arena.numbers(k)
    this.#counts = arena.numbers(k)
    this.#weights = new Float64Array(k)
    const solvedMeans = arena.numbers(type === 'tied' || type === 'diag' ? k * d : 0)
    const offsets = arena.numbers(k)
    this.#least = arena.numbers(k).fill(0)
    this.#parameters = arena.record(
      ...[kinds[type], k, d, this.#means, this.#covariances, factors, this.#constants],
      ...[this.#logDeterminants, this.#failures, this.#pivots, solvedMeans, offsets, this.#least],
    )
    this.#sums = arena.numbers((this.#chunks.chunkCount * this.#stride) / 8)
    this.#arguments = {
      ...noArguments,
      ...this.#chunks,
      ...{ data, parameters: this.#parameters, sums: this.#sums.byteOffset, stride: this.#stride },
    }
    if (start.kind === 'parameters') this.#use(start.mixture)
    else this.#beginFrom(start.labels, start.centers)
  }

  get parameters(): number {
    return this.#parameters
  }

  round(): number {
    this.check()
    this.#pass('moments')
    const lowerBound = this.#logLikelihood() / this.rows.facts.totalWeight
    if (!Number.isFinite(lowerBound)) throw tooLarge()
    this.#maximise()
    return lowerBound
  }

  logLikelihood(): number {
    this.check()
    this.#pass('logLikelihood')
    return this.#logLikelihood()
  }

  mixture(): Mixture {
    const d = this.rows.facts.columns
    const covariances = this.#covariances.slice()
    if (this.how.type === 'full' || this.how.type === 'tied') mirror(covariances, d)
    return {
      covarianceType: this.how.type,
      nComponents: this.#weights.length,
      nFeatures: d,
      weights: this.#weights.slice(),
      means: this.#means.slice(),
      covariances,
    }
  }

  /** Factors of given parameters. */
  #use({ weights, means, covariances }: Mixture): void {
    this.#weights = weights.slice()
    this.#means.set(means)
    this.#covariances.set(covariances)
    const count = this.how.type === 'tied' ? 1 : weights.length
    const { kernel } = this.leader.own
    for (let c = 0; c < count; c++) kernel.factorise(this.#parameters, c, this.work)
    this.#setConstants()
  }

  #beginFrom(labels: Int32Array, centers: Float64Array): void {
    // An M step sums about the means that it finds.
    this.#means.set(centers)
    this.#pooled = this.how.type === 'tied'
    const at =
      labels.buffer === this.rows.memory.buffer
        ? labels.byteOffset
        : this.#copyOf(labels).byteOffset
    this.#pass('momentsOfLabels', at)
    this.#maximise()
  }

  #copyOf(labels: Int32Array): Int32Array {
    const copy = this.arena.integers(labels.length)
    copy.set(labels)
    return copy
  }

  #pass(name: 'moments' | 'momentsOfLabels' | 'logLikelihood', labels = 0): void {
    const args = this.#arguments
    args.count = this.#pooled ? 1 : 0
    args.a = labels
    this.leader.run(name, this.#chunks.chunkCount, args)
  }

  /** The first of the sums, of all chunks. */
  #logLikelihood(): number {
    const numbers = this.#stride / 8
    let sum = 0
    for (let i = 0; i < this.#chunks.chunkCount; i++) sum += this.#sums[i * numbers]
    return sum
  }

  #maximise(): void {
    const { leader } = this
    const { type, regCovar } = this.how
    const { chunkCount: count } = this.#chunks
    const [d, k] = [this.rows.facts.columns, this.#weights.length]
    if (type === 'tied') {
      const within = leader.own.kernel.maximiseTied(
        ...([this.#parameters, this.#totalScatter(), this.#pooled ? 1 : 0] as const),
        ...([this.#sums.byteOffset, this.#stride, count, regCovar] as const),
        ...([this.#counts.byteOffset, this.work] as const),
      )
      this.#pooled = within < leastWithin
    } else {
      const counts = this.#counts.byteOffset
      const sums = this.#sums.byteOffset
      if (isLong(type, d, count)) {
        leader.run('maximise', k, { ...this.#arguments, count, a: counts, regCovar })
      } else {
        leader.own.kernel.maximiseAll(
          ...([this.#parameters, sums, this.#stride, count, regCovar, counts] as const),
          this.work,
        )
      }
    }
    let total = 0
    for (let c = 0; c < k; c++) total += this.#counts[c]
    for (let c = 0; c < k; c++) this.#weights[c] = this.#counts[c] / total
    if (!this.#floored()) this.#setConstants()
  }

  /** Raises eigenvalues that are too small; false where there are none. */
  #floored(): boolean {
    const { floor } = this.how
    if (!floor) return false
    const found = this.mixture()
    const mixture = withFloor(found, floor)
    if (mixture === found) return false
    this.#use(mixture)
    return true
  }

  #setConstants(): void {
    const { columns: d, rows, totalWeight } = this.rows.facts
    const tied = this.how.type === 'tied'
    for (let c = 0; c < this.#weights.length; c++) {
      const volume = d * Math.log(2 * Math.PI) + this.#logDeterminants[tied ? 0 : c]
      this.#constants[c] = Math.log(this.#weights[c]) - 0.5 * volume
      this.#least[c] = (Number.EPSILON * this.#weights[c] * totalWeight) / rows
    }
  }

  /** @throws CovarianceSingular, NotFinite */
  check(): void {
    const failed = this.#failures.indexOf(1)
    if (failed >= 0) throw notPositive(this.#pivots[failed])
  }

  /** Address of Σ x xᵀ, computed once for all fits to the same rows. */
  #totalScatter(): number {
    const { memory, facts, total } = this.rows
    const ready = new Int32Array(memory.buffer, total - 8, 1)
    if (Atomics.load(ready, 0) === 1) return total
    const d = facts.columns
    const back = this.arena.mark()
    const length = sumsLength('full', 1, d)
    const chunks = chunksOf(facts.rows, d * d + 30, length)
    const zeros = this.arena.numbers(d).fill(0)
    const parameters = this.arena.record(
      ...[kinds.full, 1, d, zeros, 0, 0, 0],
      ...[0, 0, 0, 0, 0, zeros],
    )
    const labels = this.arena.integers(facts.rows).fill(0)
    const sums = this.arena.bytes(chunks.chunkCount * strideOf(length))
    this.leader.run('momentsOfLabels', chunks.chunkCount, {
      ...{ ...noArguments, ...chunks, data: this.data, parameters, a: labels.byteOffset },
      ...{ sums, stride: strideOf(length) },
    })
    const out = new Float64Array(memory.buffer, total, packed(d))
    const found = new Float64Array(packed(d))
    for (let i = 0; i < chunks.chunkCount; i++) {
      const part = new Float64Array(memory.buffer, sums + i * strideOf(length), length)
      for (let j = 0; j < found.length; j++) found[j] += part[2 + d + j]
    }
    back()
    // Two threads may both come here: they write the same bits.
    out.set(found)
    Atomics.store(ready, 0, 1)
    return total
  }
}

/** Fills the upper triangles of d × d matrices from their lower ones. */
function mirror(matrices: Float64Array, d: number): void {
  for (let at = 0; at < matrices.length; at += d * d) {
    for (let a = 0; a < d; a++) {
      for (let b = 0; b < a; b++) matrices[at + b * d + a] = matrices[at + a * d + b]
    }
  }
}
