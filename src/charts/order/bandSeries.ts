import type { CustomSeriesOption, LineSeriesOption } from 'echarts'
import type { OrderBands } from '../../shared/api/order'
import { tokens, type Theme } from '../palette'
import type { OrderWords } from './words'

const still = { progressive: 0, animation: false, silent: true, clip: true } as const

/** Many rows as the middle half, the median and the lowest of each stretch; where a stretch has no row there is a gap. */
export function bandSeries(
  bands: OrderBands,
  low: number,
  { theme, words }: { theme: Theme; words: OrderWords },
): (CustomSeriesOption | LineSeriesOption)[] {
  const { axis, faintText } = tokens[theme]
  return [
    {
      ...still,
      type: 'custom',
      id: 'middle-half',
      name: words.middleHalf,
      itemStyle: { color: axis, opacity: 0.45 },
      data: Array.from(bands.count, (_, b) => [
        bands.edges[b],
        clipped(bands.upperQuartile[b], low),
        bands.edges[b + 1],
        clipped(bands.lowerQuartile[b], low),
      ]).filter(([, upper]) => upper !== null) as number[][],
      renderItem: (_, api) => {
        const [left, top] = api.coord([api.value(0), api.value(1)])
        const [right, bottom] = api.coord([api.value(2), api.value(3)])
        const shape = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) } // prettier-ignore
        return { type: 'rect', shape, style: { fill: axis, opacity: 0.45 } }
      },
      z: 2,
    },
    line('lowest', words.lowest, bands, bands.lowest, low, axis, 0.8),
    line('median', words.median, bands, bands.median, low, faintText, 1),
  ]
}

function line(
  id: string,
  name: string,
  { edges, count }: OrderBands,
  values: Float64Array,
  low: number,
  color: string,
  opacity: number,
): LineSeriesOption {
  return {
    ...still,
    type: 'line',
    id,
    name,
    // A stretch alone between gaps is a dash of its own length.
    data: Array.from(count, (_, b) => [
      [edges[b], clipped(values[b], low)],
      [edges[b + 1], clipped(values[b], low)],
    ]).flat() as [number, number][],
    symbol: 'none',
    connectNulls: false,
    lineStyle: { color, opacity, width: id === 'median' ? 1.5 : 1 },
    itemStyle: { color },
    z: 3,
  }
}

/** Null for none, at which a line is broken. */
const clipped = (value: number, low: number): number | null =>
  Number.isNaN(value) ? null : Math.max(low, value)
