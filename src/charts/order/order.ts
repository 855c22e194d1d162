import type { DataZoomComponentOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import type { OrderSight, OrderView } from '../../shared/api/order'
import { frame, gridBelow, legendLook } from '../frame'
import { tokens } from '../palette'
import { pointStyle } from '../pointSeries'
import { placeAxis, placeRange, valueAxes } from './axes'
import { bandSeries } from './bandSeries'
import { orderDescription } from './description'
import type { OrderInput } from './input'
import { beyondSeries, markSeries, placesOf } from './marks'
import { orderSubtitle } from './subtitle'
import { englishOrderWords } from './words'

/**
 * A control chart: what rows are ranked by along the lines of the file, or along a column of times, with the threshold, the
 * flagged rows one by one, and ticks where a row is not judged. Many rows are bands.
 *
 * @param interactive zoom along the file, for a window; without it, for paper
 */
export function orderOption(input: OrderInput, interactive = true): EChartsOption {
  const { view, marks, theme = 'light', words = englishOrderWords } = input
  const { points, bands, low } = view
  const subtitle = [...(input.subtitle ?? []), ...(marks ? orderSubtitle(input) : [])]
  const { base, top } = frame({ ...input, subtitle }, orderDescription(input))
  const { axis, flagged, faintText, text } = tokens[theme]
  const { size, opacity } = pointStyle(view.inSight)
  const others: ScatterSeriesOption[] = points
    ? [
        {
          ...{ progressive: 0, animation: false, silent: true, clip: true },
          type: 'scatter',
          id: 'rows',
          name: words.others,
          data: placesOf(points, low),
          symbol: 'circle',
          symbolSize: size,
          itemStyle: { color: axis, opacity },
          z: 3,
        },
        beyondSeries('beyond', points, low, faintText),
      ]
    : []
  const sight = input.sight ?? (isAll(view) ? placeRange(view) : view.sight)
  return {
    ...base,
    // Times have no zone: they stand as they are written in the file.
    useUTC: true,
    legend: {
      ...legendLook(theme, top),
      show: marks !== null,
      data: marks
        ? [
            { name: words.flagged(marks.flags.count), itemStyle: { borderColor: flagged, borderWidth: 2 } },
            ...(points ? [{ name: words.others }] : []),
            ...(bands ? [{ name: words.middleHalf, icon: 'rect' }, { name: words.median }, { name: words.lowest }] : []),
            ...(marks.flags.notJudged.count > 0 ? [{ name: words.notJudged(marks.flags.notJudged.count), icon: tickIcon, itemStyle: { color: text } }] : []),
            ...(marks.selected && marks.selected.row.length > 0 ? [{ name: words.selected }] : []),
          ] // prettier-ignore
        : [],
    },
    grid: gridBelow(top, marks ? 228 : 20),
    xAxis: placeAxis(input, interactive ? placeRange(view) : sight),
    yAxis: valueAxes(input),
    series: [
      ...others,
      ...(bands ? bandSeries(bands, low, { theme, words }) : []),
      ...(marks ? markSeries(view, marks, { theme, words }) : []),
    ],
    ...(interactive && { dataZoom: [zoomTo(sight)] }),
  }
}

/** Wheel zooms and dragging pans along the axis; nothing is dropped from the series by it. */
const zoomTo = ({ from, to }: OrderSight): DataZoomComponentOption => ({
  type: 'inside',
  id: 'zoom-x',
  xAxisIndex: 0,
  filterMode: 'none',
  startValue: from,
  endValue: to,
})

const isAll = ({ sight, extent }: OrderView) => sight.from <= extent.from && sight.to >= extent.to

const tickIcon = 'path://M7 0H9V9H7Z'
