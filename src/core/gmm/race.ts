/** Rounds that every restart has before restarts are compared. */
export const shortRun = 5

/** A restart goes on while this many more rounds, each gaining as much as the last one, could pass the best. */
const roundsOfHope = 20

/**
 * Whether a restart may still become the best of its pair. EM's gains shrink from round to round but
 * for the odd plateau, so a restart that could not pass the best finished one with twenty more rounds
 * of undiminished gain is stopped. What this saves and costs is measured in `tests/core/gmm/race.test.ts`.
 *
 * @param lowerBounds of its rounds so far
 * @param best lower bound of the best finished restart; −Infinity while there is none
 */
export function mayBecomeBest(lowerBounds: readonly number[], best: number): boolean {
  const last = lowerBounds.at(-1)
  const before = lowerBounds.at(-2)
  if (last === undefined || before === undefined) return true
  return last + roundsOfHope * Math.max(0, last - before) >= best
}

/**
 * The order in which restarts are run to their end: the best after the short runs first, because the
 * better the first one is the sooner the others can be stopped. Equal ones by their number.
 *
 * @param lowerBounds of the short run of each restart; empty for one that failed
 */
export function raceOrder(lowerBounds: readonly (readonly number[])[]): number[] {
  const reached = lowerBounds.map((bounds) => bounds.at(-1) ?? -Infinity)
  return Array.from(reached.keys()).sort((a, b) => reached[b] - reached[a] || a - b)
}
