import type { LinesSeriesOption, ScatterSeriesOption } from 'echarts'
import { cross } from './crossSymbol'
import type { Scene } from './input'
import { lines } from './lineSeries'
import { tokens } from './palette'

/** The circles of k-means, dotted: an ellipse of the mixture is solid. */
export function circleSeries(view: Scene): LinesSeriesOption {
  const { kmeans, theme, words } = view
  return lines(
    'clusters',
    words.clusters,
    4,
    { width: 1.5, type: [2, 4], colour: tokens[theme].text },
    (kmeans?.circles ?? []).map((line, cluster) => ({
      line,
      colour: clusterColour(view, cluster),
    })),
  )
}

/** A turned cross on each centre: a centroid of the mixture has an upright one. */
export function centreSeries({ kmeans, theme }: Scene): ScatterSeriesOption {
  const { text, background } = tokens[theme]
  return {
    type: 'scatter',
    id: 'cluster-centres',
    progressive: 0,
    animation: false,
    silent: true,
    clip: true,
    data: (kmeans?.places ?? [])
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map(({ x, y }) => [x, y]),
    symbol: cross.turned,
    symbolSize: 12,
    itemStyle: { color: text, borderColor: background, borderWidth: 1, opacity: 1 },
    z: 5,
  }
}

/** Clusters have colours only where the points have them too: no family is a cluster. */
function clusterColour({ grouping, theme }: Scene, cluster: number): string {
  return grouping.colouring === 'cluster' ? grouping.groups[cluster].colour : tokens[theme].text
}
