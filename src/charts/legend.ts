import type { LegendComponentOption } from 'echarts'
import { contourName } from './contourName'
import { cross } from './crossSymbol'
import { legendLook } from './frame'
import { generatedName } from './generatedSeries'
import type { Scene } from './input'
import { limitLines } from './limitLines'

const line = { icon: 'path://M0 5H22V7H0Z', itemStyle: { borderWidth: 0 } }
const dashes = {
  icon: 'path://M0 5H5V7H0ZM8 5H13V7H8ZM16 5H21V7H16Z',
  itemStyle: { borderWidth: 0 },
}
const dots = {
  icon: 'path://M0 5H2V7H0ZM5 5H7V7H5ZM10 5H12V7H10ZM15 5H17V7H15ZM20 5H22V7H20Z',
  itemStyle: { borderWidth: 0 },
}
const dashDot = {
  icon: 'path://M0 5H9V7H0ZM12 5H14V7H12ZM17 5H22V7H17Z',
  itemStyle: { borderWidth: 0 },
}

/** Height of one entry. */
export const legendRow = 22

interface Entry {
  /** Of its series. */
  name: string
  icon?: string
  itemStyle?: { borderWidth?: number; opacity?: number }
}

/** One entry for every group of points and for every kind of mark that is in the picture. */
export function legendEntries(view: Scene): Entry[] {
  const { picture, flags, show, kmeans, generated, grouping, words } = view
  const coverages = [...new Set(picture.ellipses.map((e) => e.coverage))]
  const when = (present: boolean, entry: Entry) => (present ? [entry] : [])
  return [
    ...grouping.groups
      .filter(({ inLegend }) => inLegend !== false)
      .map(({ id, symbol }) => ({
        name: id,
        icon: symbol,
        itemStyle: { opacity: 1 },
      })),
    ...when(show.flagged && flags.count > 0, { name: words.flagged(flags.count) }),
    ...when(generated !== undefined, { name: generatedName(view) }),
    ...when(limitLines(view).length > 0, { name: words.limits, ...dashDot }),
    ...when(show.ellipses && coverages.length > 0, {
      name: words.ellipses(coverages),
      ...line,
    }),
    ...when(kmeans !== undefined, { name: words.clusters, ...dots }),
    ...when(show.contours && picture.contours.length > 0, { name: contourName(view), ...line }),
    ...when(show.contours && picture.curve !== undefined, { name: words.curve, ...line }),
    ...when(show.boundaries && picture.boundaries.length > 0, {
      name: words.boundaries,
      ...dashes,
    }),
    ...when(show.centroids, {
      name: words.centroids,
      icon: cross.upright,
      itemStyle: { borderWidth: 0 },
    }),
  ]
}

/** The legend, in a column at the right edge; the window's switches are elsewhere. */
export function legend(scene: Scene, top: number, scroll: boolean): LegendComponentOption {
  const names = new Map(scene.grouping.groups.map(({ id, name }) => [id, name]))
  return {
    type: scroll ? 'scroll' : 'plain',
    ...legendLook(scene.theme, top),
    data: legendEntries(scene),
    formatter: (series: string) => names.get(series) ?? series,
  }
}
