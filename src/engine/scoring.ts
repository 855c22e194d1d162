import type { Mixture } from '../core/gmm/types'
import type { Matrix } from '../core/matrix'
import type { Pool } from './pool'
import { asShared } from './prepare'

const rowsPerTask = 50_000

export interface Scores {
  /** n; natural log of the mixture's density, in fitted units. */
  logDensity: Float64Array
  /** n; component with the largest responsibility. */
  component: Int32Array
}

/** Scores every row on the worker threads. */
export async function scoreRows(
  pool: Pool,
  data: Matrix,
  mixture: Mixture,
  signal?: AbortSignal,
): Promise<Scores> {
  const logDensity = new SharedArrayBuffer(data.rows * Float64Array.BYTES_PER_ELEMENT)
  const component = new SharedArrayBuffer(data.rows * Int32Array.BYTES_PER_ELEMENT)
  const tasks: Promise<null>[] = []
  for (let from = 0; from < data.rows; from += rowsPerTask) {
    const to = Math.min(data.rows, from + rowsPerTask)
    const task = { kind: 'score', data: asShared(data), mixture, from, to } as const
    tasks.push(pool.run({ ...task, logDensity, component }, { signal }))
  }
  await Promise.all(tasks)
  return { logDensity: new Float64Array(logDensity), component: new Int32Array(component) }
}
