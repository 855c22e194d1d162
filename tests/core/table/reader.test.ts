import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { createTableReader, readTable } from '../../../src/core/table/reader'
import type { Table } from '../../../src/core/table/types'
import { textsOf } from '../../support/textsOf'

const read = (text: string) => readTable(text, 'a.csv')
const rowsOf = (table: Table) =>
  Array.from({ length: table.rows }, (_, row) => table.cells.map((column) => column.at(row)))

describe('the dialect', () => {
  it.each([
    ['1,5;2,5\n1,7;2,1\n', ';', ','],
    ['a;b\n1,5;2,5\n', ';', ','],
    ['a;b\n1.5;2.5\n', ';', '.'],
    ['a,b\n1.5,2.5\n', ',', '.'],
    ['a\tb\n1,5\t2,5\n', '\t', ','],
    ['name;note, short\nA;x, y\nB;z\n', ';', '.'],
    ['a,b,note\n1,2,x;y\n3,4,z;w\n', ',', '.'],
    ['a;b\n1;2\n', ';', '.'],
    ['x\n1\n2\n', ',', '.'],
    ['length\n12,5\n12,7\n', ';', ','],
    ['a,b\n"1,5","2,25"\n"1,6","2,5"\n', ',', ','],
    ['a,b\n"1,234","2"\n', ',', '.'],
    ['a,b\n"0,234","1,125"\n', ',', ','],
    ['sep=;\na;b\n1;2\n', ';', '.'],
    ['SEP=\t\r\na\tb\r\n1\t2\r\n', '\t', '.'],
  ])('of %j is delimiter %j and decimal mark %j', (text, delimiter, decimal) => {
    expect(read(text).dialect).toMatchObject({ delimiter, decimal })
  })

  it('follows the sep= line against the appearance, and does not read it as a row', () => {
    const table = read('sep=;\na,b;c,d\n1,2;3,4\n')
    expect(table.names).toEqual(['a,b', 'c,d'])
    expect([...table.lines]).toEqual([3])
  })

  it('follows a sep= line with any other delimiter', () => {
    expect(read('sep=|\na,1|b\n1|2\n')).toMatchObject({ names: ['a,1', 'b'] })
  })

  it('keeps the text of cells with separators, and counts cells in another notation than their column', () => {
    const table = read('a;b\n1,5;1.204\n2,5;1.204,5\n3.5;1.300\n')
    expect([...table.cells[1]]).toEqual(['1.204', '1.204,5', '1.300'])
    expect(table.formats).toEqual([
      { decimal: ',', group: '' },
      { decimal: ',', group: '.' },
    ])
    expect(table.notes).toEqual([
      'Column “a” has a decimal comma; one cell written otherwise is not read as a number: "3.5" on line 4.',
    ])
  })

  it('takes the byte order mark off', () => {
    expect(read('\uFEFFa,b\n1,2\n')).toMatchObject({ names: ['a', 'b'], dialect: { bom: true } })
  })
})

describe('records', () => {
  it('keeps line ends, delimiters and doubled quotes inside quotes, and the line of each row', () => {
    const table = read('a,b\r\n"x\r\ny","1,5"\r\n"say ""hi""",\r\n"end\r",\r\n')
    expect(rowsOf(table)).toEqual([
      ['x\r\ny', '1,5'],
      ['say "hi"', ''],
      ['end\r', ''],
    ])
    expect([...table.lines]).toEqual([2, 4, 5])
  })

  it.each(['\n', '\r\n', '\r'])('ends lines at %j, with or without a last one', (newline) => {
    for (const end of ['', newline]) {
      const table = read(['x,y', '1,2', '3,4'].join(newline) + end)
      expect(rowsOf(table)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ])
      expect([...table.lines]).toEqual([2, 3])
    }
  })

  it('reads the two kinds of line end in one file', () => {
    expect(rowsOf(read('x,y\r\n1,2\n3,4\r\n'))).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
  })

  it('skips blank lines and names those between rows', () => {
    const table = read('\n\na,b\n1,2\n\n  \n3,4\n\n\n')
    expect(table.rows).toBe(2)
    expect([...table.lines]).toEqual([4, 7])
    expect(table.notes).toEqual([
      'Blank line: line 5 is empty and was skipped.',
      'Blank line: line 6 is empty and was skipped.',
    ])
  })

  it('keeps an empty quoted cell of a one-column table as a row', () => {
    expect([...read('a\n1\n""\n2\n').cells[0]]).toEqual(['1', '', '2'])
  })

  it('fills short rows, and adds columns for what a row has too much, naming both', () => {
    const table = read('a,b,c\n1,2,3\n4,5\n6,7,8,9,x\n1,2,3,\n')
    expect(rowsOf(table)).toEqual([
      ['1', '2', '3', '', ''],
      ['4', '5', '', '', ''],
      ['6', '7', '8', '9', 'x'],
      ['1', '2', '3', '', ''],
    ])
    expect(table.names).toEqual(['a', 'b', 'c', 'column 4', 'column 5'])
    expect(table.layout).toMatchObject({ shortRows: 1, longRows: 1, addedColumns: 2 })
    expect(table.notes).toEqual([
      'Short row: line 3 has 2 of 3 cells; the others are empty.',
      'Long row: line 4 has 5 cells, 2 more than the header; they stand in added columns.',
    ])
  })

  it('adds columns where the header is too short for most rows', () => {
    const table = read('a,b\n1,2,3\n4,5,6\n')
    expect(table.names).toEqual(['a', 'b', 'column 3'])
    expect(rowsOf(table)[1]).toEqual(['4', '5', '6'])
    expect(table.notes[0]).toMatch(/^The header has 2 cells, but 2 rows have more/)
  })

  it('drops the empty column that delimiters at the ends of lines make, but no cell', () => {
    expect(read('a,b,\n1,2,\n3,4,\n').names).toEqual(['a', 'b'])
    const filled = read('a,b,\n1,2,\n3,4,\n5,6,\n7,8,9\n')
    expect(filled.names).toEqual(['a', 'b', 'column 3'])
    expect([...filled.cells[2]]).toEqual(['', '', '', '9'])
  })

  it('spells out five notes of a kind and counts the others', () => {
    const { notes } = read('a,b\n' + '1,2\n'.repeat(15) + '1\n'.repeat(12))
    expect(notes).toHaveLength(6)
    expect(notes[5]).toBe('… and 7 more short rows')
  })
})

describe('broken quotes', () => {
  it('do not swallow the rows after them, and do not harm proper ones', () => {
    const table = read('a,b\n1,"12" pipe\n2,"x, y"\n3,"two\nlines"\n4,"open\n5,ok\n')
    expect(rowsOf(table)).toEqual([
      ['1', '"12" pipe'],
      ['2', 'x, y'],
      ['3', 'two\nlines'],
      ['4', '"open'],
      ['5', 'ok'],
    ])
    expect([...table.lines]).toEqual([2, 3, 4, 6, 7])
    expect(table.notes).toEqual([
      'Broken quote: line 2 has a quote that is not closed properly; it is read as text.',
      'Broken quote: line 6 has a quote that is not closed properly; it is read as text.',
    ])
  })

  it('are found where a second stray quote closes the first, many rows later', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `P${i},${i}.5,ok`)
    lines[10] = 'P10,10.5,"12 pipe'
    lines[30] = 'P30,30.5,12"'
    const table = read(['part,size,note', ...lines].join('\n'))
    expect(table.rows).toBe(40)
    expect(table.cells[2].at(10)).toBe('"12 pipe')
    expect(table.notes).toHaveLength(1)
    expect(table.notes[0]).toContain('line 12 ')
  })

  it('raise doubt where a quoted cell holds a few lines that look like rows', () => {
    const table = read('a,b\n1,"x\n2,y\n3,y\n4,y\n5,z"\n6,w\n')
    expect(table.rows).toBe(2)
    expect(table.notes).toEqual([
      'Doubtful quote: a quoted cell on line 2 holds 3 lines that look like rows; check whether a quote is missing.',
    ])
  })

  it('cost no more than good ones where there are many', () => {
    const text = 'a,b\n' + '1,"12" pipe\n'.repeat(100_000)
    expect(read(text).rows).toBe(100_000)
  })

  it('are given up after a few million characters, so that the rest is read as rows', () => {
    const reader = createTableReader('a.csv')
    reader.write('a,b\n1,"open\n')
    for (let i = 0; i < 60; i++) reader.write('2,3\n'.repeat(20_000))
    expect(reader.finish().rows).toBe(1_200_001)
  })
})

describe('the header', () => {
  it('is missing where the first row holds numbers only, which is said', () => {
    const table = read('1,5;;2,5\n1,7;3;NA\n')
    expect(table.names).toEqual(['column 1', 'column 2', 'column 3'])
    expect(table.rows).toBe(2)
    expect(table.notes).toEqual([
      'The file has no header row: line 1 holds data; the columns are numbered.',
    ])
  })

  it('is questioned where one of its cells is a number', () => {
    expect(read('a,b,7\n1.5,2.5,3.5\n1.6,2.6,3.6\n').notes).toEqual([
      'Line 1 is taken as the header, although "7" is a number.',
    ])
  })

  it('is the line of names, also where the first part measures 1, 2 and 3', () => {
    const table = read('part,a,b,c\nP0,1,2,3\nP1,1.1,2.7,3.1\nP2,1.2,2.4,3.2\nP3,1.3,2.1,3.3\n')
    expect(table.names).toEqual(['part', 'a', 'b', 'c'])
    expect(table.rows).toBe(4)
    expect(read('2015,2016,2017\n1.1,2.7,3.1\n1.2,2.4,3.2\n1.3,2.1,3.3\n').names[0]).toBe('2015')
    expect(read('1,2,3\n1.1,2.7,3.1\n1.2,2.4,3.2\n1.3,2.1,3.3\n').names).toEqual(['1', '2', '3'])
  })

  it('is found where most columns of a sheet are empty', () => {
    const rows = Array.from({ length: 9 }, (_, i) => `,,,n${i},${i}.5,,${9 - i}.25\n`)
    expect(read(`,,,name,x,,y\n${rows.join('')}`).names).toEqual(
      ['column 1', 'column 2', 'column 3', 'name', 'x', 'column 6', 'y'], // prettier-ignore
    )
  })

  it('has names that differ, without taking a name away from another column', () => {
    expect(read('x,x,x (2), ,column 4,x\n1,2,3,4,5,6\n').names).toEqual([
      'x',
      'x (3)',
      'x (2)',
      'column 4 (2)',
      'column 4',
      'x (4)',
    ])
  })

  it('may hold names of JavaScript’s own', () => {
    expect(read('__proto__,constructor,toString\n1,2,3\n').names).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
  })
})

describe('limits', () => {
  it.each(['', '\n \r\n', '\uFEFF', 'sep=;\n'])('calls %j an empty file', (text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'FileEmpty' }))
  })

  it('reads a header without rows', () => {
    const table = read('x,y\n')
    expect(table).toMatchObject({ names: ['x', 'y'], rows: 0 })
    expect(textsOf(table)).toEqual([[], []])
  })

  it('refuses a line with more cells than a spreadsheet has columns', () => {
    expect(() => read('a,b\n1,2\n' + ','.repeat(20_000) + '\n')).toThrow(
      'a.csv has 20001 cells on line 3',
    )
  })
})

it('gives the same table however the text is cut', () => {
  const part = fc.constantFrom(
    'a',
    '1',
    ',',
    ';',
    '"',
    '""',
    '\n',
    '\r\n',
    '\r',
    'é',
    '😀',
    ' ',
    '.5',
  )
  const text = fc
    .array(part, { minLength: 1, maxLength: 60 })
    .map((parts) => 'h,i\n' + parts.join(''))
  fc.assert(
    fc.property(text, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (text, sizes) => {
      const reader = createTableReader('a.csv')
      // A long head first, so that the cuts fall into the streamed part as well.
      const long = text.slice(0, 4) + `1,${'2'.repeat(1000)}\n`.repeat(70)
      reader.write(long)
      const rest = text.slice(4)
      for (let at = 0, i = 0; at < rest.length; i++) {
        const size = sizes[i % sizes.length]
        reader.write(rest.slice(at, at + size))
        at += size
      }
      expect(reader.finish()).toEqual(read(long + rest))
    }),
    { numRuns: 20 },
  )
})
