import type { EmStart } from '../../core/gmm/emSteps'
import type { CovarianceFloor, CovarianceType, Mixture } from '../../core/gmm/types'
import type { Kernel } from '../../core/kernel'
import type { KMeansRows } from '../../core/kmeans/rows'
import { Arena } from './arena'
import type { BlockedRows } from './blockedRows'
import { chunksOf } from './chunks'
import type { KernelExports } from './exports'
import { blockRows, blocksOf, columnBytes, costOf, workLength } from './layout'
import { noArguments, type Thread } from './operations'
import { controlBytes, Leader } from './team'
import { rowsBytes, wasmRows } from './wasmRows'
import { stepsBytes, WasmSteps } from './wasmSteps'

/** What a thread is to have room for. */
export interface Need {
  types: readonly CovarianceType[]
  mostComponents: number
  /** Whether it begins with k-means, and whether it scores rows. */
  starts?: boolean
  scores?: boolean
}

/** Bytes of one thread's arena. */
export function arenaBytes(rows: number, d: number, need: Need): number {
  const { types, mostComponents: k } = need
  const steps = Math.max(0, ...types.map((type) => stepsBytes(rows, type, k, d)))
  // Twice the labels: of given cells, and of the one cell whose scatter is Σ x xᵀ.
  const labels = 2 * (4 * rows + 64)
  const kmeans = need.starts ? rowsBytes(rows, k, d) : 0
  const scores = need.scores ? (12 + 8 * k) * blocksOf(rows) * blockRows : 0
  return threadBytes(d, need) + steps + labels + kmeans + scores + 4096
}

function threadBytes(d: number, { types, mostComponents: k }: Need): number {
  const work = Math.max(0, ...types.map((type) => workLength(type, d)))
  return controlBytes + columnBytes * (2 * k + 4 + 2 * d) + 8 * work + 12 * k + 1024
}

/** The part of an arena that every thread of a team has, whoever leads. */
export function threadIn(arena: Arena, kernel: KernelExports, d: number, need: Need): Thread {
  const { types, mostComponents: k } = need
  const column = () => arena.bytes(columnBytes)
  const scratch = arena.record(
    ...[arena.bytes(k * columnBytes), arena.bytes(4 * k), column(), column(), column()],
    ...[arena.bytes(d * columnBytes), arena.bytes(d * columnBytes), arena.bytes(k * columnBytes)],
    arena.bytes(8 * k),
  )
  const work = arena.bytes(8 * Math.max(0, ...types.map((type) => workLength(type, d))))
  return { kernel, memory: arena.memory, scratch, work }
}

/** The kernel of one task: `core/kernel.ts`'s loops in WebAssembly, with the threads that help. */
export class WasmKernel implements Kernel {
  readonly facts
  readonly leader: Leader
  readonly #arena: Arena
  readonly #data: number
  readonly #work: number
  readonly #kmeans: KMeansRows | undefined
  #release: (() => void) | undefined

  constructor(
    private readonly rows: BlockedRows,
    kernel: KernelExports,
    at: number,
    bytes: number,
    need: Need,
  ) {
    const { facts, memory, x, weights } = rows
    this.facts = facts
    this.#arena = new Arena(memory, at, bytes)
    const control = this.#arena.bytes(controlBytes)
    const thread = threadIn(this.#arena, kernel, facts.columns, need)
    this.leader = new Leader(thread, control)
    this.leader.begin()
    this.#work = thread.work
    this.#data = this.#arena.record(facts.rows, facts.columns, x, weights)
    if (need.starts) {
      const { mostComponents } = need
      this.#kmeans = wasmRows(rows, this.#arena, this.leader, this.#data, mostComponents)
    }
  }

  get kmeans(): KMeansRows {
    if (!this.#kmeans) throw new Error('No room was set aside for k-means.')
    return this.#kmeans
  }

  /** One mixture at a time: the next one takes the room of the one before. */
  begin = (
    type: CovarianceType,
    start: EmStart,
    regCovar: number,
    floor?: CovarianceFloor,
  ): WasmSteps => {
    this.#release?.()
    this.#release = this.#arena.mark()
    const { rows, leader } = this
    const how = { type, start, regCovar, floor }
    return new WasmSteps(rows, this.#arena, leader, this.#data, how, this.#work)
  }

  /** Log density and most responsible component of every row (n), until the next call. */
  score(mixture: Mixture): { logDensity: Float64Array; component: Int32Array } {
    const { rows: n, columns: d } = this.facts
    const { parameters } = this.#stepsOf(mixture)
    const logDensity = this.#arena.numbers(n)
    const component = this.#arena.integers(n)
    const cost = mixture.nComponents * costOf(mixture.covarianceType, d)
    const chunks = chunksOf(n, cost, 1)
    this.leader.run('score', chunks.chunkCount, {
      ...{ ...noArguments, ...chunks, data: this.#data, parameters },
      ...{ a: logDensity.byteOffset, b: component.byteOffset },
    })
    return { logDensity, component }
  }

  /** Responsibilities of every component for every row (k × n), until the next call. */
  responsibilities(mixture: Mixture): Float64Array {
    const { rows: n, columns: d } = this.facts
    const { parameters } = this.#stepsOf(mixture)
    const out = this.#arena.numbers(n * mixture.nComponents)
    const cost = mixture.nComponents * costOf(mixture.covarianceType, d)
    const chunks = chunksOf(n, cost, 1)
    const common = { ...noArguments, ...chunks, data: this.#data }
    const args = { ...common, parameters, a: out.byteOffset }
    this.leader.run('responsibilities', chunks.chunkCount, args)
    return out
  }

  #stepsOf(mixture: Mixture): WasmSteps {
    const steps = this.begin(mixture.covarianceType, { kind: 'parameters', mixture }, 0)
    steps.check()
    return steps
  }
}
