import type { Pool } from '../../src/engine/pool'
import { families } from './data'
import { roundSeconds } from './isodense'

const d = 10

/** Prints the cost of a round for each row and component, from ten thousand rows to ten million and from 2 components to 20. */
export async function growth(pool: Pool): Promise<void> {
  for (const n of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const data = families(n, d, 5)
    await report(pool, data, n, 5)
  }
  const data = families(100_000, d, 5)
  for (const k of [2, 5, 10, 20]) await report(pool, data, 100_000, k)
}

async function report(pool: Pool, data: ReturnType<typeof families>, n: number, k: number) {
  const seconds = await roundSeconds(pool, data, 'full', k)
  const each = (1e9 * seconds) / (n * k)
  console.log(`${n} x ${d}, k ${k}: ${each.toFixed(2)} ns for each row and component`)
}
