import { init, use, type EChartsType } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'
import { pictureParts } from '../../charts/parts'

use([...pictureParts, CanvasRenderer])

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
