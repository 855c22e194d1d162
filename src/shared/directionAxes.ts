/**
 * Directions that a picture can have on its axes although no model is made of them: the first principal components of the
 * scaled columns, and those that separate the components of the mixture best.
 */
export const directionKinds = ['principal', 'separating'] as const

/** As a plan names it; the first direction is 1. */
export interface Direction {
  direction: number
  of: (typeof directionKinds)[number]
}

/** So many of each kind are offered. */
export const mostDirections = 2
/** With two columns a direction only turns the picture. */
const fewestColumns = 3
/** Covariances of more take too long for a picture. */
const mostColumns = 1000

/** The number of the first one as an axis: components of a model are before it, see `componentAxes`. */
export const firstDirection = -15_000
/** Numbers of axes for each kind. */
const room = 100

export const axisOfDirection = ({ direction, of }: Direction): number =>
  firstDirection - directionKinds.indexOf(of) * room - (direction - 1)

/** Null for an axis that is no such direction. */
export function directionOfAxis(axis: number): Direction | null {
  if (axis > firstDirection) return null
  const place = firstDirection - axis
  const of = directionKinds[Math.floor(place / room)]
  return of === undefined ? null : { direction: (place % room) + 1, of }
}

/** What it is called on an axis, in the field's own terms: principal component, linear discriminant. */
export const directionName = ({ direction, of }: Direction): string =>
  `${of === 'principal' ? 'PC' : 'LD'} ${direction}`

/** A direction by its name on an axis, with or without the space; null for any other text. */
export function directionNamed(name: string): Direction | null {
  const found = /^(PC|LD) ?([12])$/i.exec(name.trim())
  if (!found) return null
  const of = found[1]!.toUpperCase() === 'PC' ? 'principal' : 'separating'
  return { direction: Number(found[2]), of }
}

/**
 * The directions that a model can have on its axes. Of a model of principal components the principal ones are its own; a single
 * component has none that separates.
 *
 * @param components of the mixture
 * @param scores kept principal components of the model; null where columns are fitted
 */
export function offeredDirections(
  columns: number,
  components: number,
  scores: number | null,
): Direction[] {
  const fitted = scores ?? columns
  if (columns < fewestColumns || fitted > mostColumns) return []
  const numbered = (of: Direction['of'], count: number) =>
    Array.from({ length: count }, (_, i): Direction => ({ direction: i + 1, of }))
  return [
    ...numbered('principal', scores === null ? mostDirections : 0),
    ...numbered('separating', Math.min(mostDirections, components - 1, fitted)),
  ]
}
