import type { ScatterSeriesOption } from 'echarts'
import type { Point } from '../core/grid/types'
import { formatShare } from './formatNumber'
import type { Scene, Sight } from './input'
import { tokens } from './palette'
import { heldPercent } from './words'

/** Of contours on a log scale every third is named: all of them would stand on each other. */
const everyNth = 3
/** Texts keep so far away from the edges of what is in sight, as a share of it. */
const margin = 0.03

/** What contours hold, at the highest place in sight of each. */
export function contourLabelSeries(view: Scene): ScatterSeriesOption {
  const { picture, show, theme, sight } = view
  const { background, text, faintText } = tokens[theme]
  const byCoverage = picture.contours.some(({ coverage }) => coverage !== undefined)
  const data = picture.contours.flatMap(({ rings, mass, coverage }, level) => {
    if (!byCoverage && level % everyNth !== 0) return []
    const place = highest(rings, sight)
    if (!place || !Number.isFinite(mass)) return []
    const formatter = coverage === undefined ? `${heldPercent(mass)} %` : formatShare(coverage)
    return [{ value: [place.x, place.y], label: { formatter } }]
  })
  return {
    type: 'scatter',
    id: 'contour-labels',
    progressive: 0,
    animation: false,
    silent: true,
    clip: true,
    data: show.contours ? data : [],
    symbol: 'none',
    symbolSize: 1,
    label: {
      show: true,
      position: 'inside',
      color: byCoverage ? text : faintText,
      fontSize: 10.5,
      fontWeight: 400,
      textBorderColor: background,
      textBorderWidth: 3,
    },
    z: 5,
  }
}

function highest(rings: readonly (readonly Point[])[], { from, to }: Sight): Point | null {
  const [dx, dy] = [margin * (to.x - from.x), margin * (to.y - from.y)]
  let best: Point | null = null
  for (const ring of rings)
    for (const place of ring) {
      const { x, y } = place
      if (x < from.x + dx || x > to.x - dx || y < from.y + dy || y > to.y - dy) continue
      if (best === null || y > best.y) best = place
    }
  return best
}
