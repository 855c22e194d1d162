import { IsodenseError } from '../../core/errors'
import { argumentNames, operations, perform } from './operations'
import type { Arguments, Operation, Thread } from './operations'

/** Bytes of a control block. */
export const controlBytes = 256
/** Chunks that a claim can name. */
export const mostChunks = 4_000

// Words of the control block. The two totals belong to even and odd epochs, see `claimOf`.
const claim = 0
const done = 1
const totals = 2
const operation = 4
const stop = 5
const ended = 6
const helpers = 7
const leave = 8
/** The arguments begin here, as doubles. */
const argumentsAt = 64

const indexBits = 12
const indexMask = (1 << indexBits) - 1

/** Turns in which a thread looks for work before it sleeps: some 20 µs. */
const spins = 2_000
/** A thread that sleeps looks up this often, in milliseconds, in case it missed its call. */
const longestSleep = 20

/**
 * The threads that share the work of one fit: the leader, whose task it is, and helpers that come
 * and go as they are free. An operation is cut into chunks that do not depend on the number of
 * threads; each is taken by whoever is free, and its sums have a place of their own, so that the
 * result does not depend on who took it.
 */
abstract class Member {
  protected readonly words: Int32Array
  protected readonly numbers: Float64Array

  constructor(
    protected readonly thread: Thread,
    at: number,
  ) {
    this.words = new Int32Array(thread.memory.buffer, at, controlBytes / 4)
    this.numbers = new Float64Array(thread.memory.buffer, at + argumentsAt, argumentNames.length)
  }

  protected readonly stopped = (): boolean => Atomics.load(this.words, stop) === 1

  /** Does chunks of the present operation until none is left. */
  protected work(): void {
    const { words } = this
    for (;;) {
      const seen = Atomics.load(words, claim)
      if ((seen & indexMask) >= Atomics.load(words, totals + parity(seen))) return
      const own = Atomics.add(words, claim, 1)
      // The leader may have gone on meanwhile. It sets the total of an epoch before the epoch begins,
      // and leaves that of the epoch before alone: a total belongs to the claim if the epoch is still the same.
      const total = Atomics.load(words, totals + parity(own))
      const index = own & indexMask
      if (epochOf(Atomics.load(words, claim)) !== epochOf(own) || index >= total) continue
      const running = Atomics.load(words, operation)
      perform(running, index, this.#arguments(), this.thread, this.stopped)
      if (Atomics.add(words, done, 1) + 1 === total) Atomics.notify(words, done)
    }
  }

  #arguments(): Arguments {
    return Object.fromEntries(
      argumentNames.map((name, i) => [name, this.numbers[i]]),
    ) as unknown as Arguments
  }
}

const parity = (word: number) => (word >>> indexBits) & 1
const epochOf = (word: number) => word >>> indexBits

export class Leader extends Member {
  /** What the leader's own thread works with. */
  get own(): Thread {
    return this.thread
  }

  /** Forgets what an earlier fit left in the control block. */
  begin(): void {
    const { words } = this
    for (const word of [ended, leave]) Atomics.store(words, word, 0)
  }

  /** Runs an operation on chunks 0 … total − 1 without help. @throws Cancelled */
  runAlone(name: Operation, total: number, args: Arguments): void {
    for (let i = 0; i < total; i++) {
      this.checkStopped()
      perform(operations[name], i, args, this.thread, this.stopped)
    }
    this.checkStopped()
  }

  /** Runs an operation on chunks 0 … total − 1; helpers take their part. @throws Cancelled */
  run(name: Operation, total: number, args: Arguments): void {
    const { words, numbers } = this
    if (total === 1) return this.runAlone(name, 1, args)
    this.checkStopped()
    argumentNames.forEach((argument, i) => (numbers[i] = args[argument]))
    const next = (epochOf(Atomics.load(words, claim)) + 1) << indexBits
    Atomics.store(words, operation, operations[name])
    Atomics.store(words, done, 0)
    Atomics.store(words, totals + parity(next), total)
    Atomics.store(words, claim, next)
    if (Atomics.load(words, helpers) > 0) Atomics.notify(words, claim)
    this.work()
    for (let turn = 0; ; turn++) {
      const now = Atomics.load(words, done)
      if (now >= total) break
      if (turn > spins) Atomics.wait(words, done, now, longestSleep)
    }
    this.checkStopped()
  }

  /** Sends the helpers away. */
  end(): void {
    Atomics.store(this.words, ended, 1)
    Atomics.notify(this.words, claim)
  }

  checkStopped(): void {
    if (this.stopped()) throw new IsodenseError('Cancelled', 'Stopped.')
  }
}

export class Helper extends Member {
  /** Helps until the leader's fit ends, or the thread is wanted elsewhere. */
  help(): void {
    const { words } = this
    Atomics.add(words, helpers, 1)
    let turn = 0
    let last = Atomics.load(words, claim)
    while (!Atomics.load(words, ended) && !Atomics.load(words, leave)) {
      this.work()
      const now = Atomics.load(words, claim)
      turn = now === last ? turn + 1 : 0
      last = now
      if (turn > spins) Atomics.wait(words, claim, now, longestSleep)
    }
    Atomics.sub(words, helpers, 1)
  }
}

/** What the engine's own thread says to a running team. */
export const controlOf = (memory: WebAssembly.Memory, at: number) => {
  const words = new Int32Array(memory.buffer, at, controlBytes / 4)
  return {
    /** Before a task begins. */
    reset: () => void words.fill(0),
    /** Ends the fit within a call of the kernel. */
    stop: () => void Atomics.store(words, stop, 1),
    /** Sends the helpers away: their threads have other work. */
    release() {
      Atomics.store(words, leave, 1)
      Atomics.notify(words, claim)
    },
  }
}
