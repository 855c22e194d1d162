import type { DataZoomComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Axis } from '../core/grid/types'
import { axisText } from './axisValue'
import { formatShare } from './formatNumber'
import { axisLook } from './frame'
import type { Scene } from './input'
import { axisExtent, limitLines } from './limitLines'
import { logTicks } from './logTicks'
import { logAxisId } from './logTicksExtension'
import { plainText } from './plainText'

/** The two axes: from `min` to `max`, which are not round and so get no label of their own. */
export function axes(scene: Scene): {
  xAxis: XAXisComponentOption
  yAxis: YAXisComponentOption
} {
  const limits = limitLines(scene)
  const common = (axis: Axis, dimension: 'x' | 'y', name: string) => {
    const look = axisLook(scene.theme)
    const [min, max] = axisExtent(
      axis,
      limits.filter((limit) => limit.axis === dimension),
    )
    const ticks = axis.log ? { customValues: logTicks(min, max) } : {}
    return {
      ...look,
      type: 'value',
      ...(axis.log ? { id: logAxisId + dimension } : {}),
      name: plainText(axis.log ? scene.words.logScale(name) : name),
      min,
      max,
      axisTick: { ...look.axisTick, ...ticks },
      axisLabel: {
        ...look.axisLabel,
        showMinLabel: axis.log,
        showMaxLabel: axis.log,
        formatter: (value: number) => axisText(axis, value),
        ...ticks,
      },
    } as const
  }
  const { x, y, curve } = scene.picture
  const named = (axis: Axis) => axisName(scene, axis)
  return {
    xAxis: { ...common(x, 'x', named(x)), nameGap: 32, nameTruncate: { maxWidth: 480 } },
    yAxis: {
      ...common(y, 'y', curve ? scene.words.logDensity : named(y)),
      nameGap: 16,
      nameTruncate: { maxWidth: 360 },
    },
  }
}

/** Name of an axis with its unit, or with the share that a direction holds. */
export function axisName({ units }: Pick<Scene, 'units'>, { name, column, share }: Axis): string {
  if (share !== undefined) return `${name} (${formatShare(share)})`
  const unit = units[column]
  return unit ? `${name} [${unit}]` : name
}

/** Wheel zooms, dragging pans, on both axes; nothing is dropped from the series by it. */
export const zoom: DataZoomComponentOption[] = [
  { type: 'inside', id: 'zoom-x', xAxisIndex: 0, filterMode: 'none' },
  { type: 'inside', id: 'zoom-y', yAxisIndex: 0, filterMode: 'none' },
]
