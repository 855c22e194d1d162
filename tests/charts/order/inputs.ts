import type { OrderInput } from '../../../src/charts/order/input'
import type { OrderFlags, OrderRows, OrderView } from '../../../src/shared/api/order'

export const rowsAt = (at: number[], value: number[]): OrderRows => ({
  row: Int32Array.from(at, (line) => line - 2),
  line: Int32Array.from(at),
  at: Float64Array.from(at),
  value: Float64Array.from(value),
  component: new Int32Array(at.length),
})

export const viewOf = (change: Partial<OrderView> = {}): OrderView => ({
  ...{ modelId: 1, along: 'file', scale: 'line', extent: { from: 2, to: 6 } },
  ...{ low: -10, high: 0, smallest: -500, rows: 5, withoutPlace: 0 },
  ...{ sight: { from: 2, to: 6 }, inSight: 5, bands: null },
  points: rowsAt([2, 3, 4, 5, 6], [-1, -500, -2, -6, -3]),
  ...change,
})

export const flagsOf = (change: Partial<OrderFlags> = {}): OrderFlags => ({
  ...{ modelId: 1, along: 'file', count: 2, withoutPlace: 0 },
  flagged: rowsAt([3, 5], [-500, -6]),
  notJudged: { at: Float64Array.of(4.5), count: 1 },
  ...change,
})

export const threshold = { at: -5, oneIn: null, rough: false, percentile: 4 }

export const inputOf = (change: Partial<OrderInput> = {}): OrderInput => ({
  ...{ view: viewOf(), column: null, rarity: null },
  marks: { flags: flagsOf(), threshold, selected: rowsAt([6], [-3]) },
  ...change,
})
