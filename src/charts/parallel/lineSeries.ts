import type { CustomSeriesOption } from 'echarts'
import type { ParallelRows, ParallelView } from '../../shared/api/parallel'
import type { ParallelScale } from './input'
import { placesOfRows, stretchesOf } from './places'

/** A stretch of a row's line: `points` are axis and place. */
export interface LineStretch {
  row: number
  points: [number, number][]
}

/** The lines of some of the rows, broken where a row has no value. */
export function linesOf(
  view: Pick<ParallelView, 'axes'>,
  rows: ParallelRows,
  scale: ParallelScale,
  isShown: (i: number) => boolean = () => true,
): LineStretch[] {
  const axes = view.axes.length
  const places = placesOfRows(view, rows, scale)
  const out: LineStretch[] = []
  for (let i = 0; i < rows.row.length; i++) {
    if (!isShown(i)) continue
    for (const [first, last] of stretchesOf(places, i, axes)) {
      const points: [number, number][] = []
      for (let axis = first; axis <= last; axis++) points.push([axis, places[i * axes + axis]])
      out.push({ row: rows.row[i], points })
    }
  }
  return out
}

interface LineLook {
  id: string
  name?: string
  colour: string
  width: number
  opacity: number
  z: number
}

/** A value without a neighbour is a dash across its axis: half of this to each side, in distances between axes. */
const dash = 0.02

export function lineSeries(lines: LineStretch[], look: LineLook): CustomSeriesOption {
  const { id, name, colour, width, opacity, z } = look
  const drawn = lines.map(({ points }) => {
    const [[axis, place]] = points
    return points.length > 1 ? points : [[axis - dash, place], [axis + dash, place]] // prettier-ignore
  })
  const style = { stroke: colour, lineWidth: width, opacity, fill: 'none', lineJoin: 'round' }
  return {
    ...{ type: 'custom', id, progressive: 0, animation: false, silent: true, clip: true },
    ...(name !== undefined && { name }),
    itemStyle: { color: colour },
    data: drawn.map(([[axis, place]], i) => [axis, place, i]),
    encode: { x: 0, y: 1 },
    renderItem: (_, api) => ({
      type: 'polyline',
      shape: { points: drawn[api.value(2) as number].map((point) => api.coord(point)) },
      style: style as object,
    }),
    z,
  }
}
