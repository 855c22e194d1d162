import type { OrderRows } from '../../shared/api/order'

/** A row and its place along the chart. */
export interface OrderStep {
  row: number
  at: number
}

/**
 * The drawn row after another one, or before it: by place, rows at one place by their number. After the last comes none.
 *
 * @param from null to begin with the first, or the last
 */
export function nextAlong(
  all: readonly Pick<OrderRows, 'row' | 'at'>[],
  from: OrderStep | null,
  by: 1 | -1,
): OrderStep | null {
  const isAfter = (a: OrderStep, b: OrderStep) =>
    by * (a.at === b.at ? a.row - b.row : a.at - b.at) > 0
  let found: OrderStep | null = null
  for (const { row, at } of all) {
    for (let i = 0; i < row.length; i++) {
      const one = { row: row[i], at: at[i] }
      if ((from === null || isAfter(one, from)) && (found === null || isAfter(found, one)))
        found = one
    }
  }
  return found
}

/** Where a row stands, if it is among them. */
export function placeAmong(
  all: readonly Pick<OrderRows, 'row' | 'at'>[],
  row: number,
): OrderStep | null {
  for (const rows of all) {
    const i = rows.row.indexOf(row)
    if (i >= 0) return { row, at: rows.at[i] }
  }
  return null
}
