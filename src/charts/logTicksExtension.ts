import type { use } from 'echarts/core'
import { logTicks } from './logTicks'

type Extension = Extract<Parameters<typeof use>[0], (registers: never) => void>
type Dimension = 'x' | 'y'

/** Begins the id of every axis whose places are logarithms to base 10. */
export const logAxisId = 'log-axis-'

/** What is needed of echarts' models, which its types do not show. */
interface AxisModel {
  id: string
  componentIndex: number
  axis: { dim: Dimension }
  option: {
    min: number
    max: number
    axisTick: { customValues?: number[] }
    axisLabel: { customValues?: number[] }
  }
}
interface ZoomModel {
  eachTargetAxis(visit: (dimension: Dimension, index: number) => void): void
  getValueRange(dimension: Dimension, index: number): [number, number]
}
interface Models {
  eachComponent(type: 'xAxis' | 'yAxis', visit: (model: AxisModel) => void): void
  eachComponent(type: 'dataZoom', visit: (model: ZoomModel) => void): void
}

/**
 * Makes the ticks of logarithmic axes follow the zoom. echarts takes ticks at given places only once,
 * with the option; this gives new ones each time it updates, after the zoom has said what is in sight.
 */
export const logTicksExtension: Extension = ({ registerProcessor, PRIORITY }) => {
  registerProcessor(PRIORITY.PROCESSOR.STATISTIC, {
    overallReset(models: unknown) {
      const all = models as Models
      const follow = (axis: AxisModel) => {
        if (!axis.id.startsWith(logAxisId)) return
        let inSight: [number, number] = [axis.option.min, axis.option.max]
        all.eachComponent('dataZoom', (zoom) => {
          zoom.eachTargetAxis((dimension, index) => {
            if (dimension === axis.axis.dim && index === axis.componentIndex) {
              inSight = zoom.getValueRange(dimension, index)
            }
          })
        })
        const ticks = logTicks(...inSight)
        axis.option.axisTick.customValues = ticks
        axis.option.axisLabel.customValues = ticks
      }
      all.eachComponent('xAxis', follow)
      all.eachComponent('yAxis', follow)
    },
  })
}
