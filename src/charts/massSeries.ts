import type { CustomSeriesOption } from 'echarts'
import type { MassRaster } from '../core/grid/massRaster'
import type { PictureWindow } from '../shared/api/pictureWindow'
import { formatCount } from './formatNumber'
import { addressOf, indexedPng } from './images/png'
import { massColour, massTicks } from './massColours'
import { tokens, type Theme } from './palette'

/** How many rows lie where in a window of the picture. */
export interface Mass {
  raster: MassRaster
  window: PictureWindow
}

/** Cells of the mass on paper: a file stays below a few hundred kilobytes, however many rows there are. */
export const massOnPaper = { columns: 400, rows: 280 }

/** The lowest line of cells comes first, that of an image is its uppermost. */
function massImage({ columns, rows, levels }: MassRaster, theme: Theme): string {
  const pixels = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    pixels.set(levels.subarray(row * columns, (row + 1) * columns), (rows - 1 - row) * columns)
  const colours = Array.from({ length: 256 }, (_, level) =>
    level === 0 ? ([0, 0, 0] as const) : channelsOf(massColour(level, theme)),
  )
  return addressOf(indexedPng(pixels, colours, { width: columns, height: rows }))
}

const channelsOf = (colour: string) =>
  colour.match(/\d+/g)!.map(Number) as unknown as readonly [number, number, number]

const still = { type: 'custom', silent: true, animation: false, progressive: 0 } as const

/** Rows in each place as a colour, below all lines; empty places show what is below. */
export function massSeries({ raster, window }: Mass, theme: Theme): CustomSeriesOption {
  const { from, to } = window
  const image = massImage(raster, theme)
  return {
    ...still,
    id: 'mass',
    clip: true,
    z: 1,
    data: [[from.x, from.y]],
    renderItem: (_, api) => {
      const [left, top] = api.coord([from.x, to.y]) as [number, number]
      const [right, bottom] = api.coord([to.x, from.y]) as [number, number]
      const style = { image, x: left, y: top, width: right - left, height: bottom - top }
      return { type: 'image', style }
    },
  }
}

/** Width of the scale, its distance from the right edge, and its height with texts. */
const scale = { width: 150, right: 56, bar: 10, height: 58 }
export const massScaleHeight = scale.height

/** What the colours of the mass mean, below the legend. @param top in pixels */
export function massScaleSeries(
  { raster: { most }, window: { from } }: Mass,
  theme: Theme,
  name: string,
  top: number,
): CustomSeriesOption {
  const { text, faintText } = tokens[theme]
  const colorStops = Array.from({ length: 9 }, (_, i) => ({
    offset: i / 8,
    color: massColour(1 + (254 * i) / 8, theme),
  }))
  return {
    ...still,
    id: 'mass-scale',
    data: [[from.x, from.y]],
    z: 9,
    renderItem: (_, api) => {
      const x = api.getWidth() - scale.right - scale.width
      const fill = { type: 'linear', x: 0, y: 0, x2: 1, y2: 0, colorStops } as const
      return {
        type: 'group',
        children: [
          { type: 'text', style: { text: name, x, y: top, fill: text, fontSize: 12 } },
          {
            type: 'rect',
            shape: { x, y: top + 20, width: scale.width, height: scale.bar },
            style: { fill },
          },
          ...massTicks(most).map(({ count, at }) => ({
            type: 'text' as const,
            style: {
              text: formatCount(count),
              x: x + at * scale.width,
              y: top + 20 + scale.bar + 5,
              fill: faintText,
              fontSize: 10,
              align: 'center' as const,
            },
          })),
        ],
      }
    },
  }
}
