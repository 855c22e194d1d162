import type { CustomSeriesOption, ScatterSeriesOption } from 'echarts'
import type { OrderRows, OrderView } from '../../shared/api/order'
import { ringStyle } from '../markSeries'
import { tokens, type Theme } from '../palette'
import { largeFrom, pointStyle } from '../pointSeries'
import { valueRange } from './axes'
import type { OrderMarks } from './input'
import type { OrderThreshold, OrderWords } from './words'

const still = { progressive: 0, animation: false, silent: true, clip: true } as const

/** Pixels from the place of a row beyond the axis to its arrow. */
export const beyondOffset = 12

/** Places of rows; one below the axis stands at its edge. */
export const placesOf = ({ at, value }: OrderRows, low: number): [number, number][] =>
  Array.from(at, (place, i) => [place, Math.max(low, value[i])])

/** Rows beyond the axis as arrows that point there. */
export function beyondSeries(id: string, rows: OrderRows, low: number, colour: string) {
  return {
    ...still,
    type: 'scatter',
    id,
    data: placesOf(rows, low).filter((_, i) => rows.value[i] < low),
    symbol: 'triangle',
    symbolRotate: 180,
    symbolSize: 7,
    symbolOffset: [0, beyondOffset],
    itemStyle: { color: colour, opacity: 1 },
    z: 6,
  } satisfies ScatterSeriesOption
}

/** Flagged rows one by one, the selected ones, those that are not judged, and the threshold; as paper has them. */
export function markSeries(
  view: OrderView,
  { flags, threshold, selected }: OrderMarks,
  { theme, words }: { theme: Theme; words: OrderWords },
): (ScatterSeriesOption | CustomSeriesOption)[] {
  const { low } = view
  const { flagged: colour, text } = tokens[theme]
  const { flagged } = flags
  const { size } = pointStyle(view.inSight)
  const { gap, width } = ringStyle(flagged.row.length)
  const data = placesOf(flagged, low)
  const ring = (borderColor: string, borderWidth: number) => ({
    ...{ color: 'transparent', borderColor, borderWidth, opacity: 1 },
  })
  const large = { large: data.length > largeFrom, largeThreshold: 0 }
  return [
    notJudgedSeries(flags.notJudged.at, words.notJudged(flags.notJudged.count), theme),
    { ...still, ...large, type: 'scatter', id: 'flagged-points', data, symbolSize: size, itemStyle: { color: colour, opacity: 1 }, z: 5 }, // prettier-ignore
    {
      ...{ ...still, ...large, type: 'scatter', id: 'flagged', data },
      name: words.flagged(flags.count),
      symbol: 'circle',
      symbolSize: size + gap,
      itemStyle: ring(colour, width),
      z: 7,
    },
    beyondSeries('flagged-beyond', flagged, low, colour),
    {
      ...{ ...still, type: 'scatter', id: 'selected', name: words.selected, symbol: 'circle' },
      data: selected ? placesOf(selected, low) : [],
      symbolSize: 18,
      itemStyle: ring(text, 2.5),
      z: 8,
    },
    ...(threshold && Number.isFinite(threshold.at) ? thresholdSeries(view, threshold, { theme, words }) : []), // prettier-ignore
  ]
}

/** Ticks at the lower edge. */
function notJudgedSeries(at: Float64Array, name: string, theme: Theme): CustomSeriesOption {
  const colour = tokens[theme].text
  return {
    ...still,
    type: 'custom',
    id: 'not-judged',
    name,
    itemStyle: { color: colour },
    data: Array.from(at, (place) => [place]),
    encode: { x: 0 },
    renderItem: (params, api) => {
      const { y, height } = params.coordSys as unknown as { y: number; height: number }
      const [x] = api.coord([api.value(0), 0])
      const shape = { x1: x, x2: x, y1: y + height, y2: y + height - 8 }
      return { type: 'line', shape, style: { stroke: colour, lineWidth: 1.5 } }
    },
    z: 4,
  }
}

/** At the edge where the threshold is further down than the axis goes. */
function thresholdSeries(
  view: OrderView,
  threshold: OrderThreshold,
  { theme, words }: { theme: Theme; words: OrderWords },
): (CustomSeriesOption | ScatterSeriesOption)[] {
  const { flagged: colour, text, background } = tokens[theme]
  const [low, high] = valueRange(view)
  const at = Math.min(high, Math.max(low, threshold.at))
  const beyond = threshold.at < low ? '▼ ' : ''
  return [
    {
      ...still,
      type: 'custom',
      id: 'threshold',
      data: [[view.sight.from, at]],
      renderItem: (params, api) => {
        const [, y] = api.coord([api.value(0), api.value(1)])
        const { x, width } = params.coordSys as unknown as { x: number; width: number }
        return {
          type: 'line',
          shape: { x1: x, y1: y, x2: x + width, y2: y },
          style: { stroke: colour, lineWidth: 2, lineDash: [6, 3] },
        }
      },
      z: 6,
    },
    {
      ...{ ...still, type: 'scatter', id: 'threshold-value', symbolSize: 1, z: 9 },
      itemStyle: { color: 'transparent' },
      data: [[view.sight.from, at]],
      label: {
        show: true,
        position: [6, -18],
        formatter: (beyond + words.threshold(threshold)).replace(/[{}|]/g, ' '),
        fontSize: 12,
        fontWeight: 600,
        color: text,
        textBorderColor: background,
        textBorderWidth: 3,
      },
    },
  ]
}
