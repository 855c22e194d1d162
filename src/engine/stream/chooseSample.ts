import { mix } from '../../core/rng'
import { sortedIndices } from '../../core/sortedIndices'
import { asNumber } from '../../core/hashNumber'

/**
 * A random sample of rows that depends on what the rows hold and on the seed, not on their order in the file:
 * the rows with the smallest of random keys, one for each different row and copy of it.
 *
 * @param hashes of every row's content
 * @returns for each row 1 where it is in the sample
 */
export function chooseSample(hashes: Float64Array, count: number, seed: number): Uint8Array {
  const chosen = new Uint8Array(hashes.length)
  if (count >= hashes.length) return chosen.fill(1)
  const order = sortedIndices(hashes)
  const keys = new Float64Array(hashes.length)
  for (let at = 0, copy = 0; at < order.length; at++) {
    const hash = hashes[order[at]]
    copy = at > 0 && hashes[order[at - 1]] === hash ? copy + 1 : 0
    keys[order[at]] = keyOf(hash, copy, seed)
  }
  const byKey = sortedIndices(keys)
  for (let at = 0; at < count; at++) chosen[byKey[at]] = 1
  return chosen
}

function keyOf(hash: number, copy: number, seed: number): number {
  const high = Math.floor(hash / 2 ** 32)
  const low = hash >>> 0
  const salt = mix(mix(seed + 0x9e3779b9) ^ mix(copy + 1))
  const a = mix(low ^ salt)
  const b = mix(high ^ mix(a + salt))
  return asNumber(b, mix(a ^ b))
}
