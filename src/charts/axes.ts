import type { DataZoomComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { Axis } from '../core/grid/types'
import { formatNumber } from './formatNumber'
import type { Scene } from './input'
import { tokens } from './palette'
import { plainText } from './plainText'

/** The two axes: from `min` to `max`, which are not round and so get no label of their own. */
export function axes(scene: Scene): {
  xAxis: XAXisComponentOption
  yAxis: YAXisComponentOption
} {
  const { axis: line, gridLine, text, faintText } = tokens[scene.theme]
  const common = ({ min, max }: Axis, name: string) => {
    const [low, high] = Number.isFinite(max - min) && max > min ? [min, max] : [0, 1]
    return {
      type: 'value',
      name: plainText(name),
      nameLocation: 'middle',
      nameTextStyle: { color: text, fontSize: 13 },
      min: low,
      max: high,
      axisLine: { show: true, onZero: false, lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: {
        color: faintText,
        fontSize: 11,
        hideOverlap: true,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value),
      },
      splitLine: {
        show: true,
        showMinLine: false,
        showMaxLine: false,
        lineStyle: { color: gridLine },
      },
    } as const
  }
  const { x, y, curve } = scene.picture
  return {
    xAxis: { ...common(x, x.name), nameGap: 32, nameTruncate: { maxWidth: 480 } },
    yAxis: {
      ...common(y, curve ? scene.words.logDensity : y.name),
      nameGap: 16,
      nameTruncate: { maxWidth: 360 },
    },
  }
}

/** Wheel zooms, dragging pans, on both axes; nothing is dropped from the series by it. */
export const zoom: DataZoomComponentOption[] = [
  { type: 'inside', id: 'zoom-x', xAxisIndex: 0, filterMode: 'none' },
  { type: 'inside', id: 'zoom-y', yAxisIndex: 0, filterMode: 'none' },
]
