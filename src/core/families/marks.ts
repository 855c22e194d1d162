/** What a family is taken for: `unconfirmed` until a person says which of the others it is. */
export type Mark = 'normal' | 'unconfirmed' | 'defect'

/** A family with less than this share of the rows, and of the largest family's, is small. */
const smallShare = 1 / 12
const smallToLargest = 1 / 3
/** One of rows that are much more alike than those of the largest family already below this share. */
const smallTightShare = 0.1
const tightToLargest = 1 / 3
/** Where small families together hold more than this share, the file is made of many families. */
const manyInAll = 0.2

/** A family as its mark sees it. */
export interface Sized {
  weight: number
  /** See `familyWidths`. */
  width: number
}

/**
 * Marks for families of which nobody has said anything. Families lie apart, because components that do not
 * are merged: a small one is unconfirmed, all others are normal. Its weight alone says nothing: whether it is
 * a tool, a cavity or a defect is found out by what it coincides with, or by a person. A good family of every tenth
 * part is as wide as the others; of so many defects that are all alike one may be sure to want to hear.
 *
 * @param families largest first
 */
export function marksOf(families: readonly Sized[]): Mark[] {
  const [largest] = families
  const isSmall = ({ weight, width }: Sized) =>
    weight < smallToLargest * largest.weight &&
    (weight < smallShare || (weight < smallTightShare && width < tightToLargest * largest.width))
  const inSmall = families.filter(isSmall).reduce((sum, { weight }) => sum + weight, 0)
  const tooMany = inSmall > manyInAll
  return families.map((one) => (isSmall(one) && !tooMany ? 'unconfirmed' : 'normal'))
}
