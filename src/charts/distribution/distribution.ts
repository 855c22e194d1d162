import type { CustomSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import { formatNumber } from '../formatNumber'
import { axisLook, frame, gridBelow, legendLook } from '../frame'
import { familyColour, tokens } from '../palette'
import type { BarPiece } from './bars'
import { barPieces } from './bars'
import { distributionDescription } from './description'
import { askedPercentile } from './askedPercentile'
import type { DistributionInput } from './input'
import { rarityAxis } from './rarityAxis'
import { thresholdPlace } from './thresholdPlace'
import { englishDistributionWords } from './words'

/** Room at both ends, in widths of a bar. */
const room = 1

/**
 * The log densities of the rows as a histogram, the flagged ones in their colour up to the threshold's
 * line; how rare good parts are there stands along the top. Where the first bar holds a long tail, an arrow says how far down it reaches.
 */
export function distributionOption(input: DistributionInput): EChartsOption {
  const { theme = 'light', words = englishDistributionWords, distribution } = input
  const flags = onThisScale(input.flags)
  const colours = tokens[theme]
  const { base, top } = frame(input, distributionDescription(input))
  const pieces = barPieces(distribution, flags?.threshold ?? null)
  const [low, high] = distributionRange(input)
  const highest = distribution.counts.reduce((most, count) => Math.max(most, count), 0) || 1
  return {
    ...base,
    legend: {
      ...legendLook(theme, top),
      show: flags !== null,
      data: flags ? [{ name: words.flagged(flags.count) }, { name: words.notFlagged }] : [],
    },
    grid: gridBelow(top, flags ? 228 : 20),
    xAxis: [
      {
        ...axisLook(theme),
        type: 'value',
        name: words.axis,
        nameGap: 32,
        min: low,
        max: high,
        axisLabel: {
          ...axisLook(theme).axisLabel,
          showMinLabel: false,
          showMaxLabel: false,
          formatter: (value: number) => formatNumber(value, 12),
        },
        splitLine: { show: false },
      },
      ...rarityAxis(input, [low, high]),
    ],
    yAxis: {
      ...axisLook(theme),
      type: 'value',
      name: words.rows,
      nameGap: 16,
      min: 0,
      max: highest * 1.15,
      axisLabel: {
        ...axisLook(theme).axisLabel,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value, 12),
      },
    },
    series: [
      bars('not-flagged', words.notFlagged, familyColour(0, theme), pieces, false),
      bars('flagged', flags ? words.flagged(flags.count) : '', colours.flagged, pieces, true),
      ...(flags ? [thresholdLine(flags.threshold, [low, high], colours.flagged)] : []),
      notes(input, [low, high], highest),
    ],
  }
}

/** Flags by T² have their threshold on another scale: nothing is drawn of it. */
const onThisScale = (flags: DistributionInput['flags']) =>
  flags?.basis === 't-squared' ? null : flags

/** From and to where the axis of the log density goes. */
export function distributionRange({
  distribution,
}: Pick<DistributionInput, 'distribution'>): [number, number] {
  const { edges } = distribution
  const [low, high] = [edges[0], edges[edges.length - 1]]
  const width = high > low ? (high - low) / (edges.length - 1) : 1
  return [low - room * width, high + room * width]
}

const still = { progressive: 0, animation: false, silent: true } as const

/** Bars as wide as their bins. */
function bars(
  id: string,
  name: string,
  colour: string,
  pieces: BarPiece[],
  flagged: boolean,
): CustomSeriesOption {
  const shown = pieces.filter((piece) => piece.flagged === flagged)
  return {
    ...still,
    type: 'custom',
    id,
    name,
    clip: true,
    itemStyle: { color: colour },
    data: shown.map(({ from, to, count }) => [from, count, to]),
    renderItem: (_, api) => {
      const [left, top] = api.coord([api.value(0), api.value(1)])
      const [right, bottom] = api.coord([api.value(2), 0])
      // A hairline between bars, where they are wide enough for one.
      const gap = right - left > 4 ? 1 : 0
      return {
        type: 'rect',
        shape: { x: left, y: top, width: Math.max(0.5, right - left - gap), height: bottom - top },
        style: { fill: colour, opacity: flagged ? 1 : 0.75 },
      }
    },
    z: 3,
  }
}

/** The line is at the edge where the threshold is further left than the axis goes. */
function thresholdLine(
  threshold: number,
  [low, high]: [number, number],
  colour: string,
): CustomSeriesOption {
  const at = Math.min(high, Math.max(low, threshold))
  return {
    ...still,
    type: 'custom',
    id: 'threshold',
    data: [[at, 0]],
    renderItem: (params, api) => {
      const [x] = api.coord([api.value(0), 0])
      const { y, height } = params.coordSys as unknown as { y: number; height: number }
      return {
        type: 'line',
        shape: { x1: x, y1: y, x2: x, y2: y + height },
        style: { stroke: colour, lineWidth: 2, lineDash: [6, 3] },
      }
    },
    z: 6,
  }
}

/** The threshold's value beside its line, and how far down the first bar reaches. */
function notes(
  {
    distribution,
    flags: asked,
    theme = 'light',
    words = englishDistributionWords,
  }: DistributionInput,
  [low, high]: [number, number],
  highest: number,
): ScatterSeriesOption {
  const { text, faintText, background } = tokens[theme]
  const flags = onThisScale(asked)
  const label = (x: number, y: number, formatter: string, colour: string, right: boolean) => ({
    value: [x, y],
    label: { formatter, color: colour, position: right ? ('right' as const) : ('left' as const) },
  })
  const { smallest, edges } = distribution
  const data = []
  if (flags) {
    const at = Math.min(high, Math.max(low, flags.threshold))
    const place = thresholdPlace(distribution, flags.threshold)
    const value = words.threshold(place, askedPercentile(flags))
    const onLeft = at > (low + high) / 2
    const beyond = flags.threshold < low ? '◂ ' : ''
    data.push(label(at, highest * 1.1, beyond + value, text, !onLeft))
  }
  if (smallest < edges[0]) {
    const above = distribution.counts[0] + 0.04 * highest
    data.push(label(low, above, `◂ ${words.reachesDownTo(smallest)}`, faintText, true))
  }
  return {
    ...still,
    type: 'scatter',
    id: 'notes',
    symbolSize: 1,
    itemStyle: { color: 'transparent' },
    label: {
      show: true,
      distance: 6,
      fontSize: 12,
      textBorderColor: background,
      textBorderWidth: 3,
    },
    data,
    z: 7,
  }
}
