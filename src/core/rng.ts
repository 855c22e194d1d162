import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** A stream of random numbers that its seed and keys determine. */
export interface Random {
  /** In [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number
  /** In 0 … n − 1. */
  integer(n: number): number
}

/** Finaliser of MurmurHash3 (A. Appleby): every bit of the input moves every bit of the output. */
export function mix(word: number): number {
  let h = word
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * Streams of different keys are independent, so (seed, k, restart) names a start whatever was
 * drawn before it and on whichever thread it runs.
 *
 * @param seed integer in 0 … 2³² − 1
 * @param keys integers in 0 … 2³² − 1; their order counts
 */
export function createRandom(seed: number, ...keys: number[]): Random {
  const state = [1, 2, 3, 4].map((word) =>
    [seed, ...keys].reduce(
      (hash, key) => mix((Math.imul(hash, 5) + 0x9e3779b9) ^ mix(key + 1)),
      mix(word),
    ),
  )
  const generator = xoroshiro128plusFromState(state)
  return {
    uniform: () => uniformFloat64(generator),
    integer: (n) => uniformInt(generator, 0, n - 1),
  }
}

/** Standard normal numbers from a stream, two from each pair of uniform ones (Box, Muller 1958). */
export function createNormal(random: Random): () => number {
  let spare: number | null = null
  return () => {
    if (spare !== null) {
      const value = spare
      spare = null
      return value
    }
    // 1 − u lies in (0, 1]: its logarithm is a number.
    const radius = Math.sqrt(-2 * Math.log1p(-random.uniform()))
    const angle = 2 * Math.PI * random.uniform()
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}
