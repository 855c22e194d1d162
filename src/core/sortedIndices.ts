import { runSteps, type Steps } from './steps'

const digitBits = 11
const buckets = 1 << digitBits
/** Passes over 32 bits. */
const passes = 3

/**
 * Indices of the values in ascending order, equal ones (0 and −0 are) in the order of their indices.
 * A radix sort (Knuth, The Art of Computer Programming 3, 5.2.5) of the values' bits: several times as
 * fast as comparing a million of them.
 *
 * @param values none of them NaN
 */
export const sortedIndices = (values: Float64Array): Int32Array => runSteps(sortingSteps(values))

/** `sortedIndices`, in steps. */
export function* sortingSteps(values: Float64Array): Steps<Int32Array> {
  const n = values.length
  const keys = monotoneBits(values)
  let order = new Int32Array(n).map((_, i) => i)
  let spare = new Int32Array(n)
  const counts = new Int32Array(buckets)
  for (let pass = 0; pass < 2 * passes; pass++) {
    yield
    const word = pass < passes ? 0 : 1
    const shift = (pass % passes) * digitBits
    counts.fill(0)
    for (let i = 0; i < n; i++) counts[(keys[2 * i + word] >>> shift) & (buckets - 1)]++
    // Digits that are the same everywhere sort nothing.
    if (counts.includes(n)) continue
    for (let b = 0, sum = 0; b < buckets; b++) {
      const count = counts[b]
      counts[b] = sum
      sum += count
    }
    for (let at = 0; at < n; at++) {
      const i = order[at]
      spare[counts[(keys[2 * i + word] >>> shift) & (buckets - 1)]++] = i
    }
    ;[order, spare] = [spare, order]
  }
  return order
}

/** Bits that are ordered as the numbers are: low and high word of each. */
function monotoneBits(values: Float64Array): Uint32Array {
  // Adding 0 makes −0 the 0 that it equals.
  const bits = new Uint32Array(values.map((value) => value + 0).buffer)
  for (let i = 0; i < bits.length; i += 2) {
    const negative = bits[i + 1] >>> 31
    bits[i] ^= negative ? 0xffffffff : 0
    bits[i + 1] ^= negative ? 0xffffffff : 0x80000000
  }
  return bits
}
