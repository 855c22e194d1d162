import { asNumber } from '../hashNumber'
import { mix } from '../rng'

/** By what a table is known again: hashes of its rows, none of its cells. */
export interface Fingerprint {
  rows: number
  /** Of all rows in their order. */
  order: number
  /**
   * The smallest of the rows' different hashes: some rows drawn at random, by which a table is known again when
   * its rows stand in another order or more have come (a bottom-k sketch; Cohen, Kaplan 2007).
   */
  sketch: number[]
}

/** Rows of a sketch. */
export const sketchSize = 64

/** So many of a sketch's rows must still be there, should some have been corrected or taken out. */
const stillThere = 0.9

/** @param hashes n, of `hashingRows` */
export function fingerprintOf(hashes: Float64Array): Fingerprint {
  const different = new Set(smallOf(hashes))
  return {
    rows: hashes.length,
    order: hashOfOrder(hashes, hashes.length),
    sketch: [...Float64Array.from(different).sort().subarray(0, sketchSize)],
  }
}

/**
 * Whether a table is the one with the fingerprint. `same`: its rows stand where they stood, though others may have
 * come below them; `moved`: nearly all of its rows are there, somewhere; `other`: it is another table, in which
 * an equal row may be another part.
 */
export function recognise(known: Fingerprint, hashes: Float64Array): 'same' | 'moved' | 'other' {
  if (hashes.length >= known.rows && hashOfOrder(hashes, known.rows) === known.order) return 'same'
  const missing = new Set(known.sketch)
  for (const hash of hashes) missing.delete(hash)
  const found = known.sketch.length - missing.size
  return found > 0 && found >= stillThere * known.sketch.length ? 'moved' : 'other'
}

/** Hashes are whole numbers below it, evenly spread. */
const largestHash = 2 ** 53
/** Of so many times the rows of a sketch a first look is taken. */
const ample = 8

/** Those that can be among the smallest: sorting a million takes long. All where they are few, or mostly equal. */
function smallOf(hashes: Float64Array): Float64Array {
  const likely = (largestHash * ample * sketchSize) / hashes.length
  const some = hashes.filter((hash) => hash <= likely)
  return new Set(some).size >= sketchSize ? some : hashes
}

/** Of the first rows. */
function hashOfOrder(hashes: Float64Array, rows: number): number {
  const words = new Uint32Array(hashes.buffer, hashes.byteOffset, 2 * rows)
  let [a, b] = [0x9e3779b9, 0x85ebca6b]
  for (const word of words) {
    a = (Math.imul(a, 5) + 0x9e3779b9) ^ mix(word)
    b = Math.imul(b ^ word, 0x01000193) ^ (b >>> 15)
  }
  return asNumber(mix(a), mix(b))
}
