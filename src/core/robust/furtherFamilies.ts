import { apartIn } from '../families/merge'
import { ofType } from '../gmm/ofType'
import { pickComponents } from '../gmm/pickComponents'
import { indicesWhere } from '../indicesWhere'
import { pickObservations, totalWeight, type Observations } from '../matrix'
import type { Steps } from '../steps'
import { familyOfShape } from './borrowedShape'
import { rowsInReach, type Families } from './familyTails'
import { growFamilies, type Floors } from './growFamilies'
import { ownDistance, widths } from './widths'

/** Rows beyond which one in so many good ones is are looked through for further families. */
const far = 0.001
/** A further family has at least this share of the rows, so many of them, and one more than there are columns. */
const leastShare = 0.01
const leastRows = 6
/** With more than this share of the rows it need not lie apart from the others: so many are no shoulder of a family. */
const largeShare = 1 / 8

/**
 * The others are more than so many of its own standard deviations away from a further family. The tail of a skewed column is
 * not, once it reaches as far again as it begins (of an exponential tail the mean is then two deviations from where the family
 * is), though on the whole, in many columns, it is hardly wider.
 */
const leastDistance = 2

export interface HowFurther {
  /** The widest that a further family may be, as `widths` measures them; scattered rows are wider. */
  limit: number
  floors: Floors
  /** Families of shapes of their own among some rows; null where these are too few for any. */
  ownShapes: (rest: Observations) => Steps<Families | null>
}

/**
 * The families with further ones, found among the rows that are far from them: as compact as they are, and apart from
 * them or large, which the shoulders of a family are not. Few rows may be a family of the shape that the others have.
 * In steps.
 *
 * @returns null where there is none
 */
export function* furtherFamilies(
  data: Observations,
  found: Families,
  { limit, floors, ownShapes }: HowFurther,
): Steps<Families | null> {
  const inReach = rowsInReach(data, found, far, found.part)
  const rest = pickObservations(
    data,
    indicesWhere(data.rows, (i) => inReach[i] === 0),
  )
  const restRows = totalWeight(rest)
  const fewest = Math.max(leastRows, data.columns + 1, leastShare * totalWeight(data))
  if (restRows < fewest) return null
  const own = yield* ownShapes(rest)
  const further = own ? yield* growFamilies(rest, own, floors) : borrowing(rest, found, fewest)
  if (!further) return null

  const together = join(found, further, restRows / totalWeight(data))
  const { weights } = together.mixture
  const old = found.worth.length
  const width = widths(together.mixture)
  const isApart = apartIn(together.mixture)
  const fromAllOthers = (c: number) => found.worth.every((_, other) => isApart(c, other))
  const added = [...width.keys()]
    .slice(old)
    .filter((c) => width[c] <= limit && (weights[c] > largeShare || fromAllOthers(c)))
    .filter((c) => found.worth.every((_, o) => ownDistance(together.mixture, c, o) > leastDistance))
  if (added.length === 0) return null
  const near = rowsInReach(rest, pick(together, added), far)
  const nearRows = near.reduce((sum, isNear, i) => sum + isNear * (rest.rowWeights?.[i] ?? 1), 0)
  return nearRows < fewest ? null : pick(together, [...Array(old).keys(), ...added])
}

/** A family of the shape that those found have on average. */
function borrowing(
  rest: Observations,
  { mixture, worth }: Families,
  fewest: number,
): Families | null {
  const family = familyOfShape(rest, ofType(mixture, 'tied').covariances, fewest)
  return family && { mixture: family, worth: Float64Array.of(worth.reduce((a, b) => a + b)) }
}

const pick = ({ mixture, worth }: Families, components: number[]): Families => ({
  mixture: pickComponents(mixture, components),
  worth: Float64Array.from(components, (c) => worth[c]),
})

/** Two of them as one; `share` is the weight of the second. */
function join(a: Families, b: Families, share: number): Families {
  const both = (x: Float64Array, y: Float64Array) => Float64Array.from([...x, ...y])
  const mixture = {
    ...a.mixture,
    nComponents: a.worth.length + b.worth.length,
    weights: both(
      a.mixture.weights.map((weight) => weight * (1 - share)),
      b.mixture.weights.map((weight) => weight * share),
    ),
    means: both(a.mixture.means, b.mixture.means),
    covariances: both(a.mixture.covariances, b.mixture.covariances),
  }
  return { mixture, worth: both(a.worth, b.worth) }
}
