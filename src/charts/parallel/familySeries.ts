import type { CustomSeriesOption, LineSeriesOption } from 'echarts'
import type { ParallelFamily, ParallelView } from '../../shared/api/parallel'
import type { ParallelScale } from './input'
import { axisPlaces, placeRange } from './places'

interface Look {
  colour: string
  symbol: string
}

/** The mean of a family on each axis, and its standard deviation to both sides; within the axes. */
export function familyPlaces(
  view: Pick<ParallelView, 'axes'>,
  { mean, sd }: ParallelFamily,
  scale: ParallelScale,
): { mean: number; low: number; high: number }[] {
  const [low, high] = placeRange(view, scale)
  const within = (place: number) => Math.min(high, Math.max(low, place))
  return view.axes.map((axis, at) => {
    const { ofScaled } = axisPlaces(axis, scale)
    const spread = sd[at] ?? 0
    return {
      mean: within(ofScaled(mean[at])),
      low: within(ofScaled(mean[at] - spread)),
      high: within(ofScaled(mean[at] + spread)),
    }
  })
}

export function meanSeries(
  view: ParallelView,
  family: ParallelFamily,
  { scale, look, name }: { scale: ParallelScale; look: Look; name: string },
): LineSeriesOption {
  const color = look.colour
  return {
    ...{ type: 'line', id: `mean-${family.component}`, name, animation: false, silent: true },
    data: familyPlaces(view, family, scale).map(({ mean }, axis) => [axis, mean]),
    symbol: look.symbol,
    symbolSize: 8,
    showAllSymbol: true,
    lineStyle: { color, width: 3 },
    itemStyle: { color },
    z: 5,
  }
}

export function bandSeries(
  view: ParallelView,
  family: ParallelFamily,
  { scale, look }: { scale: ParallelScale; look: Look },
): CustomSeriesOption {
  const { colour } = look
  const places = familyPlaces(view, family, scale)
  return {
    ...{
      type: 'custom',
      id: `band-${family.component}`,
      animation: false,
      silent: true,
      clip: true,
    },
    data: [[0, places[0]?.mean ?? 0]],
    renderItem: (_, api) => ({
      type: 'polygon',
      shape: {
        points: [
          ...places.map(({ high }, axis) => api.coord([axis, high])),
          ...places.map(({ low }, axis) => api.coord([axis, low])).reverse(),
        ],
      },
      style: { fill: colour, opacity: 0.16 },
    }),
    z: 2,
  }
}
