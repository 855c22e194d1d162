/** What false discoveries would need of one file, whose rows can only be compared with each other. */
export interface WithinOneFile {
  /** Other rows that each is compared with. */
  m: number
  /** The smallest p-value that a row can have is 1 in so many. */
  oneIn: number
  /** So many rows would have to share it, where only one can have it. */
  fewestTogether: number
}

/** @param rate in per cent */
export const withinOneFile = (rows: number, rate: number): WithinOneFile => ({
  m: rows - 1,
  oneIn: rows,
  fewestTogether: Math.ceil((100 / rate) * (1 - 1e-12)),
})

/** Why no row of one file is flagged by the false-discovery rate; the window has translations of it. */
export const withinOneFileText =
  'The false-discovery rate needs another file to judge: within one file p-values are ranks, and none is ever small enough. ' +
  'Against the m = {m} other rows the smallest p is 1/{oneIn}; {fewestTogether} rows would have to share it, and only one can have it. ' +
  'Score a batch against this file: “Score a batch…” in the window, or isodense score BATCH --reference GOOD.'
