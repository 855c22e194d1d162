import type { ScaledView } from '../../shared/engineApi'
import { formatNumber } from '../formatNumber'

/** A column or a family on the two components. */
export type ScaledLine = [name: string, first: string, second: string]

/**
 * The loadings of the columns, and the middle of the drawn rows of each family.
 *
 * @param family names one by its index from 0
 */
export function scaledLines(
  { loadings, points }: Pick<ScaledView, 'loadings' | 'points'>,
  columns: readonly string[],
  weights: readonly number[],
  names: { loading: (column: string) => string; family: (component: number) => string },
): ScaledLine[] {
  const text = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '' : formatNumber(value, 3)
  const sums = weights.map(() => ({ count: 0, x: 0, y: 0 }))
  points.component.forEach((component, i) => {
    const sum = sums[component]
    if (!sum) return
    sum.count++
    sum.x += points.x[i]!
    sum.y += points.y[i]!
  })
  return [
    ...sums.map(({ count, x, y }, k): ScaledLine => [
      names.family(k),
      text(x / count),
      text(y / count),
    ]),
    ...columns.map((column, j): ScaledLine => [
      names.loading(column),
      text(loadings[0]?.[j]),
      text(loadings[1]?.[j]),
    ]),
  ]
}
