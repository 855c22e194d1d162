import type { EChartsOption } from 'echarts'
import { formatShare } from '../formatNumber'
import { axisLook, frame, gridBelow } from '../frame'
import { familyColour, tokens } from '../palette'
import { labelCurveDescription } from './description'
import type { LabelCurveInput } from './input'
import { labelCurvePlaces, type LabelCurve, type Place } from './places'
import { englishLabelWords } from './words'

const still = { progressive: 0, animation: false, silent: true } as const

/** One of the two curves over the labelled rows, with the present threshold on it and what chance would give. */
export function labelCurveOption(curve: LabelCurve, input: LabelCurveInput): EChartsOption {
  const { theme = 'light', words = englishLabelWords } = input
  const colours = tokens[theme]
  const { base, top } = frame(input, labelCurveDescription(curve, input))
  const places = labelCurvePlaces(curve, input)
  const [x, y] =
    curve === 'roc' ? [words.falseAlarms, words.caught] : [words.caught, words.precision]
  const axis = (name: string, nameGap: number) => ({
    ...axisLook(theme),
    type: 'value' as const,
    name,
    nameGap,
    min: 0,
    max: 1,
    interval: 0.25,
    axisLabel: { ...axisLook(theme).axisLabel, formatter: formatShare },
  })
  const line = (id: string, data: Place[], colour: string, dashed: boolean) => ({
    ...still,
    type: 'line' as const,
    id,
    data,
    symbol: 'none',
    lineStyle: { color: colour, width: dashed ? 1.25 : 2.5, type: dashed ? [4, 4] : 'solid' } as const, // prettier-ignore
    z: dashed ? 2 : 4,
  })
  return {
    ...base,
    grid: gridBelow(top, 20),
    xAxis: axis(x, 30),
    yAxis: axis(y, 16),
    series: places
      ? [
          line('chance', places.chance, colours.axis, true),
          line('curve', places.line, familyColour(0, theme), false),
          {
            ...still,
            type: 'scatter',
            id: 'chance-name',
            data: [curve === 'roc' ? [0.7, 0.7] : [0, places.chance[0][1]]],
            symbolSize: 1,
            itemStyle: { color: 'transparent' },
            label: {
              show: true,
              formatter: words.chance,
              position: 'right',
              offset: [0, curve === 'roc' ? 10 : -9],
              color: colours.faintText,
              fontSize: 11,
              textBorderColor: colours.background,
              textBorderWidth: 3,
            },
            z: 3,
          },
          {
            ...still,
            type: 'scatter',
            id: 'now',
            data: places.now ? [places.now] : [],
            symbol: 'circle',
            symbolSize: 14,
            itemStyle: { color: colours.background, borderColor: colours.flagged, borderWidth: 3 },
            label: {
              show: true,
              formatter: words.threshold,
              position: (places.now?.[0] ?? 0) > 0.5 ? 'left' : 'right',
              distance: 8,
              color: colours.text,
              fontSize: 12,
              textBorderColor: colours.background,
              textBorderWidth: 3,
            },
            z: 8,
          },
        ]
      : [],
  }
}
