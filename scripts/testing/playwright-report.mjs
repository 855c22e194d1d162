/**
 * Counts a report of Playwright's JSON reporter. Errors outside a test (a file that cannot be
 * loaded, a forbidden `only`) count as one failure each; so does a test that passed at a second try.
 *
 * @param {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: { message?: string }[],
 * }} report
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    notes: errors.map((error) => error.message ?? 'an error outside the tests'),
  }
}
