import type { EChartsType } from 'echarts/core'
import type { Picture } from '../../shared/engineApi'
import type { Frame } from './drawMarks'
import type { Projection } from './hitTest'

/** Both axes are linear, so two places tell the projection at the present zoom. */
export function projectionOf(chart: EChartsType, { x, y }: Picture): Projection | null {
  const low = chart.convertToPixel({ gridIndex: 0 }, [x.min, y.min])
  const high = chart.convertToPixel({ gridIndex: 0 }, [x.max, y.max])
  if (!low || !high || ![...low, ...high].every(Number.isFinite)) return null
  const line = (min: number, max: number, from: number, to: number) => {
    const scale = (to - from) / (max - min)
    return { offset: from - min * scale, scale }
  }
  return { x: line(x.min, x.max, low[0], high[0]), y: line(y.min, y.max, low[1], high[1]) }
}

/**
 * The plot's rectangle in pixels; null while the chart shows nothing. echarts tells it to its
 * extensions only, so the type is our own.
 */
export function frameOf(chart: EChartsType): Frame | null {
  const grid = (chart as unknown as ChartInside).getModel().getComponent('grid')
  if (!grid) return null
  const { x, y, width, height } = grid.coordinateSystem.getRect()
  return { left: x, top: y, width, height }
}

interface ChartInside {
  getModel(): {
    getComponent(
      type: 'grid',
    ):
      | { coordinateSystem: { getRect(): { x: number; y: number; width: number; height: number } } }
      | undefined
  }
}
