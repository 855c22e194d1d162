import { LinesChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
} from 'echarts/components'

/** The parts of echarts that `pictureOption` needs, for echarts' `use`, besides a renderer. */
export const pictureParts = [
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  LegendComponent,
  LinesChart,
  ScatterChart,
  TitleComponent,
]
