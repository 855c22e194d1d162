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

/** Two texts are at least so far apart, as shares of what is in sight. */
const apart = { x: 0.1, y: 0.045 }

/** What contours hold, each at the top of a ring, or where that is taken at another end of it. */
export function contourLabelSeries(view: Scene): ScatterSeriesOption {
  const { picture, show, theme, sight } = view
  const { background, text, faintText } = tokens[theme]
  const byCoverage = picture.contours.some(({ coverage }) => coverage !== undefined)
  const taken: Point[] = []
  const data = picture.contours.flatMap(({ rings, mass, coverage }, level) => {
    if (!byCoverage && level % everyNth !== 0) return []
    const place = ends(rings, sight).find((end) => taken.every((other) => isApart(end, other, sight))) // prettier-ignore
    if (!place || !Number.isFinite(mass)) return []
    taken.push(place)
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
    // Without a symbol there would be no text.
    symbol: 'circle',
    symbolSize: 1,
    itemStyle: { color: 'transparent' },
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

function isApart(a: Point, b: Point, { from, to }: Sight): boolean {
  return (
    Math.abs(a.x - b.x) > apart.x * (to.x - from.x) ||
    Math.abs(a.y - b.y) > apart.y * (to.y - from.y)
  )
}

/** The tops of all rings as far as they are in sight, then their lowest, rightmost and leftmost places. */
function ends(rings: readonly (readonly Point[])[], { from, to }: Sight): Point[] {
  const [dx, dy] = [margin * (to.x - from.x), margin * (to.y - from.y)]
  const inSight = rings.map((ring) =>
    ring.filter(({ x, y }) => x > from.x + dx && x < to.x - dx && y > from.y + dy && y < to.y - dy),
  )
  const heights: ((place: Point) => number)[] = [(p) => p.y, (p) => -p.y, (p) => p.x, (p) => -p.x]
  return heights.flatMap((height) =>
    inSight.flatMap((ring) => {
      const [first, ...others] = ring
      return first ? [others.reduce((a, b) => (height(b) > height(a) ? b : a), first)] : []
    }),
  )
}
