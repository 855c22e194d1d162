import { CustomChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomInsideComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
} from 'echarts/components'
import { logTicksExtension } from './logTicksExtension'

/** The parts of echarts that the charts need, for echarts' `use`, besides a renderer. */
export const pictureParts = [
  AriaComponent,
  CustomChart,
  DataZoomInsideComponent,
  GridComponent,
  LegendComponent,
  LineChart,
  LinesChart,
  ScatterChart,
  TitleComponent,
  logTicksExtension,
]
