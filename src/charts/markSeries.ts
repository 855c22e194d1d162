import type { ScatterSeriesOption } from 'echarts'
import { cross } from './crossSymbol'
import type { Scene } from './input'
import { tokens } from './palette'
import { largeFrom, pointStyle } from './pointSeries'

const base = {
  type: 'scatter',
  progressive: 0,
  animation: false,
  silent: true,
  clip: true,
} as const satisfies ScatterSeriesOption

const finite = (x: number | undefined, y: number | undefined) =>
  Number.isFinite(x) && Number.isFinite(y)

/**
 * Rings around the flagged rows, and the rows themselves: a sample of points need not hold them.
 * Both have ids, so that a moving threshold replaces these two series and nothing else.
 */
export function flaggedSeries({
  picture,
  flags,
  show,
  grouping,
  theme,
  words,
}: Scene): ScatterSeriesOption[] {
  const at = Array.from(flags.rows, (_, i) => i).filter((i) => finite(flags.x[i], flags.y[i]))
  const shown = show.flagged ? at : []
  const { size } = pointStyle(picture.points.x.length)
  const large = shown.length > largeFrom
  const ring = ringStyle(shown.length)
  return [
    {
      ...base,
      id: 'flagged-points',
      data: shown.map((i) => ({
        value: [flags.x[i], flags.y[i]],
        symbol: grouping.groups[grouping.ofFlag(i)]?.symbol ?? 'circle',
        itemStyle: {
          color: grouping.groups[grouping.ofFlag(i)]?.colour ?? tokens[theme].axis,
          opacity: 1,
        },
      })),
      symbolSize: size,
      large,
      largeThreshold: 0,
      z: 6,
    },
    {
      ...base,
      id: 'flagged',
      name: words.flagged(flags.count),
      data: shown.map((i) => {
        const value = [flags.x[i], flags.y[i]]
        return flags.ordinaryHere?.[i] === 1 ? { value, itemStyle: ordinaryLook } : value
      }),
      symbol: 'circle',
      symbolSize: size + ring.gap,
      itemStyle: {
        color: 'transparent',
        borderColor: tokens[theme].flagged,
        borderWidth: ring.width,
        opacity: 1,
      },
      large,
      largeThreshold: 0,
      z: 7,
    },
  ]
}

/** A flagged row whose place in the picture is ordinary has a dashed ring. */
const ordinaryLook = { borderType: 'dashed' } as const

/** The more rings, the smaller and finer each. */
export function ringStyle(count: number): { gap: number; width: number } {
  if (count <= 100) return { gap: 7, width: 2 }
  if (count <= 1_000) return { gap: 5, width: 1.25 }
  return { gap: 3, width: 0.75 }
}

/** A numbered cross on the mean of each family. */
export function centroidSeries({ picture, show, theme, words }: Scene): ScatterSeriesOption {
  const { text, background } = tokens[theme]
  const shown = show.centroids ? picture.centroids.filter((c) => finite(c.x, c.y)) : []
  return {
    ...base,
    id: 'centroids',
    name: words.centroids,
    data: shown.map(({ component, x, y }) => ({
      value: [x, y],
      label: { formatter: words.centroid(component + 1) },
    })),
    symbol: cross.upright,
    symbolSize: 13,
    itemStyle: { color: text, borderColor: background, borderWidth: 1, opacity: 1 },
    label: {
      show: true,
      position: [15, -9],
      color: text,
      fontSize: 12,
      fontWeight: 'bold',
      textBorderColor: background,
      textBorderWidth: 3,
    },
    z: 5,
  }
}

/** A large double ring around the selected row, where it is among the points or the flagged rows. */
export function selectedSeries({
  picture,
  flags,
  selectedRow,
  theme,
  words,
}: Scene): ScatterSeriesOption {
  const { row, x: pointsX, y: pointsY } = picture.points
  const place = [{ rows: row, x: pointsX, y: pointsY }, flags].flatMap(({ rows, x, y }) => {
    const i = selectedRow === undefined ? -1 : rows.indexOf(selectedRow)
    return i >= 0 && finite(x[i], y[i]) ? [[x[i], y[i]]] : []
  })[0]
  return {
    ...base,
    id: 'selected',
    name: words.selected,
    data: place ? [place] : [],
    symbol: 'circle',
    symbolSize: 24,
    itemStyle: {
      color: 'transparent',
      borderColor: tokens[theme].text,
      borderWidth: 2.5,
      opacity: 1,
    },
    z: 8,
  }
}
