import type { XAXisComponentOption, YAXisComponentOption } from 'echarts'
import type { OrderSight, OrderView } from '../../shared/api/order'
import { rarityTicks } from '../distribution/rarityTicks'
import { formatNumber } from '../formatNumber'
import { axisLook } from '../frame'
import { tokens } from '../palette'
import { plainText } from '../plainText'
import type { OrderInput } from './input'
import { placeText } from './placeText'
import { englishOrderWords, type OrderWords } from './words'

/** Room above the most typical row, and below the least typical one that the axis holds: shares of its length. */
const room = { above: 0.04, below: 0.06 }

/** From and to where the axis of the typicality goes. */
export function valueRange({ low, high }: { low: number; high: number }): [number, number] {
  const length = high - low
  return [low - room.below * length, high + room.above * length]
}

/** Room at both ends of the axis of places: a share of its length. */
const roomAtEnds = 0.012

/** From and to where the axis of the places goes, with all in sight. */
export function placeRange({ extent: { from, to } }: Pick<OrderView, 'extent'>): OrderSight {
  const length = to - from
  return { from: from - roomAtEnds * length, to: to + roomAtEnds * length }
}

/** Dates as the standard writes them, in every language the same. */
const timeFormat = {
  year: '{yyyy}',
  month: '{yyyy}-{MM}',
  day: '{MM}-{dd}',
  hour: '{MM}-{dd} {HH}:{mm}',
  minute: '{HH}:{mm}',
  second: '{HH}:{mm}:{ss}',
  millisecond: '{HH}:{mm}:{ss}.{SSS}',
  none: '{yyyy}-{MM}-{dd} {HH}:{mm}',
}

/** @param range from and to where the axis goes */
export function placeAxis(input: OrderInput, range: OrderSight): XAXisComponentOption {
  const { view, theme = 'light', words = englishOrderWords } = input
  const look = axisLook(theme)
  const { from, to } = range
  const common = {
    ...look,
    name: plainText(placeName(input, words)),
    nameGap: 32,
    nameTruncate: { maxWidth: 480 },
    min: from,
    max: to,
    splitLine: { show: false },
    axisTick: { show: true, lineStyle: { color: tokens[theme].axis } },
  } as const
  if (view.scale === 'time')
    return { ...common, type: 'time', axisLabel: { ...look.axisLabel, formatter: timeFormat } }
  return {
    ...common,
    type: 'value',
    ...(view.scale === 'number' ? {} : { minInterval: 1 }),
    axisLabel: {
      ...look.axisLabel,
      showMinLabel: false,
      showMaxLabel: false,
      formatter: (value: number) => formatNumber(value, 12),
    },
  }
}

/** Labels of days need not tell the year: the name does. */
function placeName({ view: { scale, extent }, column }: OrderInput, words: OrderWords): string {
  const name = words.along(scale, column)
  if (scale !== 'time') return name
  const day = (at: number) => placeText(scale, at).slice(0, 10)
  return `${name} (${day(extent.from)} … ${day(extent.to)})`
}

/** What rows are ranked by, and on the other side how rare good parts are there, where that is known. */
export function valueAxes(input: OrderInput): YAXisComponentOption[] {
  const { view, rarity, theme = 'light', words = englishOrderWords } = input
  const look = axisLook(theme)
  const [min, max] = valueRange(view)
  const ticks = rarity ? rarityTicks(rarity, [min, max]) : []
  const places = ticks.map(({ at }) => at)
  const texts = new Map(ticks.map(({ at, oneIn }) => [at, words.oneIn(oneIn)]))
  return [
    {
      ...look,
      type: 'value',
      name: words.axis,
      nameGap: 16,
      nameTruncate: { maxWidth: 360 },
      min,
      max,
      axisLabel: {
        ...look.axisLabel,
        showMinLabel: false,
        showMaxLabel: false,
        formatter: (value: number) => formatNumber(value, 12),
      },
    },
    ...(ticks.length === 0
      ? []
      : [
          {
            ...look,
            type: 'value',
            position: 'right',
            name: words.oneInAxis,
            nameGap: 16,
            nameTruncate: { maxWidth: 360 },
            min,
            max,
            axisTick: {
              show: true,
              customValues: places,
              lineStyle: { color: tokens[theme].axis },
            },
            axisLabel: {
              ...look.axisLabel,
              customValues: places,
              formatter: (value: number) => texts.get(value) ?? '',
            },
            splitLine: { show: false },
          } as const,
        ]),
  ]
}
