import type { Mixture } from '../../core/gmm/types'
import type { Observations } from '../../core/matrix'
import { refill } from '../kernel/places'
import type { Pool } from '../pool'
import { scoreRows, type Scores } from '../scoring'
import { sharedNumbers } from '../sharedMatrix'

/** Rows that are scored at once: enough for all threads. */
const capacity = 1 << 16

/** Collects rows in the units of the fit, and scores them some ten thousand at a time in one piece of memory. */
export class ScoringBuffer {
  readonly #data: Observations
  readonly #fileRows = new Int32Array(capacity)
  #length = 0

  /** @param onScores the file's row behind each score */
  constructor(
    private readonly pool: Pool,
    private readonly mixture: Mixture,
    private readonly onScores: (rows: Int32Array, scores: Scores) => void,
    private readonly signal: AbortSignal | undefined,
  ) {
    const columns = mixture.nFeatures
    this.#data = { values: sharedNumbers(capacity * columns), rows: capacity, columns }
  }

  /** @param data n × d @param rows n rows of the file */
  async add({ values, columns }: Observations, rows: Int32Array): Promise<void> {
    for (let from = 0; from < rows.length;) {
      const count = Math.min(rows.length - from, capacity - this.#length)
      const part = values.subarray(from * columns, (from + count) * columns)
      this.#data.values.set(part, this.#length * columns)
      this.#fileRows.set(rows.subarray(from, from + count), this.#length)
      this.#length += count
      from += count
      if (this.#length === capacity) await this.flush()
    }
  }

  /** Scores what has been collected. */
  async flush(): Promise<void> {
    if (this.#length === 0) return
    // What is left of former rows behind the last ones is scored again and not looked at.
    refill(this.#data)
    const scores = await scoreRows(this.pool, this.#data, this.mixture, this.signal)
    this.onScores(this.#fileRows.subarray(0, this.#length), scores)
    this.#length = 0
  }
}
