import type { EChartsType } from 'echarts/core'

/** A chart's rectangle, in CSS pixels. */
export interface Frame {
  left: number
  top: number
  width: number
  height: number
}

/** Where the axes' values lie on the screen: pixel = offset + value × scale, at the present zoom. */
export interface Projection {
  x: { offset: number; scale: number }
  y: { offset: number; scale: number }
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
