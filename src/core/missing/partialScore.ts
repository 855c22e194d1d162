import type { PartialDensity } from './partialDensity'

/** Which components make the normal families. */
export interface NormalComponents {
  /** k: 1 for a component of a normal family. */
  is: Uint8Array
  /** log of their weight in all. */
  logWeight: number
}

/** A row as its observed cells have it. */
export interface PartialScore {
  /** log density of the whole mixture's marginal, times the probability of the limits. */
  logDensity: number
  /** log f_N + log r_N of the same. */
  typicality: number
  /** The most responsible component. */
  component: number
  /** r_N < ½. */
  notNormal: boolean
}

const smallest = -Number.MAX_VALUE / 4
const mostlyNormal = Math.log(0.5)

/** Of the row that was evaluated last, as `familyScores` does for complete rows. */
export function partialScore({ joint }: PartialDensity, normal: NormalComponents): PartialScore {
  const all = logSum(joint, null)
  const ofNormal = logSum(joint, normal.is)
  const logShare = Math.min(0, ofNormal - all)
  return {
    logDensity: all,
    typicality: Math.max(smallest, ofNormal - normal.logWeight + logShare),
    component: joint.indexOf(Math.max(...joint)),
    notNormal: logShare < mostlyNormal,
  }
}

/** log Σ exp over all, or those that are marked; a very low number where there is nothing. */
function logSum(values: Float64Array, which: Uint8Array | null): number {
  let largest = -Infinity
  for (let c = 0; c < values.length; c++)
    if ((which === null || which[c] === 1) && values[c] > largest) largest = values[c]
  if (!(largest > smallest)) return smallest
  let sum = 0
  for (let c = 0; c < values.length; c++)
    if (which === null || which[c] === 1) sum += Math.exp(values[c] - largest)
  return largest + Math.log(sum)
}
