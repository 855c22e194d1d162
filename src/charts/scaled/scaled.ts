import type { EChartsOption, LinesSeriesOption, ScatterSeriesOption } from 'echarts'
import type { ScaledView } from '../../shared/engineApi'
import { zoom } from '../axes'
import { formatNumber } from '../formatNumber'
import { axisLook, frame, gridBelow, legendLook } from '../frame'
import { ringStyle } from '../markSeries'
import type { Theme } from '../palette'
import { familyLook, tokens } from '../palette'
import { plainText } from '../plainText'
import { largeFrom, pointStyle } from '../pointSeries'
import { scaledDescription } from './description'
import type { ScaledInput } from './input'
import type { LoadingArrow } from './loadings'
import { loadingArrows } from './loadings'
import type { ScaledWords } from './words'
import { englishScaledWords } from './words'

/**
 * The rows on the first two principal components of their scaled columns, coloured by family, with
 * rings around the flagged ones and the loadings of the columns as arrows.
 *
 * @param interactive zoom and a legend that scrolls, for a window; without it, for paper
 */
export function scaledOption(input: ScaledInput, interactive = true): EChartsOption {
  const { view, columns, weights, theme = 'light', words = englishScaledWords } = input
  const { points, flagged, explainedRatio } = view
  const sampled = points.row.length < points.total
  const subtitle = [
    ...(input.subtitle ?? []),
    ...(sampled ? [words.sample(points.row.length, points.total)] : []),
  ]
  const { base, top } = frame({ ...input, subtitle }, scaledDescription(input))
  const arrows = loadingArrows(view, columns)
  const arrowsName = words.loadings(arrows.length, columns.length)
  const axis = (number: 1 | 2, values: readonly Float64Array[], name: string) => {
    const [min, max] = rangeOf(values)
    const look = axisLook(theme)
    return {
      ...look,
      type: 'value',
      name,
      min,
      max,
      axisLabel: {
        ...look.axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value, 12),
      },
      nameGap: number === 1 ? 32 : 16,
    } as const
  }
  return {
    ...base,
    legend: {
      ...legendLook(theme, top),
      type: interactive ? 'scroll' : 'plain',
      data: [
        ...weights.map((weight, family) => ({
          name: words.family(family + 1, weight),
          icon: familyLook(family, theme, input.looks).symbol,
        })),
        ...(flagged.row.length > 0 ? [{ name: words.flagged(flagged.row.length) }] : []),
        ...(arrows.length > 0 ? [{ name: arrowsName, icon: arrowIcon }] : []),
      ],
    },
    grid: gridBelow(top, 228),
    xAxis: axis(1, [points.x, flagged.x], words.component(1, explainedRatio[0])),
    yAxis: axis(2, [points.y, flagged.y], words.component(2, explainedRatio[1])),
    series: [
      ...weights.map((weight, family) =>
        familySeries(view, family, words, weight, theme, input.looks),
      ),
      arrowSeries(arrows, arrowsName, theme),
      arrowNames(arrows, theme),
      rings(view, words, theme),
      selected(view, input.selectedRow, theme),
    ],
    ...(interactive && { dataZoom: zoom }),
  }
}

const arrowIcon = 'path://M0 4H14V0L22 5L14 10V6H0Z'
const room = 0.06

const still = {
  progressive: 0,
  animation: false,
  silent: true,
  clip: true,
} as const

/** Zero and all values, with some room. */
function rangeOf(parts: readonly Float64Array[]): [number, number] {
  let [low, high] = [0, 0]
  for (const values of parts) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  }
  const margin = high > low ? room * (high - low) : 1
  return [low - margin, high + margin]
}

function familySeries(
  { points }: ScaledView,
  family: number,
  words: ScaledWords,
  weight: number,
  theme: Theme,
  looks: ScaledInput['looks'],
): ScatterSeriesOption {
  const { x, y, component } = points
  const own: number[] = []
  for (let i = 0; i < x.length; i++) {
    if (component[i] === family && Number.isFinite(x[i]) && Number.isFinite(y[i])) {
      own.push(x[i], y[i])
    }
  }
  const { size, opacity } = pointStyle(x.length)
  const large = x.length > largeFrom
  const look = familyLook(family, theme, looks)
  return {
    ...still,
    type: 'scatter',
    id: `family-${family}`,
    name: words.family(family + 1, weight),
    dimensions: ['x', 'y'],
    data: Float64Array.from(own),
    symbol: large ? 'rect' : look.symbol,
    symbolSize: size,
    itemStyle: { color: look.colour, opacity },
    large,
    largeThreshold: 0,
    z: 3,
  }
}

function rings({ points, flagged }: ScaledView, words: ScaledWords, theme: Theme) {
  const { gap, width } = ringStyle(flagged.row.length)
  return {
    ...still,
    type: 'scatter',
    id: 'flagged',
    name: words.flagged(flagged.row.length),
    data: Array.from(flagged.x, (x, i) => [x, flagged.y[i]]),
    symbol: 'circle',
    symbolSize: pointStyle(points.x.length).size + gap,
    itemStyle: {
      color: 'transparent',
      borderColor: tokens[theme].flagged,
      borderWidth: width,
      opacity: 1,
    },
    large: flagged.row.length > largeFrom,
    largeThreshold: 0,
    z: 7,
  } satisfies ScatterSeriesOption
}

function selected({ points, flagged }: ScaledView, row: number | undefined, theme: Theme) {
  const places = [points, flagged].flatMap(({ row: rows, x, y }) => {
    const i = row === undefined ? -1 : rows.indexOf(row)
    return i < 0 ? [] : [[x[i], y[i]]]
  })
  return {
    ...still,
    type: 'scatter',
    id: 'selected',
    data: places.slice(0, 1),
    symbol: 'circle',
    symbolSize: 24,
    itemStyle: {
      color: 'transparent',
      borderColor: tokens[theme].text,
      borderWidth: 2.5,
      opacity: 1,
    },
    z: 8,
  } satisfies ScatterSeriesOption
}

function arrowSeries(arrows: LoadingArrow[], name: string, theme: Theme): LinesSeriesOption {
  const { text } = tokens[theme]
  return {
    ...still,
    type: 'lines',
    id: 'loadings',
    name,
    coordinateSystem: 'cartesian2d',
    symbol: ['none', 'arrow'],
    symbolSize: 9,
    color: text,
    lineStyle: { color: text, width: 1.5, opacity: 0.9 },
    data: arrows.map(({ x, y }) => ({
      coords: [
        [0, 0],
        [x, y],
      ],
    })),
    z: 5,
  }
}

function arrowNames(arrows: LoadingArrow[], theme: Theme): ScatterSeriesOption {
  const { text, background } = tokens[theme]
  return {
    ...still,
    type: 'scatter',
    id: 'loading-names',
    symbolSize: 1,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      distance: 6,
      color: text,
      fontSize: 12,
      textBorderColor: background,
      textBorderWidth: 3,
      width: 110,
      overflow: 'truncate',
    },
    labelLayout: { moveOverlap: 'shiftY' },
    data: arrows.map(({ column, x, y }) => ({
      value: [x, y],
      label: {
        formatter: plainText(column).replace(/[{}|]/g, ' '),
        position:
          // Above or below wherever it can be: a long name beside a tip would leave the plot.
          Math.abs(y) > Math.abs(x) / 2 ? (y > 0 ? 'top' : 'bottom') : x < 0 ? 'left' : 'right',
      },
    })),
    z: 6,
  }
}
