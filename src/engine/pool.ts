import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { IsodenseError, type ErrorCode } from '../core/errors'
import { kernelBeside } from './kernel/module'
import { controlOf } from './kernel/team'
import type { HelpTask, RoundsDone, Task, TaskResult, ThreadTask, WorkerReply } from './tasks'

export interface RunOptions {
  signal?: AbortSignal | undefined
  /** Called now and then during a fit. */
  onRound?: (done: RoundsDone) => void
  /** Threads that are free take part in the task: its rounds are long enough to be shared. */
  shared?: boolean
}

interface Job {
  task: Task
  options: RunOptions
  resolve(result: unknown): void
  reject(error: unknown): void
}

interface Slot {
  /** Which of the pool's threads it is: its arena in the memory of rows. */
  index: number
  worker: Worker
  job: Job | null
  /** The slot whose task it takes part in. */
  helps: Slot | null
}

/** A thread that is told to stop and does not is terminated after so many milliseconds. */
const patience = 60

/**
 * A fixed number of worker threads and one queue. A thread without a task takes part in a shared one.
 * A cancelled task ends itself within some milliseconds; a thread that does not is terminated, and
 * replaced when work is waiting.
 */
export class Pool {
  readonly #slots: (Slot | undefined)[]
  /** What the threads fit with; null: plain TypeScript. */
  readonly kernel: WebAssembly.Module | null
  readonly #queue: Job[] = []
  /** One listener a signal, however many tasks it can cancel. */
  readonly #cancellable = new WeakMap<AbortSignal, Set<Job>>()
  #closed = false

  constructor(
    private readonly workerUrl: URL,
    readonly threads = availableParallelism(),
  ) {
    this.#slots = Array.from({ length: threads }, () => undefined)
    this.kernel = kernelBeside(workerUrl)
  }

  /** Starts the threads before there is work, so that the first fit need not wait for them. */
  warmUp(): void {
    for (let index = 0; index < this.threads; index++) this.#slots[index] ??= this.#newSlot(index)
  }

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
    const slots = this.#running()
    for (const slot of slots) slot.job?.reject(stopped)
    this.#slots.fill(undefined)
    await Promise.all(
      slots.map(({ worker }) => {
        // Else nothing keeps the process alive until the threads have ended.
        worker.ref()
        return worker.terminate()
      }),
    )
  }

  #running(): Slot[] {
    return this.#slots.filter((slot) => slot !== undefined)
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
      const slot = this.#freeSlot(this.#queue[0].task)
      if (!slot) return this.#callBackHelpers()
      this.#start(slot, this.#queue.shift()!)
    }
    this.#sendHelpers()
  }

  #start(slot: Slot, job: Job): void {
    const control = controlIn(job.task, slot.index)
    control?.reset()
    slot.job = job
    this.#post(slot, { ...job.task, thread: slot.index })
  }

  #post(slot: Slot, task: ThreadTask): void {
    slot.worker.ref()
    slot.worker.postMessage(task)
  }

  /** A slot that nobody works in or helps in, with an arena for the task. */
  #freeSlot(task: Task): Slot | undefined {
    const arenas = task.place?.kernel?.arenas.length ?? this.threads
    const most = Math.min(this.threads, arenas)
    let unused = -1
    for (let index = 0; index < most; index++) {
      const slot = this.#slots[index]
      if (slot === undefined) unused = unused < 0 ? index : unused
      else if (!slot.job && !slot.helps && !this.#helpersOf(slot).length) return slot
    }
    return unused < 0 ? undefined : (this.#slots[unused] = this.#newSlot(unused))
  }

  #helpersOf(leader: Slot): Slot[] {
    return this.#running().filter((slot) => slot.helps === leader)
  }

  /** Threads without a task take part in the shared one that has the fewest helpers. */
  #sendHelpers(): void {
    const leaders = this.#running().filter((slot) => slot.job?.options.shared)
    if (leaders.length === 0) return
    for (;;) {
      const [leader] = leaders.sort((a, b) => this.#helpersOf(a).length - this.#helpersOf(b).length)
      const { place } = leader.job!.task
      if (!place?.kernel) return
      const slot = this.#freeSlot(leader.job!.task)
      if (!slot) return
      slot.helps = leader
      const control = place.kernel.arenas[leader.index]
      this.#post(slot, { kind: 'help', place, control, thread: slot.index } satisfies HelpTask & {
        thread: number
      })
    }
  }

  /** A task is waiting: who only helps is needed for it. */
  #callBackHelpers(): void {
    for (const { helps } of this.#running()) {
      if (helps?.job) controlIn(helps.job.task, helps.index)?.release()
    }
  }

  #newSlot(index: number): Slot {
    const worker = new Worker(this.workerUrl, { workerData: this.kernel })
    const slot: Slot = { index, worker, job: null, helps: null }
    worker.unref()
    worker.on('message', (message: WorkerReply) => this.#onReply(slot, message))
    worker.on('error', (error) => this.#onDeath(slot, error.message))
    worker.on('exit', (code) => this.#onDeath(slot, `it ended with code ${code}`))
    return slot
  }

  #onReply(slot: Slot, message: WorkerReply): void {
    if (message.kind === 'round') return slot.job?.options.onRound?.(message)
    // An idle thread must not keep a finished command line run alive.
    if (!this.#closed) slot.worker.unref()
    if (slot.helps) slot.helps = null
    else if (slot.job) {
      const { job } = slot
      slot.job = null
      if (job.options.signal) this.#cancellable.get(job.options.signal)?.delete(job)
      if (message.kind === 'done') job.resolve(message.result)
      else job.reject(new IsodenseError(message.code as ErrorCode, message.message))
    }
    if (!this.#closed) this.#next()
  }

  #onDeath(slot: Slot, how: string): void {
    if (this.#slots[slot.index] !== slot) return
    this.#slots[slot.index] = undefined
    const died = new IsodenseError('Internal', `A worker thread died: ${how}.`)
    slot.job?.reject(died)
    slot.job = null
    // A leader would wait for the part that its helper had taken.
    const leader = slot.helps
    slot.helps = null
    if (leader?.job) {
      leader.job.reject(died)
      this.#terminate(leader)
    }
    for (const helper of this.#helpersOf(slot)) this.#terminate(helper)
    if (!this.#closed) this.#next()
  }

  #terminate(slot: Slot): void {
    if (this.#slots[slot.index] === slot) this.#slots[slot.index] = undefined
    slot.job = null
    slot.helps = null
    void slot.worker.terminate()
  }

  #cancel(signal: AbortSignal): void {
    const jobs = this.#cancellable.get(signal) ?? new Set()
    this.#cancellable.delete(signal)
    const waiting = this.#queue.filter((job) => !jobs.has(job))
    this.#queue.splice(0, this.#queue.length, ...waiting)
    for (const slot of this.#running()) {
      if (slot.job && jobs.has(slot.job)) this.#stop(slot, slot.job)
    }
    for (const job of jobs) job.reject(cancelled())
    this.#next()
  }

  /** Lets a task end itself, and ends its thread if it does not. */
  #stop(slot: Slot, job: Job): void {
    const control = controlIn(job.task, slot.index)
    if (!control) return this.#terminate(slot)
    control.stop()
    setTimeout(() => {
      if (slot.job !== job) return
      const helpers = this.#helpersOf(slot)
      for (const one of [slot, ...helpers]) this.#terminate(one)
      if (!this.#closed) this.#next()
    }, patience).unref()
  }
}

function controlIn({ place }: Task, thread: number) {
  const kernel = place?.kernel
  return kernel && controlOf(kernel.blocked.memory, kernel.arenas[thread])
}

const cancelled = () => new IsodenseError('Cancelled', 'Stopped.')
