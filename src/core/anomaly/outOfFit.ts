/** How one refit judges rows that it had no part for. */
export interface OutOfFit {
  /** Which rows, ascending. */
  rows: Int32Array
  /** One for each of them: lower is more anomalous. */
  typicality: Float64Array
  /** One for each of them: 1 where its family is not normal; null where all are. */
  notNormal: Uint8Array | null
}

/** Rows judged by refits that they had no part in. */
export interface UnseenScores {
  /** n: the mean over those refits; NaN for a row that had its part in all of them. */
  typicality: Float64Array
  /** n: 1 where most of those refits find its family not normal; null where all families are normal. */
  notNormal: Uint8Array | null
}

/** @param n rows */
export function meanOutOfFit(refits: readonly OutOfFit[], n: number): UnseenScores {
  const sum = new Float64Array(n)
  const times = new Int32Array(n)
  const notNormal = new Int32Array(n)
  for (const refit of refits) {
    refit.rows.forEach((row, at) => {
      sum[row] += refit.typicality[at]
      times[row]++
      notNormal[row] += refit.notNormal?.[at] ?? 0
    })
  }
  return {
    typicality: sum.map((value, i) => value / times[i]),
    notNormal: notNormal.some((count) => count > 0)
      ? Uint8Array.from(notNormal, (count, i) => (2 * count > times[i] ? 1 : 0))
      : null,
  }
}

/**
 * All rows as unseen ones, from the point of view of one refit: those that it left out by itself, the others by their
 * mean over the refits that left them out. A refit finds the rows that it was fitted to more typical than it would have
 * found them unseen; compared with those, the left-out ones would be flagged too often.
 */
export function asUnseen(refit: OutOfFit, mean: UnseenScores): UnseenScores {
  const typicality = mean.typicality.slice()
  const some = refit.notNormal !== null || mean.notNormal !== null
  const notNormal = some ? (mean.notNormal?.slice() ?? new Uint8Array(typicality.length)) : null
  refit.rows.forEach((row, at) => {
    typicality[row] = refit.typicality[at]
    if (notNormal) notNormal[row] = refit.notNormal?.[at] ?? 0
  })
  return { typicality, notNormal }
}

/** In how many refits each row was left out, and in how many of these it was flagged. */
export interface TimesFlagged {
  leftOutIn: Int32Array
  flaggedIn: Int32Array
}

/**
 * A row counts only in the refits that left it out: what was fitted to it cannot judge it.
 *
 * @param thresholds one for each refit
 * @param n rows
 */
export function timesFlagged(
  refits: readonly OutOfFit[],
  thresholds: readonly number[],
  n: number,
): TimesFlagged {
  const leftOutIn = new Int32Array(n)
  const flaggedIn = new Int32Array(n)
  refits.forEach(({ rows, typicality, notNormal }, b) => {
    rows.forEach((row, at) => {
      leftOutIn[row]++
      if (typicality[at] < thresholds[b] || notNormal?.[at] === 1) flaggedIn[row]++
    })
  })
  return { leftOutIn, flaggedIn }
}
