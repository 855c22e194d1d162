import type { PairDistances, PairsView } from '../../shared/api/pairs'
import { formatFixed } from '../formatNumber'

/** A pair of columns: their correlation, and how far the selected row is in them. */
export interface PairLine {
  x: number
  y: number
  cells: [pair: string, correlation: string, distance: string]
}

/** Every pair once, the strongest correlation first, or the selected row's farthest pair where one is selected. */
export function pairLines(view: PairsView, distances: PairDistances | null): PairLine[] {
  const c = view.columns.length
  const name = (i: number) => view.columns[i].axis.name
  const all: { x: number; y: number; correlation: number; distance: number }[] = []
  for (let x = 0; x < c; x++)
    for (let y = x + 1; y < c; y++)
      all.push({
        ...{ x, y, correlation: view.correlations[x * c + y] },
        distance: distances?.distances[x * c + y] ?? NaN,
      })
  const size = ({ correlation, distance }: (typeof all)[number]) =>
    distances ? distance : Math.abs(correlation)
  // A column that does not vary has no correlation: it comes last.
  all.sort((a, b) => (Number.isNaN(size(a)) ? 1 : 0) - (Number.isNaN(size(b)) ? 1 : 0) || size(b) - size(a)) // prettier-ignore
  const text = (value: number) => (Number.isNaN(value) ? '' : formatFixed(value, 2))
  return all.map(({ x, y, correlation, distance }) => ({
    ...{ x, y },
    cells: [`${name(x)} × ${name(y)}`, text(correlation), text(distance)],
  }))
}
