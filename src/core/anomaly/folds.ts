import { createRandom } from '../rng'

const streamKey = 0xf01d

/**
 * A fold for each of n rows in canonical order, so that the file's order decides nothing. Folds differ by one row at most.
 *
 * @returns n: 0 … count − 1
 */
export function foldsOf(n: number, count: number, seed: number): Int32Array {
  const folds = new Int32Array(n).map((_, i) => i % count)
  const random = createRandom(seed, streamKey, n, count)
  // Shuffled after Fisher and Yates (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P).
  for (let i = n - 1; i > 0; i--) {
    const j = random.integer(i + 1)
    const fold = folds[i]
    folds[i] = folds[j]
    folds[j] = fold
  }
  return folds
}
