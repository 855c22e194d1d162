/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {Count & { notes: string[] }} Counted notes: what failed beside the tests themselves
 */

/**
 * The last line of the test run, over all runners.
 *
 * @param {Count[]} counts
 */
export function summary(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, c) => total + c[key], 0)
  return `${sum('passed')} passed, ${sum('failed')} failed`
}

/**
 * Settles what a runner reports with how it ended: a run that ended badly, or tested nothing, has
 * failed even where its report has no failure.
 *
 * @param {{ code: number, passed: number, failed: number, skipped: number, notes: string[] }} run
 * @returns {Counted}
 */
export function settle({ code, passed, failed: reported, skipped, notes: given }) {
  const notes = [...given]
  let failed = reported + skipped
  if (skipped > 0) notes.push(`${skipped} skipped, which counts as failed`)
  if (passed + failed === 0) {
    notes.push('no test was run')
    failed = 1
  } else if (code !== 0 && failed === 0) {
    notes.push(`ended with code ${code} although no test failed`)
    failed = 1
  }
  return { passed, failed, notes }
}
