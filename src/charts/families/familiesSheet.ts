import type { Picture } from '../../shared/engineApi'
import { formatFixed } from '../formatNumber'
import type { Shape } from '../pairs/shapes'
import { tokens, type Theme } from '../palette'
import type { Sheet } from '../sheets/file'
import { said, shapesSheet, type SheetHead } from '../sheets/shapesSheet'
import { drawTable, type SheetTable } from '../sheets/tableSheet'
import { cutText, wrappedText } from '../sheets/textWidth'
import { correlationColour } from './correlation'
import { miniatureLines, type MiniatureLines } from './miniature'

/** A family as a card on paper. */
export interface FamilySheetCard {
  heading: string
  colour: string
  /** Its components, by which its ellipses are known. */
  components: readonly number[]
  /** What is said of it: share, rows, what it is taken for. */
  lines: readonly string[]
  /** Mean and spread in each column. */
  table: SheetTable
  /** Up to twelve columns: a map; null where no column goes with another. */
  correlation: { names: readonly string[]; values: readonly (readonly number[])[] } | null
}

const perLine = 3
const gap = 12
const padding = 10
const lineHeight = 17
const box = { width: 120, height: 88 }
const cell = { width: 27, height: 17 }

/** The cards of all families, as many in a line as are readable. */
export function familiesSheet(
  head: SheetHead,
  cards: readonly FamilySheetCard[],
  picture: Pick<Picture, 'x' | 'y' | 'ellipses' | 'centroids' | 'curve'> | null,
): Sheet {
  const theme = head.theme ?? 'light'
  return shapesSheet(head, cards.flatMap(heard), (top, from, to) => {
    const width = (to - from - (perLine - 1) * gap) / perLine
    const shapes: Shape[] = []
    let y = top
    for (let first = 0; first < cards.length; first += perLine) {
      const line = cards.slice(first, first + perLine).map((card, i) => {
        const x = from + i * (width + gap)
        const where = picture && miniatureLines(picture, card.components, box)
        return { x, ...drawCard(card, where, x, y, width, theme) }
      })
      const bottom = Math.max(...line.map((card) => card.bottom)) + padding
      for (const { x, shapes: own } of line) {
        const { gridLine, axis } = tokens[theme]
        shapes.push({ kind: 'rect', x, y, width, height: bottom - y, stroke: theme === 'light' ? axis : gridLine }, ...own) // prettier-ignore
      }
      y = bottom + gap
    }
    return { shapes, bottom: y - gap }
  })
}

function drawCard(
  { heading, colour, lines, table, correlation }: FamilySheetCard,
  where: MiniatureLines | null,
  x: number,
  top: number,
  width: number,
  theme: Theme,
): { shapes: Shape[]; bottom: number } {
  const { text } = tokens[theme]
  const left = x + padding
  const room = width - 2 * padding
  const shapes: Shape[] = [
    { kind: 'dots', points: Float64Array.of(left + 5, top + 18), radius: 5, fill: colour, opacity: 1 }, // prettier-ignore
    said(left + 16, top + 23, cutText(heading, 14, room - 16), {
      size: 14,
      fill: text,
      bold: true,
    }),
  ]
  let y = top + 34
  const beside = where ? room - box.width - 8 : room
  const wrapped = lines.flatMap((line) => wrappedText(line, 12, beside))
  wrapped.forEach((line, i) =>
    shapes.push(said(left, y + 13 + i * lineHeight, line, { fill: text })),
  )
  if (where) shapes.push(...drawWhere(where, x + width - padding - box.width, y, colour, theme))
  y += Math.max(wrapped.length * lineHeight, where ? box.height : 0) + 8
  const drawn = drawTable(table, y, left, left + room, theme)
  shapes.push(...drawn.shapes)
  if (!correlation) return { shapes, bottom: drawn.bottom }
  const map = drawMap(correlation, left, drawn.bottom + 10, room, theme)
  return { shapes: [...shapes, ...map.shapes], bottom: map.bottom }
}

function drawWhere(
  { ellipses, others, means }: MiniatureLines,
  x: number,
  y: number,
  colour: string,
  theme: Theme,
): Shape[] {
  const { text, axis } = tokens[theme]
  const clip = { x, y, ...box }
  const line = (points: readonly { x: number; y: number }[], stroke: string, width: number) =>
    points.length === 0
      ? []
      : [
          {
            kind: 'line',
            points: Float64Array.from([...points, points[0]!].flatMap((p) => [x + p.x, y + p.y])),
            ...{ stroke, width, clip },
          } as const,
        ]
  return [
    ...others.flatMap((one) => line(one, axis, 0.75)),
    ...ellipses.flatMap((one, i) => line(one.line, colour, i === 0 ? 1.25 : 1.75)),
    ...means
      .filter((p) => Number.isFinite(p.x) && Number.isFinite(p.y))
      .flatMap((p): Shape[] => [
        { kind: 'line', points: Float64Array.of(x + p.x - 4, y + p.y, x + p.x + 4, y + p.y), stroke: text, width: 1.25, clip }, // prettier-ignore
        { kind: 'line', points: Float64Array.of(x + p.x, y + p.y - 4, x + p.x, y + p.y + 4), stroke: text, width: 1.25, clip }, // prettier-ignore
      ]),
    { kind: 'rect', x, y, ...box, stroke: axis },
  ]
}

/** Each correlation as a coloured cell with its number. */
function drawMap(
  { names, values }: NonNullable<FamilySheetCard['correlation']>,
  x: number,
  top: number,
  room: number,
  theme: Theme,
): { shapes: Shape[]; bottom: number } {
  const { text, faintText } = tokens[theme]
  const side = Math.min(cell.width, (room - 90) / names.length)
  const start = x + room - side * names.length
  const shapes = values.flatMap((row, i): Shape[] => {
    const y = top + i * cell.height
    return [
      said(start - 6, y + 12, cutText(names[i]!, 11, start - x - 8), { size: 11, fill: faintText, align: 'end' }), // prettier-ignore
      ...row.flatMap((value, j): Shape[] => [
        { kind: 'rect', x: start + j * side, y, width: side - 1, height: cell.height - 1, fill: correlationColour(value, theme) }, // prettier-ignore
        ...(i === j || side < 20
          ? []
          : [said(start + (j + 0.5) * side, y + 11.5, formatFixed(value, 1), { size: 9, fill: text, align: 'middle' })]), // prettier-ignore
      ]),
    ]
  })
  return { shapes, bottom: top + values.length * cell.height }
}

const heard = ({ heading, lines, table }: FamilySheetCard): string[] => [
  heading,
  ...lines,
  ...table.rows.map(({ cells }) => cells.join(' ')),
]
