import type { ScatterSeriesOption } from 'echarts'
import type { Scene } from './input'

/** Above this many points each group is drawn as one shape made of small squares. */
export const largeFrom = 5_000

/** One series per group of points: a legend entry each, also for a family without points. */
export function pointSeries({ picture, show, grouping, mass }: Scene): ScatterSeriesOption[] {
  const { x, y } = picture.points
  const members: number[][] = grouping.groups.map(() => [])
  for (let i = 0; i < x.length; i++) {
    if (Number.isFinite(x[i]) && Number.isFinite(y[i])) {
      members[grouping.ofPoint(i)]?.push(x[i], y[i])
    }
  }
  const { size, opacity } = pointStyle(x.length)
  const large = x.length > largeFrom
  return grouping.groups.map(({ id, colour, symbol }, group) => ({
    type: 'scatter',
    id,
    // Not the name: a category can be called what another mark is called, or as another category.
    name: id,
    dimensions: ['x', 'y'],
    data: show.points && !mass ? Float64Array.from(members[group]) : new Float64Array(0),
    symbol: large ? 'rect' : symbol,
    symbolSize: size,
    itemStyle: { color: colour, opacity },
    // Nothing is not one shape: a document of it cannot be drawn.
    large: large && show.points && !mass && members[group].length > 0,
    largeThreshold: 0,
    progressive: 0,
    animation: false,
    silent: true,
    clip: true,
    z: 3,
  }))
}

/** The more points, the smaller and fainter each. */
export function pointStyle(count: number): { size: number; opacity: number } {
  if (count <= 600) return { size: 6, opacity: 0.8 }
  if (count <= 2_000) return { size: 5, opacity: 0.7 }
  if (count <= largeFrom) return { size: 4, opacity: 0.6 }
  return { size: 3, opacity: 0.5 }
}
