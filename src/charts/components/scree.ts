import type {
  CustomSeriesOption,
  EChartsOption,
  LineSeriesOption,
  ScatterSeriesOption,
} from 'echarts'
import { formatNumber } from '../formatNumber'
import { axisLook, frame, gridBelow, legendLook } from '../frame'
import { familyColour, tokens } from '../palette'
import { screeDescription } from './description'
import type { ScreeInput } from './input'
import { screeBars, type ScreeBar } from './screePlaces'
import { englishComponentsWords } from './words'

const still = { progressive: 0, animation: false, silent: true } as const
const legendHeight = 28
/** More of them than these have no mark of their own on the line of the sums. */
const mostMarked = 60

/**
 * The share of the variance along every component as bars, those that are kept filled, and of all up to it as a line, with
 * the share that was asked for. Bars have the left axis, sums the right one.
 */
export function screeOption(input: ScreeInput): EChartsOption {
  const { theme = 'light', words = englishComponentsWords, view, share, selected } = input
  const colours = tokens[theme]
  const colour = familyColour(0, theme)
  const { base, top } = frame(input, screeDescription(input))
  const bars = screeBars(view)
  const all = view.ratio.length
  const percent = (value: number) => `${formatNumber(100 * value, 6)} %`
  const names = {
    kept: words.kept(view.count, view.varianceKept),
    notKept: words.notKept,
    cumulative: words.cumulative,
    asked: share === null ? '' : words.asked(share),
  }
  const yAxis = (name: string, max: number) =>
    ({
      ...axisLook(theme),
      type: 'value',
      name,
      nameGap: 14,
      min: 0,
      max,
      axisLabel: { ...axisLook(theme).axisLabel, formatter: percent, showMaxLabel: max === 1 },
    }) as const
  return {
    ...base,
    legend: {
      ...legendLook(theme, top),
      orient: 'horizontal',
      left: 16,
      right: 16,
      bottom: 'auto',
      textStyle: { color: colours.text, fontSize: 12 },
      data: [
        { name: names.kept, icon: 'rect' },
        ...(bars.some(({ kept }) => !kept)
          ? [{ name: names.notKept, icon: 'rect', itemStyle: { color: 'transparent', borderColor: colour, borderWidth: 1.5 } }] // prettier-ignore
          : []),
        { name: names.cumulative },
        ...(share === null ? [] : [{ name: names.asked, icon: dashes }]),
      ],
    },
    grid: gridBelow(top + legendHeight, 16),
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      name: bars.length < all ? words.someComponents(bars.length, all) : words.component,
      nameGap: 28,
      min: 0.5,
      max: bars.length + 0.5,
      minInterval: 1,
      axisLabel: {
        ...axisLook(theme).axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => (Number.isInteger(value) ? formatNumber(value) : ''),
      },
      splitLine: { show: false },
    },
    yAxis: [
      yAxis(words.share, 1.1 * (bars[0]?.share ?? 1)),
      { ...yAxis(words.cumulative, 1), position: 'right', splitLine: { show: false } },
    ],
    series: [
      barSeries('kept', names.kept, bars.filter(({ kept }) => kept), colour, true), // prettier-ignore
      barSeries('not-kept', names.notKept, bars.filter(({ kept }) => !kept), colour, false), // prettier-ignore
      sums(bars, names.cumulative, colours.text),
      ...(share === null
        ? []
        : [straight('asked', names.asked, [[0.5, share], [bars.length + 0.5, share]], { color: colours.flagged, type: 'dashed' })]), // prettier-ignore
      ...(view.count < bars.length
        ? [straight('edge', '', [[view.count + 0.5, 0], [view.count + 0.5, 1]], { color: colours.axis, type: 'dotted' })] // prettier-ignore
        : []),
      chosen(bars.filter(({ number }) => number - 1 === selected), colours.text), // prettier-ignore
    ],
  }
}

const dashes = 'path://M0 5H5V7H0ZM8 5H13V7H8ZM16 5H21V7H16Z'

function barSeries(
  id: string,
  name: string,
  bars: ScreeBar[],
  colour: string,
  filled: boolean,
): CustomSeriesOption {
  return {
    ...still,
    type: 'custom',
    id,
    name,
    itemStyle: { color: colour },
    data: bars.map(({ number, share }) => [number, share]),
    renderItem: (_, api) => {
      const number = Number(api.value(0))
      const [left, top] = api.coord([number - 0.4, api.value(1)]) as [number, number]
      const [right, bottom] = api.coord([number + 0.4, 0]) as [number, number]
      return {
        type: 'rect',
        shape: { x: left, y: top, width: Math.max(1, right - left), height: bottom - top },
        style: filled
          ? { fill: colour, opacity: 0.85 }
          : { fill: 'transparent', stroke: colour, lineWidth: 1 },
      }
    },
    z: 3,
  }
}

const sums = (bars: ScreeBar[], name: string, colour: string): LineSeriesOption => ({
  ...still,
  type: 'line',
  id: 'cumulative',
  name,
  yAxisIndex: 1,
  data: bars.map(({ number, cumulative }) => [number, cumulative]),
  symbol: 'circle',
  symbolSize: 4,
  showSymbol: bars.length <= mostMarked,
  lineStyle: { color: colour, width: 1.5 },
  itemStyle: { color: colour },
  z: 5,
})

/** A line of two places in the units of the sums. */
const straight = (
  id: string,
  name: string,
  data: [number, number][],
  lineStyle: LineSeriesOption['lineStyle'] & object,
): LineSeriesOption => ({
  ...still,
  type: 'line',
  id,
  name,
  yAxisIndex: 1,
  data,
  symbol: 'none',
  lineStyle: { width: 1.5, ...lineStyle },
  itemStyle: { color: lineStyle.color as string },
  z: 4,
})

/** A mark above the component that is looked at. */
const chosen = (bars: ScreeBar[], colour: string): ScatterSeriesOption => ({
  ...still,
  type: 'scatter',
  id: 'selected',
  data: bars.map(({ number, share }) => [number, share]),
  symbol: 'triangle',
  symbolRotate: 180,
  symbolSize: 9,
  symbolOffset: [0, -8],
  itemStyle: { color: colour },
  z: 6,
})
