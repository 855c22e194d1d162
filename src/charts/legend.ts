import type { LegendComponentOption } from 'echarts'
import { cross } from './crossSymbol'
import type { Scene } from './input'
import { familySymbol, tokens } from './palette'

const line = { icon: 'path://M0 5H22V7H0Z', itemStyle: { borderWidth: 0 } }
const dashes = {
  icon: 'path://M0 5H5V7H0ZM8 5H13V7H8ZM16 5H21V7H16Z',
  itemStyle: { borderWidth: 0 },
}

/** Height of one entry. */
export const legendRow = 22

interface Entry {
  name: string
  icon?: string
  itemStyle?: { borderWidth?: number; opacity?: number }
}

/** One entry for every family and for every kind of mark that is in the picture. */
export function legendEntries({ picture, flags, show, words }: Scene): Entry[] {
  const coverages = [...new Set(picture.ellipses.map((e) => e.coverage))]
  const when = (present: boolean, entry: Entry) => (present ? [entry] : [])
  return [
    ...picture.centroids.map((c) => ({
      name: words.family(c.component + 1, c.weight),
      icon: familySymbol(c.component),
      itemStyle: { opacity: 1 },
    })),
    ...when(show.flagged && flags.count > 0, { name: words.flagged(flags.count) }),
    ...when(show.ellipses && coverages.length > 0, {
      name: words.ellipses(coverages),
      ...line,
    }),
    ...when(show.contours && picture.contours.length > 0, { name: words.contours, ...line }),
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
  const { text, faintText } = tokens[scene.theme]
  return {
    type: scroll ? 'scroll' : 'plain',
    orient: 'vertical',
    right: 12,
    top,
    bottom: 12,
    align: 'left',
    itemGap: 8,
    itemWidth: 16,
    itemHeight: 9,
    selectedMode: false,
    textStyle: { color: text, fontSize: 12, width: 170, overflow: 'truncate' },
    pageTextStyle: { color: faintText },
    pageIconColor: faintText,
    pageIconInactiveColor: tokens[scene.theme].gridLine,
    data: legendEntries(scene),
  }
}
