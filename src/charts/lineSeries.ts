import type { LinesSeriesOption } from 'echarts'
import type { Point } from '../core/grid/types'
import { contourColours } from './contourColour'
import { contourName } from './contourName'
import type { Scene } from './input'
import { tokens } from './palette'
import { colourOfFamily } from './pointGroups'

/** Pairs of x and y. */
type Coords = number[][]

/** The finite stretches of a line. */
function drawable(line: readonly Point[]): Coords[] {
  const parts: Coords[] = [[]]
  for (const { x, y } of line) {
    if (Number.isFinite(x) && Number.isFinite(y)) parts.at(-1)!.push([x, y])
    else parts.push([])
  }
  return parts.filter((part) => part.length > 1)
}

interface StyledLine {
  line: readonly Point[]
  colour: string
}

/** Lines through exactly the given places of the axes, at any zoom, clipped to the frame. */
export function lines(
  id: string,
  name: string,
  z: number,
  style: { width: number; type?: 'dashed' | 'solid' | number[]; opacity?: number; colour: string },
  data: readonly StyledLine[],
): LinesSeriesOption {
  const { width, type = 'solid', opacity = 1, colour } = style
  return {
    type: 'lines',
    id,
    name,
    coordinateSystem: 'cartesian2d',
    polyline: true,
    silent: true,
    clip: true,
    progressive: 0,
    animation: false,
    z,
    lineStyle: { width, type, opacity, color: colour },
    data: data.flatMap(({ line, colour: own }) =>
      drawable(line).map((coords) => ({ coords, lineStyle: { color: own } })),
    ),
  }
}

export function contourSeries(view: Scene): LinesSeriesOption {
  const { picture, show, theme } = view
  const colours = contourColours(picture.contours.length, theme)
  const colour = colours[Math.floor(colours.length / 3)] ?? tokens[theme].axis
  return lines(
    'contours',
    contourName(view),
    2,
    { width: 1, colour },
    show.contours
      ? picture.contours.flatMap(({ rings }, level) =>
          rings.map((line) => ({ line, colour: colours[level] })),
        )
      : [],
  )
}

export function boundarySeries({ picture, show, theme, words }: Scene): LinesSeriesOption {
  const colour = tokens[theme].boundary
  return lines(
    'boundaries',
    words.boundaries,
    2,
    { width: 1, type: 'dashed', opacity: 0.8, colour },
    show.boundaries ? picture.boundaries.map((line) => ({ line, colour })) : [],
  )
}

export function ellipseSeries(view: Scene): LinesSeriesOption {
  const { picture, show, theme, words } = view
  const coverages = [...new Set(picture.ellipses.map((e) => e.coverage))]
  return lines(
    'ellipses',
    words.ellipses(coverages),
    4,
    { width: 1.75, colour: tokens[theme].faintText },
    show.ellipses
      ? picture.ellipses.map(({ component, line }) => ({
          line,
          colour: colourOfFamily(view, component),
        }))
      : [],
  )
}

export function curveSeries({ picture, show, theme, words }: Scene): LinesSeriesOption {
  const colour = tokens[theme].axis
  return lines(
    'curve',
    words.curve,
    2,
    { width: 1.25, colour },
    show.contours && picture.curve ? [{ line: picture.curve, colour }] : [],
  )
}
