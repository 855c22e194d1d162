/** What a family is taken for: `unconfirmed` until a person says which of the others it is. */
export type Mark = 'normal' | 'unconfirmed' | 'defect'

/**
 * A family with less than this share of the rows, and of the largest family's, is small: a good one of every tenth part
 * is not, nor is the tip of a bent population.
 */
const smallShare = 1 / 12
const smallToLargest = 1 / 3
/** Where small families together hold more than this share, the file is made of many families. */
const manyInAll = 0.2

/**
 * Marks for families of which nobody has said anything. Families lie apart, because components that do not
 * are merged: a small one is unconfirmed, all others are normal. Its weight alone says nothing: whether it is
 * a tool, a cavity or a defect is found out by what it coincides with, or by a person.
 *
 * @param weights of the families, largest first
 */
export function marksByWeight(weights: ArrayLike<number>): Mark[] {
  const all = Array.from(weights)
  const isSmall = (weight: number) => weight < smallShare && weight < smallToLargest * all[0]
  const inSmall = all.filter(isSmall).reduce((a, b) => a + b, 0)
  const tooMany = inSmall > manyInAll
  return all.map((weight) => (isSmall(weight) && !tooMany ? 'unconfirmed' : 'normal'))
}
