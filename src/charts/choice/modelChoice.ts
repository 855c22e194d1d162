import type { EChartsOption, LinesSeriesOption, ScatterSeriesOption } from 'echarts'
import { cross } from '../crossSymbol'
import { formatNumber } from '../formatNumber'
import { axisLook, frame, gridBelow, legendLook } from '../frame'
import { tokens } from '../palette'
import { plainText } from '../plainText'
import { choiceDescription } from './description'
import type { ChoiceInput } from './input'
import type { ChoicePoint, ChoicePoints } from './points'
import { modelChoicePoints } from './points'
import { typeLook } from './typeLook'
import type { ChoiceWords } from './words'
import { englishChoiceWords } from './words'

const still = { progressive: 0, animation: false, silent: true } as const

/** Turned over for a point that lies below the axis. */
const arrow = 'path://M0 -7L6 3H2V7H-2V3H-6Z'

/**
 * The criterion over the number of components: a line for each covariance type, bars over the
 * restarts, the best and the model taken marked. What is out of range is an arrow at the
 * edge, a pair without a model a cross below, a collapsed one hollow. Places: `modelChoicePoints`.
 */
export function modelChoiceOption(input: ChoiceInput): EChartsOption {
  const { theme = 'light', words = englishChoiceWords, criterion } = input
  const colours = tokens[theme]
  const { points, types, y, ks, gap, joined } = modelChoicePoints(input)
  const { base, top } = frame(input, choiceDescription(input))
  const inside = (p: ChoicePoint) => p.state !== 'failed' && p.clipped === null
  const marks = (
    id: string,
    name: string,
    shown: ChoicePoint[],
    style: (p: ChoicePoint) => object,
  ): ScatterSeriesOption => ({
    ...still,
    type: 'scatter',
    id,
    name,
    clip: false,
    symbolSize: 13,
    data: shown.map((p) => ({ value: [p.x, p.y], ...style(p) })),
    itemStyle: { color: colours.faintText, borderColor: colours.faintText, opacity: 1 },
    z: 5,
  })
  const colour = (p: ChoicePoint) => typeLook(p.covarianceType, theme).colour
  const called = points.filter((p) => p.best || p.taken)

  return {
    ...base,
    legend: {
      ...legendLook(theme, top),
      data: [
        ...types.map((type) => ({ name: words.covarianceType(type) })),
        ...(points.some((p) => p.spread) ? [{ name: words.restarts, icon: bar }] : []),
        ...(points.some((p) => p.state === 'degenerate')
          ? [{ name: words.degenerate, ...hollow }]
          : []),
        ...(points.some((p) => p.clipped) ? [{ name: words.clipped, icon: arrow }] : []),
        ...(points.some((p) => p.state === 'failed')
          ? [{ name: words.failed, icon: cross.turned }]
          : []),
      ],
      itemWidth: 34,
      itemHeight: 10,
    },
    grid: gridBelow(top, 228),
    xAxis: {
      ...axisLook(theme),
      type: 'value',
      name: words.components,
      nameGap: 32,
      min: (ks[0] ?? 1) - gap / 2,
      max: (ks.at(-1) ?? 1) + gap / 2,
      ...ticksAt(ks),
      axisLabel: { ...axisLook(theme).axisLabel, ...ticksAt(ks).axisLabel },
      splitLine: { show: false },
    },
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: words.criterion(criterion),
      nameGap: 16,
      min: y[0],
      max: y[1],
      axisLabel: {
        ...axisLook(theme).axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value, 12),
      },
    },
    series: [
      restartBars(points, words.restarts, colours.faintText, colour),
      ...types.map((type) => typeLine({ type, points, ks, joined }, theme, words.covarianceType(type))), // prettier-ignore
      marks('degenerate', words.degenerate, points.filter(isDegenerate), (p) => ({
        symbol: typeLook(p.covarianceType, theme).symbol,
        itemStyle: { color: colours.background, borderColor: colour(p), borderWidth: 1.75 },
      })),
      marks(
        'clipped',
        words.clipped,
        points.filter((p) => p.clipped),
        (p) => ({
          symbol: arrow,
          symbolSize: 11,
          symbolRotate: p.clipped === 'below' ? 180 : 0,
          symbolOffset: [0, p.clipped === 'below' ? -8 : 8],
          itemStyle: {
            color: p.state === 'degenerate' ? colours.background : colour(p),
            borderColor: colour(p),
            borderWidth: 1.25,
          },
        }),
      ),
      marks(
        'failed',
        words.failed,
        points.filter((p) => p.state === 'failed'),
        (p) => ({
          symbol: cross.turned,
          symbolSize: 10,
          symbolOffset: [0, -7],
          itemStyle: { color: colour(p), borderWidth: 0 },
        }),
      ),
      {
        ...marks('called', '', called.filter(inside), (p) => ({
          label: { formatter: calledWord(p, words) },
          itemStyle: { borderType: p.taken ? 'solid' : 'dashed' },
        })),
        symbol: 'circle',
        symbolSize: 19,
        itemStyle: { color: 'transparent', borderColor: colours.text, borderWidth: 2, opacity: 1 },
        label: {
          show: true,
          position: 'bottom',
          distance: 4,
          color: colours.text,
          fontSize: 12,
          fontWeight: 'bold',
          textBorderColor: colours.background,
          textBorderWidth: 3,
        },
        z: 8,
      },
    ],
  }
}

const hollow = { icon: 'circle', itemStyle: { color: 'transparent', borderWidth: 1.75 } }
const bar = 'path://M-1 -6H1V6H-1Z'
const isDegenerate = (p: ChoicePoint) => p.state === 'degenerate' && p.clipped === null

const calledWord = (p: ChoicePoint, words: ChoiceWords) =>
  p.best && p.taken ? words.bestAndTaken : p.best ? words.best : words.taken

const mostTicks = 20

/** Of the numbers of components compared all where they are few, else the round ones. */
function ticksAt(ks: number[]) {
  const some = [1, 2, 5, 10, 20, 50, 100].map((step) => ks.filter((k) => k % step === 0))
  const round = some.find((ticks) => ticks.length > 1 && ticks.length <= mostTicks)
  const ticks = ks.length <= mostTicks ? ks : (round ?? ks.slice(0, 1))
  return {
    axisTick: { show: false, customValues: ticks },
    axisLabel: { customValues: ticks, formatter: (value: number) => formatNumber(value) },
  }
}

/** Lines through the candidates that are `joined`; a number of components without one leaves a gap. */
function typeLine(
  {
    type,
    points,
    ks,
    joined,
  }: { type: ChoicePoint['covarianceType'] } & Pick<ChoicePoints, 'points' | 'ks' | 'joined'>,
  theme: 'light' | 'dark',
  name: string,
) {
  const { colour, symbol, dash } = typeLook(type, theme)
  const own = points.filter((p) => p.covarianceType === type)
  const data = ks.map((k) => {
    const p = own.find((c) => c.nComponents === k && c.state === joined)
    return {
      value: p ? [p.x, p.value] : [k, '-'],
      symbol: p?.clipped || joined !== 'sound' ? 'none' : symbol,
    }
  })
  return {
    ...still,
    type: 'line',
    id: `type-${type}`,
    name: plainText(name),
    data,
    clip: true,
    symbol,
    symbolSize: 9,
    showSymbol: true,
    lineStyle: { color: colour, width: 1.75, type: dash },
    itemStyle: { color: colour, opacity: 1 },
    z: 4,
  } as const
}

function restartBars(
  points: ChoicePoint[],
  name: string,
  legendColour: string,
  colour: (p: ChoicePoint) => string,
): LinesSeriesOption {
  return {
    ...still,
    type: 'lines',
    id: 'restarts',
    name,
    coordinateSystem: 'cartesian2d',
    polyline: true,
    clip: true,
    lineStyle: { width: 2, opacity: 0.55, color: legendColour },
    color: legendColour,
    data: points.flatMap((p) =>
      p.spread
        ? [
            {
              coords: p.spread.map((value) => [p.x, value]),
              lineStyle: { color: colour(p) },
            },
          ]
        : [],
    ),
    z: 3,
  }
}
