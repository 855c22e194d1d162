import { describe, expect, test } from 'vitest'
import { pairsDescription } from '../../../src/charts/pairs/description'
import { cellAt, pairsLayout } from '../../../src/charts/pairs/layout'
import { nearestDot } from '../../../src/charts/pairs/nearestDot'
import { pairsPaper } from '../../../src/charts/pairs/paper'
import { pairsMarks, pairsShapes } from '../../../src/charts/pairs/scene'
import type { DotsShape, LineShape, RectShape, RingsShape, Shape, TextShape } from '../../../src/charts/pairs/shapes' // prettier-ignore
import { pairsSvg } from '../../../src/charts/pairs/svg'
import { pairLines } from '../../../src/charts/pairs/tableLines'
import { wellFormedText } from '../wellFormed'
import { rowsFor, viewFor } from './inputs'

const view = viewFor()
const layout = pairsLayout(3, { width: 600, height: 600 })
const of = <K extends Shape['kind']>(shapes: Shape[], kind: K) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind)
const marks = { flagged: rowsFor(5, 3, 2, 100), flaggedCount: 8, selected: rowsFor(1, 3, 3, 200) }

describe('the matrix of pairs', () => {
  test('has every point of a family once in every cell off the diagonal, at its two values', () => {
    const dots: DotsShape[] = of(pairsShapes({ view }, layout), 'dots')
    expect(dots).toHaveLength(6 * 2)
    // The first cell off the diagonal: the second column across, the first one upwards.
    const [{ points }] = dots
    const { x, y, width, height } = layout.clip(1, 0)
    const own = [...view.points.row.keys()].filter((i) => view.points.component[i] === 0)
    expect(points).toHaveLength(2 * own.length)
    own.forEach((i, at) => {
      const [across, upwards] = [view.points.values[3 * i + 1], view.points.values[3 * i]]
      expect(points[2 * at]).toBeCloseTo(x + (width * (across + 4)) / 8, 9)
      expect(points[2 * at + 1]).toBeCloseTo(y + height - (height * (upwards + 4)) / 8, 9)
    })
  })

  test('has ellipses that are turned over where the cell is on the other side of the diagonal', () => {
    const lines: LineShape[] = of(pairsShapes({ view }, layout), 'line').filter((l) => l.width === 1.5 && l.points.length === 98) // prettier-ignore
    expect(lines).toHaveLength(6 * 2)
    const extent = (line: LineShape, side: 0 | 1) => {
      const values = [...line.points].filter((_, at) => at % 2 === side)
      return Math.max(...values) - Math.min(...values)
    }
    const { width, height } = layout.cell
    // Two wide and one high in the pair's own order, x before y: below the diagonal.
    const below = lines.find((line) => line.clip!.x === layout.x(0) && line.clip!.y === layout.y(1))! // prettier-ignore
    const above = lines.find((line) => line.clip!.x === layout.x(1) && line.clip!.y === layout.y(0))! // prettier-ignore
    expect([extent(below, 0) / width, extent(below, 1) / height]).toEqual([expect.closeTo(4 / 8, 6), expect.closeTo(2 / 8, 6)]) // prettier-ignore
    expect([extent(above, 0) / width, extent(above, 1) / height]).toEqual([expect.closeTo(2 / 8, 6), expect.closeTo(4 / 8, 6)]) // prettier-ignore
  })

  test('has bars and a density of the same area on the diagonal', () => {
    const shapes = pairsShapes({ view }, layout)
    const bars: RectShape[] = of(shapes, 'rect').filter((rect) => rect.fill !== undefined)
    expect(bars).toHaveLength(3 * 8)
    const area = bars.slice(0, 8).reduce((sum, { width, height }) => sum + width * height, 0)
    const line = of(shapes, 'line').find((one) => one.points.length === 2 * 81)!
    const bottom = layout.y(0) + layout.cell.height
    let below = 0
    for (let i = 2; i < line.points.length; i += 2) {
      const step = line.points[i] - line.points[i - 2]
      below += (step * (2 * bottom - line.points[i + 1] - line.points[i - 1])) / 2
    }
    expect(below / area).toBeCloseTo(1, 3)
  })

  test('has the flagged and the selected rows in every cell, and none on the diagonal', () => {
    const rings: RingsShape[] = of(pairsMarks(view, marks, layout, 'light'), 'rings')
    expect(rings.map(({ points }) => points.length / 2)).toEqual([...Array(6).fill(5), ...Array(6).fill(1)]) // prettier-ignore
    const gap = { ...marks.flagged, values: marks.flagged.values.slice().fill(NaN, 0, 1) }
    const some: RingsShape[] = of(pairsMarks(view, { ...marks, flagged: gap, selected: null }, layout, 'light'), 'rings') // prettier-ignore
    expect(some.map(({ points }) => points.length / 2).sort()).toEqual([4, 4, 4, 4, 5, 5])
  })

  test('names its columns with their units, and no text runs into the next', () => {
    const names = ['a very long name of a column that nobody can read', 'b', 'c']
    const long = viewFor(10, 3, names)
    const texts: TextShape[] = of(pairsShapes({ view: long, units: ['mm', null, 'g'] }, layout), 'text') // prettier-ignore
    expect(texts.map(({ text }) => text)).toContain('c [g]')
    expect(texts.some(({ text }) => text.endsWith('…'))).toBe(true)
    for (const { text, size } of texts)
      expect(text.length * size * 0.5).toBeLessThanOrEqual(layout.cell.width)
  })

  test('finds the cell and the row under the mouse', () => {
    const cell = { column: 2, row: 1 }
    const { x, y, width, height } = layout.clip(2, 1)
    expect(cellAt(layout, { x: x + 1, y: y + 1 })).toEqual(cell)
    expect(cellAt(layout, { x: x + width + 2, y })).toBeNull()
    expect(cellAt(layout, { x: 3, y: 3 })).toBeNull()
    const [across, upwards] = [view.points.values[3 * 7 + 2], view.points.values[3 * 7 + 1]]
    const place = {
      x: x + (width * (across + 4)) / 8,
      y: y + height - (height * (upwards + 4)) / 8,
    }
    expect(nearestDot(view, [null, view.points], layout, cell, place)).toBe(7)
    expect(nearestDot(view, [view.points], layout, cell, { x, y })).toBeNull()
  })

  test('is in words what it shows', () => {
    const words = pairsDescription({ view, title: 'parts.csv' }, marks)
    expect(words).toContain('width × height × mass')
    expect(words).toContain('Flagged · the 5 most anomalous of 8')
    expect(words).toContain('40 of 400 rows drawn in each cell')
  })

  test('is a document of its own with title, model line, legend and all marks', () => {
    const input = { view: viewFor(40, 3, ['a<b', 'c&d', 'mass']), title: 'parts.csv', subtitle: ['full, 2 components · BIC 12'] } // prettier-ignore
    const svg = pairsSvg(pairsPaper(input, marks), 'parts.csv')
    expect(wellFormedText(svg)).toContain('a<b')
    for (const text of ['<title>parts.csv</title>', 'full, 2 components · BIC 12', 'Family 2 · 40 %', 'Flagged · the 5 most anomalous of 8', 'a&lt;b', 'c&amp;d']) expect(svg).toContain(text) // prettier-ignore
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(pairsSvg(pairsPaper(input, marks), 'parts.csv')).toBe(svg)
    expect(svg.match(/stroke-linecap="round"/g)!.length).toBe(6 * 2 + 2)
  })

  test('of 12 columns with 400 points and 300 flagged rows is laid out within a frame or two', () => {
    const wide = viewFor(400, 12)
    const many = { flagged: rowsFor(300, 12), flaggedCount: 300, selected: null }
    const room = pairsLayout(12, { width: 1000, height: 700 })
    const time = (what: () => unknown) => {
      for (let warm = 0; warm < 3; warm++) what()
      const all = Array.from({ length: 7 }, () => {
        const begun = performance.now()
        what()
        return performance.now() - begun
      })
      return all.sort((a, b) => a - b)[3]
    }
    const [matrix, rings] = [time(() => pairsShapes({ view: wide }, room)), time(() => pairsMarks(wide, many, room, 'light'))] // prettier-ignore
    expect(matrix).toBeLessThan(100)
    expect(rings).toBeLessThan(40)
  })
})

describe('the table of pairs', () => {
  test('has every pair once, the strongest correlation first', () => {
    const lines = pairLines(view, null)
    expect(lines).toHaveLength(3)
    const sizes = lines.map(({ x, y }) => Math.abs(view.correlations[3 * x + y]))
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
    expect(lines[0].cells[2]).toBe('')
  })

  test('has the farthest pair of the selected row first, and a column that does not vary last', () => {
    const distances = Float64Array.of(NaN, 1, 5, 1, NaN, 2, 5, 2, NaN)
    const lines = pairLines(view, { modelId: 1, row: 0, distances })
    expect(lines.map(({ cells }) => cells[2])).toEqual(['5.00', '2.00', '1.00'])
    const still = { ...view, correlations: view.correlations.map((r, at) => (at === 1 ? NaN : r)) }
    expect(pairLines(still, null).at(-1)!.cells[1]).toBe('')
  })
})
