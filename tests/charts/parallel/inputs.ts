import type { ParallelInput } from '../../../src/charts/parallel/input'
import type { ParallelAxis, ParallelRows, ParallelView } from '../../../src/shared/api/parallel'

export const axis = (change: Partial<ParallelAxis> = {}): ParallelAxis => ({
  ...{ column: 0, name: 'width', unit: 'mm', log: false, min: 8, max: 12 },
  ...{ mean: 10, sd: 0.5, separation: 1 },
  ...change,
})

export const rowsOf = (first: number, values: number[][], component = 0): ParallelRows => ({
  row: Int32Array.from(values, (_, i) => first + i),
  line: Int32Array.from(values, (_, i) => first + i + 2),
  component: new Int32Array(values.length).fill(component),
  values: Float64Array.from(values.flat()),
})

export const viewOf = (change: Partial<ParallelView> = {}): ParallelView => ({
  ...{ modelId: 1, columns: 3, from: 0 },
  axes: [
    axis(),
    axis({ column: 1, name: 'mass', unit: null, log: true, min: 1, max: 100, mean: 1, sd: 0.25 }),
    axis({ column: 2, name: 'torque', unit: null, min: 0, max: 4, mean: 2, sd: 1 }),
  ],
  others: rowsOf(0, [[9, 10, 1], [11, NaN, 3]]), // prettier-ignore
  othersTotal: 2,
  flagged: rowsOf(10, [[12, 100, 4]]),
  flaggedTotal: 1,
  families: [{ component: 0, weight: 1, mean: [10, 1, 2], sd: [0.5, 0.25, 1] }],
  ...change,
})

export const inputOf = (change: Partial<ParallelInput> = {}): ParallelInput => ({
  ...{ view: viewOf(), scale: 'range', bands: false, selected: null },
  ...change,
})
