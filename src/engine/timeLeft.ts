/** Before so much of the work and so many seconds, the time left is a guess. */
const tellingFraction = 0.02
const tellingSeconds = 3
/** Speeds within a shorter time say more of single tasks than of the work. */
const between = 0.25
/** Share of the time gone by that the speed is an average over, about, and the least of it in seconds. */
const memory = 0.5
const shortestMemory = 2
/** Share of the time left, and least seconds, within which what is said follows what is estimated. */
const calm = 1 / 6
const leastCalm = 1.5

/**
 * Estimates the time left by the speed at which the fraction has grown of late. What is told runs down as a clock does, and
 * leans slowly towards the estimate: work comes in lumps, and nobody can use a number that jumps with them.
 */
export class TimeLeft {
  readonly #begun: number
  #last: { time: number; fraction: number }
  #speed: number | null = null
  #told: number | null = null

  /** @param now in seconds */
  constructor(now: number) {
    this.#begun = now
    this.#last = { time: now, fraction: 0 }
  }

  /** @returns seconds left; null while nothing can be said */
  at(now: number, fraction: number): number | null {
    if (fraction >= 1) return (this.#told = 0)
    const passed = now - this.#last.time
    if (passed < between) return this.#told
    const elapsed = now - this.#begun
    const speed = (fraction - this.#last.fraction) / passed
    this.#speed =
      this.#speed === null
        ? fraction / elapsed
        : lean(this.#speed, speed, passed / Math.max(shortestMemory, memory * elapsed))
    this.#last = { time: now, fraction }
    if (fraction < tellingFraction || elapsed < tellingSeconds || !(this.#speed > 0)) return null
    const estimate = (1 - fraction) / this.#speed
    if (this.#told === null) return (this.#told = estimate)
    const running = Math.max(0, this.#told - passed)
    this.#told = lean(running, estimate, passed / Math.max(leastCalm, calm * running))
    return this.#told
  }
}

const lean = (from: number, to: number, steps: number) => to + (from - to) * Math.exp(-steps)
