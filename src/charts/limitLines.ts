import type { Axis } from '../core/grid/types'
import { limitsOfAxis, placeOf } from './axisValue'
import type { Scene } from './input'

/** A tolerance limit on an axis of the picture. */
export interface LimitLine {
  axis: 'x' | 'y'
  side: 'lower' | 'upper'
  /** In the user's units. */
  value: number
  /** In axis units; −∞ for a limit that is not positive on a logarithmic axis. */
  place: number
  column: string
}

/** A limit further beyond the data than this share of the axis does not widen it. */
const furthest = 0.35
const margin = 0.03

/** The limits of the two columns shown. */
export function limitLines({ picture, limits }: Pick<Scene, 'picture' | 'limits'>): LimitLine[] {
  return (['x', 'y'] as const).flatMap((name) => {
    const axis = picture[name]
    const own = limitsOfAxis(axis, limits)
    return (['lower', 'upper'] as const).flatMap((side) => {
      const value = own?.[side] ?? null
      if (value === null || !Number.isFinite(value)) return []
      return [{ axis: name, side, value, place: placeOf(axis, value), column: axis.name }]
    })
  })
}

/** From and to where an axis goes: over its rows, and to limits that lie a little beyond them. */
export function axisExtent(
  { min, max }: Pick<Axis, 'min' | 'max'>,
  limits: readonly Pick<LimitLine, 'place'>[],
): [number, number] {
  if (!Number.isFinite(max - min) || !(max > min)) return [0, 1]
  const span = max - min
  const near = limits
    .map(({ place }) => place)
    .filter((place) => place > min - furthest * span && place < max + furthest * span)
  return [
    Math.min(min, ...near.map((place) => place - margin * span)),
    Math.max(max, ...near.map((place) => place + margin * span)),
  ]
}

/** The limits that no part of the picture shows. */
export function limitsOutside(view: Pick<Scene, 'picture' | 'limits'>): LimitLine[] {
  const all = limitLines(view)
  return all.filter(({ axis, place }) => {
    const [low, high] = axisExtent(
      view.picture[axis],
      all.filter((limit) => limit.axis === axis),
    )
    return !(place >= low && place <= high)
  })
}

/** What a reader must know of limits that the picture does not show; empty where it shows all. */
export function outsideText(view: Pick<Scene, 'picture' | 'limits' | 'words'>): string {
  const named = limitsOutside(view).map(
    ({ column, side, value }) => `${column} ${view.words.limit(side, value)}`,
  )
  return named.length > 0 ? view.words.limitsOutside(named) : ''
}
