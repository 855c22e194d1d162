import type {
  CustomSeriesOption,
  LinesSeriesOption,
  ScatterSeriesOption,
  SeriesOption,
} from 'echarts'
import { paintElements } from './paintElements'
import { paintLines } from './paintLines'
import { paintSymbols } from './paintSymbols'
import type { View } from './view'

/** Series of lines and of few marks, drawn as the chart library draws them, but for a fraction of its time. */
export function paintSeries(
  context: CanvasRenderingContext2D,
  all: readonly SeriesOption[],
  view: View,
): void {
  for (const series of all) {
    if (series.type === 'lines') paintLines(context, series as LinesSeriesOption, view)
    else if (series.type === 'custom') paintElements(context, series as CustomSeriesOption, view)
    else paintSymbols(context, series as ScatterSeriesOption, view)
  }
}
