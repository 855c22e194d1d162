import type { XAXisComponentOption } from 'echarts'
import { axisLook } from '../frame'
import { tokens } from '../palette'
import type { DistributionInput } from './input'
import { rarityTicks } from './rarityTicks'
import { englishDistributionWords } from './words'

/** How rare good parts are that lie there, along the top; no axis where that is not known, or nothing of it is in sight. */
export function rarityAxis(
  { distribution, flags, theme = 'light', words = englishDistributionWords }: DistributionInput,
  [low, high]: readonly [number, number],
): XAXisComponentOption[] {
  const { rarity } = distribution
  const ticks = rarity ? rarityTicks(rarity, [low, high]) : []
  if (ticks.length === 0) return []
  const look = axisLook(theme)
  const places = ticks.map(({ at }) => at)
  const texts = new Map(ticks.map(({ at, oneIn }) => [at, words.oneIn(oneIn)]))
  return [
    {
      ...look,
      type: 'value',
      position: 'top',
      // In the window, which says it beside the chart, the threshold's words have this place.
      name: flags ? words.oneInAxis : '',
      nameGap: 28,
      min: low,
      max: high,
      axisTick: { show: true, customValues: places, lineStyle: { color: tokens[theme].axis } },
      axisLabel: {
        ...look.axisLabel,
        customValues: places,
        formatter: (value: number) => texts.get(value) ?? '',
      },
      splitLine: { show: false },
    },
  ]
}
