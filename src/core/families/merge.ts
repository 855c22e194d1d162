import type { Mixture } from '../gmm/types'
import { runSteps, type Steps } from '../steps'
import { valleysBelow } from './ridgeline'

/**
 * Two components whose density does not fall below this share of the smaller one's between them are
 * one family. Two equal families are told apart from 3.9 standard deviations on: 2 exp(−δ²/8) = 0.3.
 */
const shallow = 0.3

/**
 * Tells of two components whether the density falls far below that of the smaller one on the way to the larger.
 * @throws CovarianceSingular, as what it returns
 */
export const apartIn = (mixture: Mixture): ((small: number, large: number) => boolean) =>
  valleysBelow(mixture, shallow)

export interface Families {
  /** k: family of each component. */
  of: Int32Array
  /** Weight of each family, largest first. */
  weights: Float64Array
}

/**
 * Components that belong together: a component is not a family, one skewed population is often several
 * of them. The smaller of two components joins the larger where the density of the whole mixture does
 * not fall far below the smaller one's own on the way (the ridgeline method of Hennig 2010, Methods for
 * merging Gaussian mixture components, section 4.1, with the smaller component as the measure: a tight
 * family within the cloud of another one is a peak, and stays apart). What has joined is joined to all
 * that either has.
 *
 * @param mixture components by weight, largest first
 * @throws CovarianceSingular
 */
export const mergeComponents = (mixture: Mixture): Families => runSteps(mergingSteps(mixture))

/** `mergeComponents`, in steps. */
export function* mergingSteps(mixture: Mixture): Steps<Families> {
  const { nComponents: k, weights } = mixture
  const isApart = apartIn(mixture)
  const root = Int32Array.from({ length: k }, (_, c) => c)
  for (let small = 1; small < k; small++) {
    for (let large = 0; large < small; large++) {
      if (root[small] === root[large]) continue
      yield
      if (isApart(small, large)) continue
      const [kept, joined] = [root[large], root[small]].sort((a, b) => a - b)
      root.forEach((r, c) => r === joined && (root[c] = kept))
    }
  }
  const members = [...new Set(root)].map((r) =>
    Array.from(root.keys()).filter((c) => root[c] === r),
  )
  const heavy = (of: number[]) => of.reduce((sum, c) => sum + weights[c], 0)
  const byWeight = members.sort((a, b) => heavy(b) - heavy(a) || a[0]! - b[0]!)
  const of = new Int32Array(k)
  byWeight.forEach((components, family) => components.forEach((c) => (of[c] = family)))
  return { of, weights: Float64Array.from(byWeight, heavy) }
}
