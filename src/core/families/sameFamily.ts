/** Rows by which a family is known again: those with the smallest hashes, a sample that does not depend on their order. */
export interface FamilyRows {
  /** Ascending; at most `mostRowsKept`. */
  hashes: readonly number[]
  /** They are all of its rows. */
  complete: boolean
}

export const mostRowsKept = 400

/** Hashes are whole numbers below it, evenly spread. */
const largestHash = 2 ** 53
/** Of so many times the rows that are kept a first look is taken. */
const ample = 4

/** Rows of a family, by the hashes of their cells. */
export function familyRows(hashes: Float64Array): FamilyRows {
  const complete = hashes.length <= mostRowsKept
  // Sorting a million takes long, and nearly all of them are not kept.
  const likely = complete ? Infinity : (largestHash * ample * mostRowsKept) / hashes.length
  const some = hashes.filter((hash) => hash <= likely)
  const all = some.length >= mostRowsKept ? some : hashes.slice()
  return { hashes: [...all.sort().subarray(0, mostRowsKept)], complete }
}

/** Where the rows of a former family are now. */
export type Whereabouts =
  /** In a family that consists mostly of them, and nowhere as many; `share` of them are there. */
  | { kind: 'here'; family: number; share: number }
  /** Too few of them are among the rows: it is another file, or most of them were taken out. */
  | { kind: 'elsewhere' }
  /** Most of them are in a family that consists mostly of others, or that cannot be told. */
  | { kind: 'mingled' }
  /** Two families have equally many of them. */
  | { kind: 'divided' }

/** So many of the rows must be there before anything is said by them. */
const mostThere = 0.5
/** Standard errors by which a majority must be one where rows are a sample. */
const sure = 3

/**
 * Tells which family of a model a former one is, by the rows that they share. It is the family with strictly most of the
 * former one's rows, and only if more than half of that family's own rows were in the former one. As no two former families that
 * share no rows can both hold more than half of a family, and each has one family with strictly most of its rows, no two of them
 * become one family and none becomes two: of all assignments that use such pairs it is the one with most shared rows. (Each family
 * has at most one former one that holds more than half of it, so that the admissible pairs are stars around former families.)
 *
 * Where the kept rows are a sample, they are all rows with hashes up to a largest one; so are, of every family now, its
 * rows with hashes up to that one, and both shares are those of samples.
 *
 * @param hashes n: of the cells of the rows
 * @param family n: of each row
 * @param count of families
 */
export function whereIs(
  { hashes: kept, complete }: FamilyRows,
  hashes: Float64Array,
  family: Int32Array,
  count: number,
): Whereabouts {
  const known = new Set(kept)
  const largest = complete ? Infinity : kept[kept.length - 1]
  const shared = new Float64Array(count)
  const inSample = new Float64Array(count)
  let there = 0
  for (let i = 0; i < hashes.length; i++) {
    if (hashes[i] > largest) continue
    inSample[family[i]]++
    if (!known.has(hashes[i])) continue
    shared[family[i]]++
    there++
  }
  if (there === 0 || there < mostThere * known.size) return { kind: 'elsewhere' }
  const most = shared.indexOf(Math.max(...shared))
  if (shared.some((rows, f) => f !== most && rows === shared[most])) return { kind: 'divided' }
  const half = inSample[most] / 2
  const margin = complete ? 0 : (sure * Math.sqrt(inSample[most])) / 2
  if (shared[most] <= half + margin) return { kind: 'mingled' }
  return { kind: 'here', family: most, share: shared[most] / there }
}
