import type { ScaledView } from '../../shared/engineApi'

/** The loading of a column as an arrow from the origin. */
export interface LoadingArrow {
  column: string
  x: number
  y: number
}

const mostArrows = 8

/** Share of the way to the outermost row that the longest arrow goes. */
const longest = 0.8

/**
 * The longest loadings, drawn out by one factor for both axes so that they can be seen among the
 * rows: their directions and the ratios of their lengths stay.
 */
export function loadingArrows(
  { loadings, points }: Pick<ScaledView, 'loadings' | 'points'>,
  columns: readonly string[],
): LoadingArrow[] {
  const arrows = columns
    .map((column, j) => ({ column, x: loadings[0]?.[j] ?? 0, y: loadings[1]?.[j] ?? 0 }))
    .filter(({ x, y }) => Math.hypot(x, y) > 0)
    .sort((a, b) => Math.hypot(b.x, b.y) - Math.hypot(a.x, a.y))
    .slice(0, mostArrows)
  const reach = (values: Iterable<number>) =>
    Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const factor = (rows: Float64Array, ends: number[]) => {
    const end = reach(ends)
    return end > 0 && rows.length > 0 ? (reach(rows) || 1) / end : Infinity
  }
  const stretch =
    longest *
    Math.min(
      factor(
        points.x,
        arrows.map((a) => a.x),
      ),
      factor(
        points.y,
        arrows.map((a) => a.y),
      ),
    )
  return Number.isFinite(stretch)
    ? arrows.map(({ column, x, y }) => ({ column, x: x * stretch, y: y * stretch }))
    : []
}
