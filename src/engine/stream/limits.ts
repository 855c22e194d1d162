/**
 * A file with more cells than this is not kept in memory as a whole: its model is fitted to a sample of its
 * rows, and every row is scored while the file is read again. 5 million rows of 10 columns.
 */
export const mostCellsInMemory = 5e7

/** Rows of such a sample, and its cells where the file has many columns. */
export const sampleOfLarge = { rows: 1_000_000, cells: 2e7 }

/** A file much smaller than its beginning lets expect is tried in memory first. */
export const certainlyLarge = 1.1
