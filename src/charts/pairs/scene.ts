import type { PairsColumn, PairsRows, PairsView } from '../../shared/api/pairs'
import { familyLook, tokens, type Theme } from '../palette'
import { plainText } from '../plainText'
import type { PairsInput, PairsMarks } from './input'
import { scaleOf, type PairsLayout } from './layout'
import type { Shape, TextShape } from './shapes'
import { fewTicks } from './ticks'
import { englishPairsWords, type PairsWords } from './words'

/** Pixels of a letter against the size of the text, about: enough to cut a name where it would run into the next. */
const letter = 0.7
/** A cell whose shorter side is below this is small: marks and names are small in it. */
const smallBelow = 80
/** A tick for so many pixels. */
const tickEvery = 46

/** The matrix but for its marks: cells, histograms, points, ellipses, names and ticks. */
export function pairsShapes(input: PairsInput, layout: PairsLayout): Shape[] {
  const { view, theme = 'light', words = englishPairsWords } = input
  const shapes: Shape[] = []
  const each = Array.from({ length: layout.count }, (_, i) => i)
  const colours = tokens[theme]
  for (const row of each)
    for (const column of each)
      shapes.push({ kind: 'rect', ...layout.clip(column, row), stroke: colours.gridLine })
  for (const row of each)
    for (const column of each) {
      if (row === column) shapes.push(...diagonal(view.columns[column], layout, column, theme))
      else shapes.push(...cloud(input, layout, { column, row }, theme))
    }
  each.forEach((at) => shapes.push(...edges(view.columns[at], layout, at, { input, theme, words })))
  return shapes
}

function cloud(
  { view, looks }: PairsInput,
  layout: PairsLayout,
  { column, row }: { column: number; row: number },
  theme: Theme,
): Shape[] {
  const [x, y] = scalesOf(view, layout, column, row)
  const { radius, opacity } = dotLook(layout)
  const clip = layout.clip(column, row)
  const dots = view.components.map((_, k): Shape => ({
    kind: 'dots',
    points: placed(view.points, layout.count, { column, row }, [x, y], (i) => view.points.component[i] === k), // prettier-ignore
    ...{ radius, opacity, fill: familyLook(k, theme, looks).colour },
  }))
  const lines = view.components.flatMap(({ ellipses }, k) =>
    ellipses
      .filter((one) => one.x === Math.min(column, row) && one.y === Math.max(column, row))
      .map(({ line }): Shape => {
        const points = line.map((_, at) => {
          const even = at - (at % 2)
          const [first, second] = [line[even], line[even + 1]]
          const [across, upwards] = column < row ? [first, second] : [second, first]
          return at % 2 === 0 ? x(across) : y(upwards)
        })
        return {
          kind: 'line',
          points,
          stroke: familyLook(k, theme, looks).colour,
          width: 1.5,
          clip,
        }
      }),
  )
  return [...dots, ...lines]
}

/** Rings around flagged and selected rows, in every cell. */
export function pairsMarks(
  view: PairsView,
  { flagged, selected }: PairsMarks,
  layout: PairsLayout,
  theme: Theme,
): Shape[] {
  const { radius } = dotLook(layout)
  const small = isSmall(layout.cell)
  const each = Array.from({ length: layout.count }, (_, i) => i)
  const rings = (rows: PairsRows, look: { radius: number; stroke: string; width: number }) =>
    each.flatMap((row) =>
      each
        .filter((column) => column !== row)
        .flatMap((column): Shape[] => {
          const scales = scalesOf(view, layout, column, row)
          const points = placed(rows, layout.count, { column, row }, scales, () => true)
          return inPieces(points).map((some) => ({ kind: 'rings', points: some, ...look }))
        }),
    )
  return [
    ...(flagged ? rings(flagged, { radius: radius + (small ? 1 : 1.8), stroke: tokens[theme].flagged, width: small ? 1 : 1.25 }) : []), // prettier-ignore
    ...(selected ? rings(selected, { radius: radius + (small ? 3 : 4), stroke: tokens[theme].text, width: small ? 1.5 : 2 }) : []), // prettier-ignore
  ]
}

/** Hundreds of rings as one shape would take longer to draw than a window may be held up. */
const ringsInPiece = 40
const inPieces = (points: Float64Array): Float64Array[] =>
  Array.from({ length: Math.ceil(points.length / (2 * ringsInPiece)) }, (_, piece) =>
    points.subarray(2 * ringsInPiece * piece, 2 * ringsInPiece * (piece + 1)),
  )

const scalesOf = (view: PairsView, layout: PairsLayout, column: number, row: number) =>
  [
    scaleOf(view.columns[column].axis, layout.x(column), layout.cell.width),
    scaleOf(view.columns[row].axis, layout.y(row), layout.cell.height, true),
  ] as const

/** Dots of a small cell are small. */
export const dotLook = ({ cell }: Pick<PairsLayout, 'cell'>) =>
  isSmall(cell) ? { radius: 0.9, opacity: 0.5 } : { radius: 1.8, opacity: 0.6 }

const isSmall = ({ width, height }: PairsLayout['cell']) => Math.min(width, height) < smallBelow

/** Pixels of rows in a cell, x and y in turn; rows without a value in one of its columns have no place. */
export function placed(
  { values, row: rows }: PairsRows,
  count: number,
  { column, row }: { column: number; row: number },
  [x, y]: readonly [(value: number) => number, (value: number) => number],
  wanted: (i: number) => boolean,
): Float64Array {
  const out = new Float64Array(2 * rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const [across, upwards] = [values[i * count + column], values[i * count + row]]
    if (!wanted(i) || Number.isNaN(across) || Number.isNaN(upwards)) continue
    out[length++] = x(across)
    out[length++] = y(upwards)
  }
  return out.subarray(0, length)
}

/** A histogram of the rows and the model's density over it: one scale of heights for both, as both have the area 1. */
function diagonal(
  { axis, edges, shares, density }: PairsColumn,
  layout: PairsLayout,
  at: number,
  theme: Theme,
): Shape[] {
  const { x: left, y: top, width, height } = layout.clip(at, at)
  const x = scaleOf(axis, left, width)
  const highest = Math.max(...shares, ...density.value)
  const y = scaleOf({ min: 0, max: highest * 1.08 }, top, height, true)
  const { axis: bars, text } = tokens[theme]
  const line = new Float64Array(2 * density.at.length)
  density.at.forEach((place, i) => line.set([x(place), y(density.value[i])], 2 * i))
  return [
    ...Array.from(shares, (share, i): Shape => ({
      kind: 'rect',
      ...{ x: x(edges[i]), y: y(share) },
      ...{ width: x(edges[i + 1]) - x(edges[i]), height: y(0) - y(share) },
      fill: `${bars}66`,
    })),
    { kind: 'line', points: line, stroke: text, width: 1.5, clip: layout.clip(at, at) },
  ]
}

interface EdgeLook {
  input: PairsInput
  theme: Theme
  words: PairsWords
}

/** Name and ticks of a column, below the matrix and left of it. */
function edges(
  { axis }: PairsColumn,
  layout: PairsLayout,
  at: number,
  { input, theme, words }: EdgeLook,
): Shape[] {
  const { cell, count } = layout
  const { text, faintText } = tokens[theme]
  const bottom = layout.y(count - 1) + cell.height
  const left = layout.x(0)
  const x = scaleOf(axis, layout.x(at), cell.width)
  const y = scaleOf(axis, layout.y(at), cell.height, true)
  const name = columnName(axis, input.units, words)
  const size = isSmall(cell) ? 9 : 11
  const tick = { kind: 'text', size: 9.5, fill: faintText } as const
  const title = { kind: 'text', size, fill: text, align: 'middle' } as const
  const ticks = (length: number) => fewTicks(axis, Math.max(2, Math.floor(length / tickEvery)))
  const [middleX, middleY] = [layout.x(at) + cell.width / 2, layout.y(at) + cell.height / 2]
  const inside = (place: number, from: number, length: number) =>
    place > from + 8 && place < from + length - 8
  return [
    ...fitting(ticks(cell.width), (one) => one.text.length * 6 + 8, cell.width)
      .filter((one) => inside(x(one.at), layout.x(at), cell.width))
      .map((one): TextShape => ({ ...tick, x: x(one.at), y: bottom + 13, text: one.text, align: 'middle' })), // prettier-ignore
    ...fitting(ticks(cell.height), () => 12, cell.height)
      .filter((one) => inside(y(one.at), layout.y(at), cell.height))
      .map((one): TextShape => ({ ...tick, x: left - 5, y: y(one.at) + 3.5, text: shortened(one.text, 40, 9.5), align: 'end' })), // prettier-ignore
    { ...title, x: middleX, y: bottom + 30, text: shortened(name, cell.width, size) },
    { ...title, x: 14, y: middleY, text: shortened(name, cell.height, size), upwards: true },
  ]
}

/** None where they would run into one another. */
const fitting = <T>(ticks: T[], length: (tick: T) => number, room: number): T[] =>
  ticks.reduce((sum, tick) => sum + length(tick) + 4, 0) <= room ? ticks : ticks.slice(0, 1)

/** "width [mm]" */
export function columnName(
  { name, column, log }: { name: string; column: number; log: boolean },
  units: PairsInput['units'],
  words: Pick<PairsWords, 'logScale'>,
): string {
  const unit = units?.[column]
  const full = plainText(unit ? `${name} [${unit}]` : name)
  return log ? words.logScale(full) : full
}

/** Cut where it is longer than there is room. @param room in pixels */
function shortened(text: string, room: number, size: number): string {
  const most = Math.max(2, Math.floor((room - 2) / (letter * size)))
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
