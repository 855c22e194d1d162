import { createRandom } from '../../src/core/rng'
import { faultOf } from './check'
import { mutate, seedFiles } from './mutate'

export interface Failure {
  /** Together they name the input: `npm run nightly -- --seed SEED --only INDEX` reads it again. */
  seed: number
  index: number
  how: string
  fault: string
  bytes: Uint8Array
}

export interface FuzzOptions {
  seed: number
  from?: number
  count: number
  onFailure?: (failure: Failure) => void
}

/** Reads `count` inputs of a seed; each is determined by seed and index alone. */
export function fuzz({ seed, from = 0, count, onFailure }: FuzzOptions): Failure[] {
  const files = seedFiles()
  const failures: Failure[] = []
  for (let index = from; index < from + count; index++) {
    const { bytes, how } = mutate(files, createRandom(seed, index))
    const fault = faultOf(bytes)
    if (fault === null) continue
    const failure = { seed, index, how, fault, bytes }
    failures.push(failure)
    onFailure?.(failure)
  }
  return failures
}
