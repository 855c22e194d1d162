import type { ScatterSeriesOption } from 'echarts'
import type { Scene } from './input'
import { colourOfFamily } from './pointGroups'

/** Hollow diamonds, one series for each family: measured points are filled. */
export function generatedSeries(view: Scene): ScatterSeriesOption[] {
  const { generated, picture } = view
  if (!generated) return []
  const { x, y, component } = generated
  const members: number[][] = picture.centroids.map(() => [])
  for (let i = 0; i < x.length; i++) {
    if (Number.isFinite(x[i]) && Number.isFinite(y[i])) members[component[i]]?.push(x[i], y[i])
  }
  const many = x.length > 2_000
  return picture.centroids.map(({ component: family }) => ({
    type: 'scatter',
    id: `generated-${family}`,
    name: generatedName(view),
    dimensions: ['x', 'y'],
    data: Float64Array.from(members[family] ?? []),
    symbol: 'diamond',
    symbolSize: many ? 6 : 9,
    itemStyle: {
      color: 'transparent',
      borderColor: colourOfFamily(view, family),
      borderWidth: many ? 0.75 : 1.25,
      opacity: many ? 0.6 : 0.9,
    },
    large: many && (members[family]?.length ?? 0) > 0,
    largeThreshold: 0,
    progressive: 0,
    animation: false,
    silent: true,
    clip: true,
    z: 3,
  }))
}

export const generatedName = ({ generated, words }: Scene): string =>
  generated ? words.generated(generated.count, generated.x.length) : ''
