import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { IsodenseError, type ErrorCode } from '../core/errors'
import type { Task, TaskResult, WorkerReply } from './tasks'

export interface RunOptions {
  signal?: AbortSignal | undefined
  /** Called for every EM round of a fit. */
  onRound?: (iteration: number) => void
}

interface Job {
  task: Task
  options: RunOptions
  resolve(result: unknown): void
  reject(error: unknown): void
}

interface Slot {
  worker: Worker
  job: Job | null
}

/**
 * A fixed number of worker threads and one queue. A thread that runs a cancelled task is
 * terminated, which stops it in the middle of a round, and replaced when work is waiting.
 */
export class Pool {
  readonly #slots = new Set<Slot>()
  readonly #queue: Job[] = []
  /** One listener a signal, however many tasks it can cancel. */
  readonly #cancellable = new WeakMap<AbortSignal, Set<Job>>()
  #closed = false

  constructor(
    private readonly workerUrl: URL,
    readonly threads = availableParallelism(),
  ) {}

  /** Runs one task. Rejects with `Cancelled` when the signal is aborted, and with what the task threw. */
  run<T extends Task>(task: T, options: RunOptions = {}): Promise<TaskResult<T>> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new IsodenseError('EngineDied', 'The engine has stopped.'))
      if (options.signal?.aborted) return reject(cancelled())
      const job: Job = { task, options, resolve: resolve as (result: unknown) => void, reject }
      this.#watch(job)
      this.#queue.push(job)
      this.#next()
    })
  }

  /** Stops every thread; what is still running or waiting is rejected. */
  async close(): Promise<void> {
    this.#closed = true
    const stopped = new IsodenseError('EngineDied', 'The engine has stopped.')
    for (const job of this.#queue.splice(0)) job.reject(stopped)
    const slots = [...this.#slots]
    for (const slot of slots) slot.job?.reject(stopped)
    this.#slots.clear()
    await Promise.all(slots.map((slot) => slot.worker.terminate()))
  }

  #watch(job: Job): void {
    const signal = job.options.signal
    if (!signal) return
    const known = this.#cancellable.get(signal)
    if (known) return void known.add(job)
    const jobs = new Set([job])
    this.#cancellable.set(signal, jobs)
    signal.addEventListener('abort', () => this.#cancel(signal), { once: true })
  }

  #next(): void {
    while (this.#queue.length > 0) {
      const slot = this.#idleSlot()
      if (!slot) return
      const job = this.#queue.shift()!
      slot.job = job
      slot.worker.ref()
      slot.worker.postMessage(job.task)
    }
  }

  #idleSlot(): Slot | undefined {
    for (const slot of this.#slots) if (!slot.job) return slot
    if (this.#slots.size >= this.threads) return undefined
    return this.#addSlot()
  }

  #addSlot(): Slot {
    const slot: Slot = { worker: new Worker(this.workerUrl), job: null }
    slot.worker.on('message', (message: WorkerReply) => this.#onReply(slot, message))
    slot.worker.on('error', (error) => this.#onDeath(slot, error.message))
    slot.worker.on('exit', (code) => this.#onDeath(slot, `it ended with code ${code}`))
    this.#slots.add(slot)
    return slot
  }

  #onReply(slot: Slot, message: WorkerReply): void {
    const job = slot.job
    if (!job) return
    if (message.kind === 'round') return job.options.onRound?.(message.iteration)
    slot.job = null
    if (job.options.signal) this.#cancellable.get(job.options.signal)?.delete(job)
    // An idle thread must not keep a finished command line run alive.
    slot.worker.unref()
    if (message.kind === 'done') job.resolve(message.result)
    else job.reject(new IsodenseError(message.code as ErrorCode, message.message))
    this.#next()
  }

  #onDeath(slot: Slot, how: string): void {
    if (!this.#slots.delete(slot)) return
    slot.job?.reject(new IsodenseError('Internal', `A worker thread died: ${how}.`))
    slot.job = null
    if (!this.#closed) this.#next()
  }

  #cancel(signal: AbortSignal): void {
    const jobs = this.#cancellable.get(signal) ?? new Set()
    this.#cancellable.delete(signal)
    const waiting = this.#queue.filter((job) => !jobs.has(job))
    this.#queue.splice(0, this.#queue.length, ...waiting)
    for (const slot of this.#slots) {
      if (!slot.job || !jobs.has(slot.job)) continue
      this.#slots.delete(slot)
      void slot.worker.terminate()
    }
    for (const job of jobs) job.reject(cancelled())
    this.#next()
  }
}

const cancelled = () => new IsodenseError('Cancelled', 'Stopped.')
