import { LinesChart, ScatterChart } from 'echarts/charts'
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
} from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

use([
  AriaComponent,
  CanvasRenderer,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  LinesChart,
  ScatterChart,
  TitleComponent,
])

/** An echarts instance that lives and resizes with its element. */
export function useChart(element: Readonly<ShallowRef<HTMLElement | null>>) {
  const chart = shallowRef<EChartsType | null>(null)
  const observer = new ResizeObserver(() => chart.value?.resize())

  onMounted(() => {
    if (!element.value) return
    chart.value = init(element.value, null, { renderer: 'canvas' })
    observer.observe(element.value)
  })
  onBeforeUnmount(() => {
    observer.disconnect()
    chart.value?.dispose()
    chart.value = null
  })
  return chart
}
