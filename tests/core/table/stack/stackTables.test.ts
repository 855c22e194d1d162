import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../src/core/rng'
import { columnValues } from '../../../../src/core/table/columnValues'
import { lineText } from '../../../../src/core/table/lineText'
import { pivotIfLong } from '../../../../src/core/table/long/pivotIfLong'
import { toMatrix } from '../../../../src/core/table/matrix'
import { stackTables } from '../../../../src/core/table/stack/stackTables'
import type { Table } from '../../../../src/core/table/types'
import { convertCsv } from '../../../../src/core/table/writeCsv'
import { tableOf } from '../long/tableOf'

const stack = (files: Record<string, string>, what?: 'file' | 'sheet') =>
  stackTables(
    Object.entries(files).map(([name, text]) => ({ name, table: tableOf(text, name) })),
    what,
  )
const linesOf = (table: Table) => [...convertCsv(table)].join('').trim().split('\r\n')

describe('tables of one shape', () => {
  it('stand below each other, columns in any order, with the name of their file', () => {
    const table = stack({
      'a.csv': 'serial,width,height\n1,2.50,3.1\n2,2.6,3.2\n',
      'b.csv': '# shift 2\n\nheight,serial,width,note\n3.3,3,2.70,late\n',
    })
    expect(linesOf(table)).toEqual([
      'file,serial,width,height,note',
      'a.csv,1,2.50,3.1,',
      'a.csv,2,2.6,3.2,',
      'b.csv,3,2.70,3.3,late',
    ])
    expect([...table.lines]).toEqual([2, 3, 4])
    expect(lineText(table, 2)).toBe('4 of b.csv')
    expect(table.notes[0]).toBe('2 files are stacked: a.csv (2 rows), b.csv (1 rows).')
    expect(table.notes).toContain('a.csv has no column “note”: its cells are empty.')
  })

  it('are told apart where they have one name, and where a column is called file', () => {
    const text = 'file,x\np,1.5\nq,2.5\n'
    const table = stackTables([
      { name: 'a.csv', table: tableOf(text) },
      { name: 'a.csv', table: tableOf(text) },
    ])
    expect(table.names).toEqual(['file (2)', 'file', 'x'])
    expect([...table.cells[0]]).toEqual(['a.csv', 'a.csv', 'a.csv (2)', 'a.csv (2)'])
    expect(stack({ one: text, two: text }, 'sheet').names[0]).toBe('sheet')
  })

  it('name the file in messages about a row', () => {
    const table = stack({ 'a.csv': 'x,y\n1,a\n2,b\n', 'b.csv': 'x,y\n3,c\n4,d\n' })
    expect(() => toMatrix(table, [2])).toThrow(/line 2 of a\.csv has "a"/)
  })

  it('keep units and limits that they agree on', () => {
    const table = stack({
      'a.csv': 'n,x,y\nUnit,mm,g\nLSL,1,2\nUSL,3,4\nA,2.5,3.5\nB,2.4,3.4\n',
      'b.csv': 'n,x,y\nUnit,mm,g\nLSL,1,1\nUSL,3,4\nC,2.6,3.6\nD,2.3,3.3\n',
    })
    expect(table.units).toEqual([null, null, 'mm', 'g'])
    expect(table.limits).toEqual([{ column: 2, lower: 1, upper: 3 }])
    expect(table.notes.join('\n')).toContain('those of “y” are not the same in a.csv and b.csv')
  })
})

describe('tables are not stacked', () => {
  const refuse = (files: Record<string, string>, message: RegExp) =>
    expect(() => stack(files)).toThrow(
      expect.objectContaining({ code: 'ShapesDiffer', message: expect.stringMatching(message) }),
    )

  it('where their columns are others', () =>
    refuse(
      { 'a.csv': 'x,y,z\n1,2,3\n4,5,6\n', 'b.csv': 'x,u,v\n1,2,3\n4,5,6\n' },
      /b\.csv has 1 of the 3 columns of a\.csv, and besides “u”, “v”/,
    ))

  it('where one has no header', () =>
    refuse(
      { 'a.csv': 'x,y\n1,2\n4,5\n', 'b.csv': '1,2\n3,4\n' },
      /a\.csv has a header, and b\.csv has none/,
    ))

  it('where a column has two units', () =>
    refuse(
      { 'a.csv': 'n,x\n,mm\nA,2.5\nB,2.4\n', 'b.csv': 'n,x\n,inch\nC,0.1\nD,0.2\n' },
      /“x” is in mm in a\.csv and in inch in b\.csv/,
    ))

  it('where they write numbers in two ways: no value is ever changed', () =>
    refuse(
      { 'a.csv': 'n,x\nA,2.5\nB,2.4\n', 'b.csv': 'n;x\nC;2,5\nD;2,75\n' },
      /“2,5” in column “x” on line 2 of b\.csv would be another number/,
    ))
})

it('whole numbers go with any decimal mark', () => {
  const table = stack({ 'a.csv': 'n;x\nA;2\nB;3\n', 'b.csv': 'n;x\nC;2,5\nD;2,75\n' })
  expect([...columnValues(table, 2).values]).toEqual([2, 3, 2.5, 2.75])
})

it('reports of one part each become a row each, named by their file', () => {
  const report = (x: string, y: string) => `Feature,Value\nx,${x}\ny,${y}\n`
  const table = pivotIfLong(
    stack({
      'a.csv': report('1.5', '2.5'),
      'b.csv': report('1.6', '2.6'),
      'c.csv': report('1', '2'),
    }),
  )
  expect(linesOf(table)).toEqual(['file,x,y', 'a.csv,1.5,2.5', 'b.csv,1.6,2.6', 'c.csv,1,2'])
  expect(lineText(table, 1)).toBe('2 of b.csv')
})

it('lists that name the same parts in several files keep a row for each file', () => {
  const list = 'Part,Feature,Value\nA,x,1.5\nA,y,2.5\nB,x,1.6\nB,y,2.6\n'
  const table = pivotIfLong(stack({ 'a.csv': list, 'b.csv': list }))
  expect(linesOf(table)).toEqual([
    ...[
      'file,Part,x,y',
      'a.csv,A,1.5,2.5',
      'a.csv,B,1.6,2.6',
      'b.csv,A,1.5,2.5',
      'b.csv,B,1.6,2.6',
    ],
  ])
})

it('a table that is cut up and stacked again has the same cells, by column and one by one', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = createRandom(2, seed, 0)
    const upTo = (n: number) => Math.floor(random.uniform() * n)
    const columns = 2 + upTo(6)
    const names = Array.from({ length: columns }, (_, j) => `m${j}`)
    const pieces = Array.from({ length: 2 + upTo(4) }, () =>
      Array.from({ length: 2 + upTo(20) }, () =>
        names.map(() => (random.uniform() * 9).toFixed(2)),
      ),
    )
    const table = stackTables(
      pieces.map((rows, i) => {
        // Each file has its columns in another order.
        const order = names.map((_, j) => (j + i) % columns)
        const lines = [names, ...rows].map((row) => order.map((j) => row[j]).join(','))
        return { name: `${i}.csv`, table: tableOf(lines.join('\n') + '\n', `${i}.csv`) }
      }),
    )
    const whole = pieces.flatMap((rows, i) => rows.map((row) => [`${i}.csv`, ...row]))
    expect(table.names).toEqual(['file', ...names])
    const byCell = whole.map((_, row) => table.cells.map((column) => column.at(row)))
    expect(byCell, `seed ${seed}`).toEqual(whole)
    table.cells.forEach((column, j) => expect([...column]).toEqual(whole.map((row) => row[j])))
  }
})
