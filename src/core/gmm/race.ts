/** Rounds that every restart has before restarts are compared. */
export const shortRun = 5

/** A restart of a pair that cannot win goes on while this many more rounds, each gaining as much as the last one, could pass the pair's best. */
const roundsOfHope = 10

/** Restarts of one pair are taken to differ by this much in the mean log-likelihood of a row, even where their short runs do not show it. */
const leastSpread = 0.1

/** Bounds of short runs this close, relatively, in every round are one run twice: starts that found the same cells. */
const sameWithin = 1e-10

/** A pair after its first restart has come to its end. */
export interface Contender {
  /** Lower bounds of the short run of each restart; empty for one that failed. */
  lowerBounds: readonly (readonly number[])[]
  /** AIC and BIC of the restart that was run to its end; missing where it failed. */
  criteria?: { aic: number; bic: number }
  /** Whether that one collapsed. */
  degenerate: boolean
}

/**
 * Which pairs may still become the chosen model: those that would pass the best sound pair, by AIC
 * or by BIC, if their restarts improved them by as much as they differ from each other. All restarts
 * of these are run to their end; those of the others only while they have hope.
 *
 * @param totalWeight sum of the rows' frequencies
 */
export function contested(pairs: readonly Contender[], totalWeight: number): boolean[] {
  const sound = pairs.filter(({ degenerate }) => !degenerate)
  return pairs.map(({ lowerBounds, criteria, degenerate }) => {
    if (!criteria || degenerate) return true
    const reached = lowerBounds.flatMap((bounds) => bounds.at(-1) ?? [])
    const spread = Math.max(leastSpread, Math.max(...reached) - Math.min(...reached))
    return (['aic', 'bic'] as const).some((name) =>
      sound.every((other) => criteria[name] - 2 * totalWeight * spread <= other.criteria![name]),
    )
  })
}

/**
 * Whether a restart of a pair that cannot win may still become the pair's best. EM's gains shrink
 * from round to round but for the odd plateau.
 *
 * @param lowerBounds of its rounds so far
 * @param best lower bound of the best sound restart that has ended; −Infinity while there is none
 */
export function hasHope(lowerBounds: readonly number[], best: number): boolean {
  const last = lowerBounds.at(-1)
  const before = lowerBounds.at(-2)
  if (last === undefined || before === undefined) return true
  return last + roundsOfHope * Math.max(0, last - before) >= best
}

/**
 * The order in which restarts are run to their end: the best after the short runs first, because the
 * better the first one is the sooner others can be stopped. Equal ones by their number.
 */
export function raceOrder(lowerBounds: readonly (readonly number[])[]): number[] {
  const reached = lowerBounds.map((bounds) => bounds.at(-1) ?? -Infinity)
  return Array.from(reached.keys()).sort((a, b) => reached[b] - reached[a] || a - b)
}

/** The earlier restart that had the same short run, for each; its own number where there is none. */
export function twins(lowerBounds: readonly (readonly number[])[]): number[] {
  return lowerBounds.map((bounds, i) => {
    const twin = lowerBounds.findIndex((other) => bounds.length > 0 && areSame(bounds, other))
    return twin < 0 ? i : Math.min(twin, i)
  })
}

const areSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((v, i) => Math.abs(v - b[i]) <= sameWithin * Math.abs(v))
