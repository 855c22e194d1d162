import type { Shape } from '../pairs/shapes'
import { tokens, type Theme } from '../palette'
import type { Sheet } from './file'
import { said, shapesSheet, type SheetHead } from './shapesSheet'
import { cutText, textWidth, wrappedText } from './textWidth'

export interface SheetTable {
  columns: { name: string; numeric?: boolean }[]
  rows: {
    cells: string[]
    bold?: boolean
    /** Length of a bar beside the cells, 0 … 1. */
    bar?: number
  }[]
}

/** A part of a sheet: a heading, sentences, a table, each where there is one. */
export interface SheetSection {
  heading?: string
  lines?: readonly string[]
  table?: SheetTable
}

const size = 12
const lineHeight = 17
const rowHeight = 21
const padding = 10
const barWidth = 180
const narrowest = 44

/** Tables and sentences as a sheet: what a view without a chart shows. */
export function tableSheet(head: SheetHead, sections: readonly SheetSection[]): Sheet {
  return shapesSheet(head, sections.flatMap(heard), (top, from, to) => {
    const shapes: Shape[] = []
    let y = top
    for (const section of sections) {
      const drawn = drawSection(section, y, from, to, head.theme ?? 'light')
      shapes.push(...drawn.shapes)
      y = drawn.bottom + 12
    }
    return { shapes, bottom: y }
  })
}

function drawSection(
  { heading, lines = [], table }: SheetSection,
  top: number,
  from: number,
  to: number,
  theme: Theme,
) {
  const { text } = tokens[theme]
  const shapes: Shape[] = []
  let y = top
  if (heading) {
    shapes.push(said(from, y + 15, heading, { size: 14, fill: text, bold: true }))
    y += 24
  }
  for (const line of lines.flatMap((one) => wrappedText(one, size, to - from))) {
    shapes.push(said(from, y + 12, line, { fill: text }))
    y += lineHeight
  }
  if (!table) return { shapes, bottom: y }
  const drawn = drawTable(table, y + 6, from, to, theme)
  return { shapes: [...shapes, ...drawn.shapes], bottom: drawn.bottom }
}

export function drawTable(
  { columns, rows }: SheetTable,
  top: number,
  from: number,
  to: number,
  theme: Theme,
): { shapes: Shape[]; bottom: number } {
  const { text, faintText, axis, gridLine } = tokens[theme]
  const hasBars = rows.some(({ bar }) => bar !== undefined)
  const widths = columnWidths({ columns, rows }, to - from - (hasBars ? barWidth + padding : 0))
  const starts = widths.map((_, i) => from + widths.slice(0, i).reduce((a, b) => a + b, 0))
  const end = from + widths.reduce((a, b) => a + b, 0)
  const shapes: Shape[] = []
  const cells = (line: number, texts: string[][], fill: string, bold: boolean) =>
    texts.forEach((one, i) => {
      const numeric = columns[i]?.numeric === true
      const x = numeric ? starts[i]! + widths[i]! - padding : starts[i]!
      one.forEach((part, j) =>
        shapes.push(
          said(x, line + j * lineHeight, part, { fill, bold, align: numeric ? 'end' : 'start' }),
        ),
      )
    })
  const ruled = (y: number, stroke: string) =>
    shapes.push({ kind: 'line', points: Float64Array.of(from, y, end, y), stroke, width: 1 })
  let y = top
  if (columns.some(({ name }) => name !== '')) {
    const names = columns.map(({ name }, i) => [cutText(name, size, widths[i]! - padding)])
    cells(y + 13, names, faintText, true)
    y += rowHeight
    ruled(y - 1, axis)
  }
  for (const row of rows) {
    const wrapped = row.cells.map((cell, i) =>
      cell.split('\n').flatMap((line) => wrappedText(line, size, widths[i]! - padding)),
    )
    const height = rowHeight + (Math.max(1, ...wrapped.map((w) => w.length)) - 1) * lineHeight
    cells(y + 15, wrapped, text, row.bold === true)
    if (row.bar !== undefined)
      shapes.push({ kind: 'rect', x: end + padding, y: y + 6, width: barWidth * row.bar, height: 9, fill: axis }) // prettier-ignore
    y += height
    ruled(y - 1, gridLine)
  }
  return { shapes, bottom: y }
}

/** As wide as the widest cell; where that is too much, what is widest gives way. */
function columnWidths({ columns, rows }: SheetTable, room: number): number[] {
  const widths = columns.map(({ name }, i) =>
    Math.max(
      narrowest,
      ...[name, ...rows.flatMap(({ cells }) => (cells[i] ?? '').split('\n'))].map((cell) => textWidth(cell, size) * 1.06 + padding), // prettier-ignore
    ),
  )
  let over = widths.reduce((a, b) => a + b, 0) - room
  while (over > 0.5) {
    const widest = Math.max(...widths)
    const at = widths.indexOf(widest)
    if (widest <= narrowest) break
    const next = Math.max(narrowest, widest - Math.max(1, over / 4))
    over -= widest - next
    widths[at] = next
  }
  return widths
}

/** The same in words. */
const heard = ({ heading, lines = [], table }: SheetSection): string[] => [
  ...(heading ? [heading] : []),
  ...lines,
  ...(table?.rows.map(({ cells }) => heardRow(table, cells)) ?? []),
]

const heardRow = ({ columns }: SheetTable, cells: string[]) =>
  cells
    .map((cell, i) => (columns[i]?.name ? `${columns[i].name} ${cell}` : cell))
    .filter((cell) => cell.trim() !== '')
    .join(', ')
    .replace(/\n/g, ', ')
