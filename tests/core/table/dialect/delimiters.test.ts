import fc from '../../../support/property'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../../src/core/table/reader'

/** Columns as people have them, some with texts that hold the usual delimiters. */
const columns = {
  part: fc.integer({ min: 1000, max: 9999 }).map((n) => `P-${n}`),
  width: fc.integer({ min: 0, max: 99_999 }).map((n) => (n / 1000).toFixed(3)),
  count: fc.nat(50).map(String),
  colour: fc.constantFrom('red', 'green', 'dark blue'),
  remark: fc.constantFrom('ok', 'scratch at edge', 'burr, small', 'seen; left'),
  date: fc.integer({ min: 10, max: 28 }).map((day) => `2025-04-${day}`),
}
const names = Object.keys(columns) as (keyof typeof columns)[]

const table = fc
  .tuple(
    fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 5 }),
    fc.integer({ min: 3, max: 20 }),
  )
  .chain(([chosen, rows]) => {
    const row = fc.tuple(...chosen.map((name) => columns[name]))
    const header = chosen.map((name, j) => `${name}${j}`)
    return fc.array(row, { minLength: rows, maxLength: rows }).map((cells) => [header, ...cells])
  })

const usual = [',', ';']
/** By chance a mark within cells parts each row in two, as a usual delimiter would. */
const partsAll = (mark: string, [, ...rows]: string[][]) =>
  rows.every((cells) => cells.join('').split(mark).length === 2)

describe.each([
  ...[',', ';', '\t', '|', ', ', '; ', '| ', ' | ', '\t\t', '||', ';;', ',,'],
  ...['~', '^', '¦', '§', '~|', '|;', '::', '\x01'],
])('a file with the delimiter %j', (delimiter) => {
  it('is read cell for cell, without a hint', () => {
    const quoted = (cell: string) =>
      cell.includes(delimiter) || cell.includes(delimiter.trim() || delimiter) ? `"${cell}"` : cell
    fc.assert(
      fc.property(table, (lines) => {
        fc.pre(!usual.some((mark) => !delimiter.includes(mark) && partsAll(mark, lines)))
        const text = lines.map((cells) => `${cells.map(quoted).join(delimiter)}\n`).join('')
        const read = readTable(text, 'a.csv')
        const rows = Array.from({ length: read.rows }, (_, i) => read.cells.map((c) => c.at(i)))
        expect([read.names, ...rows]).toEqual(lines)
      }),
      { numRuns: 60 },
    )
  })
})
