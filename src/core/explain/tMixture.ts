import { studentCdf, studentQuantile } from '../distributions/student'

/** A part of a mixture of Student distributions. */
export interface StudentPart {
  /** They need not sum to 1. */
  share: number
  center: number
  scale: number
  degrees: number
}

/** Parts with less are nothing to a quantile that is told. */
const leastShare = 1e-6
/** Of the scale: far below what is shown of an interval. */
const exact = 1e-9
const mostRounds = 200

/** The interval that a mixture of Student distributions is in with a probability, with equal tails, and its mean. */
export function studentInterval(parts: readonly StudentPart[], probability: number) {
  const total = parts.reduce((sum, { share }) => sum + share, 0)
  const likely = parts
    .map((part) => ({ ...part, share: part.share / total }))
    .filter(({ share }) => share >= leastShare)
  const mean = likely.reduce((sum, { share, center }) => sum + share * center, 0)
  const [low, high] = [(1 - probability) / 2, (1 + probability) / 2].map((p) => quantile(likely, p))
  return { mean, low, high }
}

/** A quantile of the whole lies between the smallest and the largest of the parts' own. */
function quantile(parts: readonly StudentPart[], p: number): number {
  const own = parts.map(({ center, scale, degrees }) => center + scale * known(p, degrees))
  let [low, high] = [Math.min(...own), Math.max(...own)]
  if (parts.length === 1) return low
  const excess = (value: number) =>
    parts.reduce((sum, { share, center, scale, degrees }) => sum + share * studentCdf((value - center) / scale, degrees), -p) // prettier-ignore
  let [below, above] = [excess(low), excess(high)]
  const width = exact * Math.min(...parts.map(({ scale }) => scale))
  // False position that does not lag behind on one side (Illinois); bisected now and then, as it is flat between families.
  let last = 0
  for (let round = 0; round < mostRounds && high - low > width && below < 0 && above > 0; round++) {
    const part = round % 3 === 2 ? 0.5 : below / (below - above)
    const value = low + part * (high - low)
    if (value <= low || value >= high) break
    const now = excess(value)
    if (now === 0) return value
    const side = Math.sign(now)
    if (side < 0) [low, below] = [value, now]
    else [high, above] = [value, now]
    if (side === last && side < 0) above /= 2
    if (side === last && side > 0) below /= 2
    last = side
  }
  return (low + high) / 2
}

const quantiles = new Map<string, number>()
/** Degrees of freedom are those of a component: few different ones. */
const mostKept = 10_000

function known(p: number, degrees: number): number {
  const key = `${p} ${degrees}`
  const value = quantiles.get(key) ?? studentQuantile(p, degrees)
  if (quantiles.size >= mostKept) quantiles.clear()
  quantiles.set(key, value)
  return value
}
