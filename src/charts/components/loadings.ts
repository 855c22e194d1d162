import type { EChartsOption } from 'echarts'
import { formatNumber } from '../formatNumber'
import { axisLook, frame, gridBelow } from '../frame'
import { plainText } from '../plainText'
import { divergingColour } from '../reasons/shareColour'
import { loadingsDescription } from './description'
import type { LoadingsInput } from './input'
import { byLoading } from './largestLoadings'
import { englishComponentsWords } from './words'

/** So many that each has room for its name. */
const mostBars = 12

/** The columns with the largest loadings on a component, to the right where they raise it, to the left where they lower it. */
export function loadingsOption(input: LoadingsInput): EChartsOption {
  const { theme = 'light', words = englishComponentsWords, component, loadings, columns } = input
  const { base, top } = frame(input, loadingsDescription(input))
  const shown = byLoading(loadings).slice(0, mostBars)
  const reach = Math.abs(loadings[shown[0] ?? 0] ?? 0) || 1
  const look = axisLook(theme)
  const name = words.loading(component + 1)
  const some = shown.length < columns.length
  return {
    ...base,
    grid: gridBelow(top, 16),
    xAxis: {
      ...look,
      type: 'value',
      name: some ? `${name}\n${words.largest(shown.length, columns.length)}` : name,
      nameGap: 26,
      min: -1.05 * reach,
      max: 1.05 * reach,
      axisLabel: {
        ...look.axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value, 6),
      },
    },
    yAxis: {
      ...look,
      type: 'category',
      inverse: true,
      data: shown.map((j) => plainText(columns[j]!)),
      axisLabel: {
        ...look.axisLabel,
        interval: 0,
        hideOverlap: false,
        width: 110,
        overflow: 'truncate',
      },
      splitLine: { show: false },
    },
    series: [
      {
        type: 'custom',
        id: 'loadings',
        progressive: 0,
        animation: false,
        silent: true,
        data: shown.map((j, place) => [loadings[j]!, place]),
        renderItem: (_, api) => {
          const value = Number(api.value(0))
          const [from, y] = api.coord([Math.min(0, value), api.value(1)]) as [number, number]
          const [to] = api.coord([Math.max(0, value), api.value(1)]) as [number, number]
          const [, band = 0] = api.size!([0, 1]) as number[]
          const height = Math.max(1, 0.7 * band)
          return {
            type: 'rect',
            shape: { x: from, y: y - height / 2, width: Math.max(1, to - from), height },
            style: { fill: divergingColour(Math.sign(value), theme) },
          }
        },
        z: 3,
      },
    ],
  }
}
