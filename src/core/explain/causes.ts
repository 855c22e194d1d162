import { chiSquareQuantile } from '../distributions/chiSquare'
import { Rest, type Place } from './place'
import type { Shape } from './shape'

/** A column that makes a row untypical. */
export interface Cause {
  column: number
  /**
   * `relation`: its value does not go with the row's others; `value`: it is unusual by itself, though it goes with
   * others. Columns that moved together are causes by their values.
   */
  kind: 'relation' | 'value'
  /** By how much d² dropped, in the family that the row is held against at last; those named before are left out. */
  drop: number
  z: number
}

export interface Causes {
  /** The component that the row is held against. */
  component: number
  /** Most telling first. */
  causes: Cause[]
  /** Whether the row is typical of the component as it is: the cause is then only what tells most. */
  typical: boolean
  /** Whether all that is left besides them is typical. */
  restTypical: boolean
}

/** What is left of a row is typical within this quantile of χ². */
const likely = 0.975
/** The rest speaks plainly for another component where it is so much likelier there (natural logarithm). */
const plainly = Math.log(20)
/** A value shows in the relation to the others as well where the drop is at least this share of z². */
const shows = 0.5

/**
 * The columns that make a row untypical, most telling first: the one with the largest drop or the largest z² is
 * named, then the rest is looked at again without it, until the rest is typical or none tells by itself. One that the
 * rest is typical with after all is not named.
 *
 * The row is held against its most responsible component, unless without one column the rest speaks plainly for
 * another: a wrong value can make another component look responsible.
 *
 * @param places the row, seen from each of the shapes
 * @param missing columns that the row has no value in
 * @param most so many at most
 * @throws CovarianceSingular
 */
export function causesOf(
  shapes: readonly Shape[],
  places: readonly Place[],
  missing: readonly number[] = [],
  most = 3,
): Causes {
  const d = shapes[0].mean.length
  const named: number[] = []
  const out = [...missing]
  let rests = restsWithout(shapes, places, out)
  let component = mostResponsible(shapes, rests)
  const typical = rests[component]().squared <= typicalOf(d - out.length)
  let restTypical = typical
  while (out.length < d) {
    const left = d - out.length
    restTypical = rests[component]().squared <= typicalOf(left)
    if ((named.length > 0 && restTypical) || named.length === most) break
    let telling = mostTelling(rests[component]())
    const other = left > 1 ? otherWithoutOne(shapes, rests, component) : null
    if (other) {
      component = other.component
      telling = { column: other.column, tells: rests[component]().drop(other.column) }
    }
    if (named.length > 0 && telling.tells <= typicalOf(1)) break
    named.push(telling.column)
    out.push(telling.column)
    restTypical = out.length === d
    rests = restsWithout(shapes, places, out)
  }
  const seen = { shape: shapes[component], place: places[component] }
  const needed = named.length > 1 && restTypical ? withoutNeedless(seen, named, missing) : named
  const causes = needed.map((column, i) =>
    causeAt(seen, column, [...missing, ...needed.slice(0, i)]),
  )
  return { component, causes, typical, restTypical }
}

type Seen = Pick<Rest, 'shape' | 'place'>

/**
 * Columns that the rest is typical with after all are no causes: of two wrong values, each can make a third one look
 * as if it did not go with the others.
 */
function withoutNeedless({ shape, place }: Seen, named: number[], missing: readonly number[]) {
  let needed = named
  for (const column of named) {
    const others = needed.filter((other) => other !== column)
    const out = [...missing, ...others]
    const { squared } = new Rest(shape, place, out)
    if (others.length > 0 && squared <= typicalOf(shape.mean.length - out.length)) needed = others
  }
  return needed
}

/** @param out columns that are left out before it */
function causeAt({ shape, place }: Seen, column: number, out: readonly number[]): Cause {
  const rest = new Rest(shape, place, out)
  const [z, drop] = [zOf(rest, column), rest.drop(column)]
  const relation = shape.mean.length - out.length > 1 && drop >= shows * z * z
  return { column, kind: relation ? 'relation' : 'value', drop, z }
}

/** Of each shape, worked out when it is asked for. */
function restsWithout(
  shapes: readonly Shape[],
  places: readonly Place[],
  columns: readonly number[],
): (() => Rest)[] {
  const out = [...columns]
  return shapes.map((shape, c) => {
    let rest: Rest | undefined
    return () => (rest ??= new Rest(shape, places[c], out))
  })
}

const limits = new Map<number, number>()

/** So large is d² of `columns` columns at most where a row is typical. */
function typicalOf(columns: number): number {
  const limit = limits.get(columns) ?? chiSquareQuantile(likely, columns)
  limits.set(columns, limit)
  return limit
}

const zOf = ({ shape, place }: Rest, j: number) => place.difference[j] / shape.sd[j]

function mostResponsible(shapes: readonly Shape[], rests: readonly (() => Rest)[]): number {
  const log = shapes.map(({ logWeight }, c) => logWeight + rests[c]().logDensity)
  return log.indexOf(Math.max(...log))
}

function mostTelling(rest: Rest) {
  let [column, tells] = [-1, -1]
  for (let j = 0; j < rest.place.difference.length; j++) {
    if (rest.out.includes(j)) continue
    const own = Math.max(rest.drop(j), zOf(rest, j) ** 2)
    if (own > tells) [column, tells] = [j, own]
  }
  return { column, tells }
}

/**
 * Another component, and the column without which the rest is likelier in it by far than in the present one without
 * whichever column. A value that is left out is as likely as the whole mixture's spread in its column says.
 */
function otherWithoutOne(
  shapes: readonly Shape[],
  rests: readonly (() => Rest)[],
  present: number,
) {
  if (shapes.length === 1) return null
  const spread = spreadOf(shapes)
  const best = shapes.map((shape, component) => {
    const rest = rests[component]()
    let [column, log] = [-1, -Infinity]
    for (let j = 0; j < spread.length; j++) {
      if (rest.out.includes(j)) continue
      const likely = shape.logWeight + rest.logDensityWithout(j) - spread[j]
      if (likely > log) [column, log] = [j, likely]
    }
    return { component, column, log }
  })
  const likeliest = best.reduce((a, b) => (b.log > a.log ? b : a))
  return likeliest.log > best[present].log + plainly ? likeliest : null
}

const spreads = new WeakMap<readonly Shape[], Float64Array>()

/** d: log of the standard deviation of each column in the whole mixture. */
function spreadOf(shapes: readonly Shape[]): Float64Array {
  const known = spreads.get(shapes)
  if (known) return known
  const spread = shapes[0].sd.map((_, j) => {
    const moment = (of: (shape: Shape) => number) =>
      shapes.reduce((sum, shape) => sum + Math.exp(shape.logWeight) * of(shape), 0)
    const mean = moment((shape) => shape.mean[j])
    return 0.5 * Math.log(moment(({ sd, mean: own }) => sd[j] ** 2 + (own[j] - mean) ** 2))
  })
  spreads.set(shapes, spread)
  return spread
}
