/** Long work in steps of some ten milliseconds, between which it can be left or something else be done. */
export type Steps<T> = Generator<void, T>

/** Rows that are gone through in one step. */
export const rowsOfStep = 1 << 16

/** Rows of so many columns that are gone through in one step: narrow ones are no more than `rowsOfStep`. */
export const rowsPerStep = (columns: number): number =>
  Math.max(1, Math.min(rowsOfStep, Math.floor(cellsOfStep / columns)))
const cellsOfStep = 1 << 19

/** Runs work to its end at once. */
export function runSteps<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
