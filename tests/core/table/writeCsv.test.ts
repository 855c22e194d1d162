import fc from '../../support/property'
import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../src/core/table/cellColumn'
import { readTable } from '../../../src/core/table/reader'
import type { Dialect, Table } from '../../../src/core/table/types'
import { annotatedCsv, convertCsv } from '../../../src/core/table/writeCsv'
import { plainLayout } from '../../support/plainLayout'
import { textsOf } from '../../support/textsOf'
import { addedColumns, type Annotations } from '../../../src/core/table/annotations'

const read = (text: string) => readTable(text, 'a.csv')

function run<Result>(pieces: Generator<string, Result>) {
  let text = ''
  for (;;) {
    const next = pieces.next()
    if (next.done) return { text, result: next.value }
    text += next.value
  }
}

const annotations: Annotations = {
  nComponents: 2,
  of: (row) =>
    row === 1
      ? null
      : {
          flagged: row === 0,
          score: 1.5 + row,
          logDensity: -1.5 - row,
          rank: row + 1,
          family: row === 0 ? 0 : 1,
          responsibilities: [0.25, 0.75],
        },
}

describe('annotatedCsv', () => {
  it('adds the columns behind the original ones, in the file’s own notation', () => {
    const table = read('a;b\n1,50;x\nNA;y\n1,7;"z;z"\n')
    expect(run(annotatedCsv(table, annotations)).text).toBe(
      '\uFEFFa;b;isodense_flag;isodense_score;isodense_log_density;isodense_rank;isodense_family;isodense_r1;isodense_r2\r\n' +
        '1,50;x;1;1,5;-1,5;1;1;0,25;0,75\r\n' +
        'NA;y;not judged;;;;;;\r\n' +
        '1,7;"z;z";0;3,5;-3,5;3;2;0,25;0,75\r\n',
    )
  })

  it('quotes its own numbers where the decimal comma is also the delimiter', () => {
    const table = read('a,b\n"1,5","2,25"\n')
    expect(run(annotatedCsv(table, annotations)).text).toContain('"1,5","2,25",1,"1,5","-1,5",1,1,')
  })

  it('writes chosen rows in the order given', () => {
    const { text } = run(annotatedCsv(read('a\n1\n2\n3\n'), annotations, [2, 0]))
    expect(text.split('\r\n').map((line) => line.split(',')[0])).toEqual(['\uFEFFa', '3', '1', ''])
  })

  it('puts an apostrophe before what a spreadsheet would run, in the header too, and counts', () => {
    const cells = [
      '=1+1',
      '+A2',
      '-lead',
      '@SUM(1)',
      '\tx',
      '\rx',
      '\nx',
      '＝1',
      '＋x',
      '－x',
      '＠x',
    ]
    const quoted = cells.map((cell) => `"${cell}"`)
    const table = read('"=x"\n' + quoted.join('\n') + '\n')
    const { text, result } = run(annotatedCsv(table, annotations))
    expect(result).toBe(12)
    const back = read(text)
    expect(back.names[0]).toBe("'=x")
    expect([...back.cells[0]]).toEqual(cells.map((cell) => `'${cell}`))
  })

  it('leaves numbers of the file’s own notation alone', () => {
    const points = read('a,b\n-1.5,+3\n-5e-3,-.5\n')
    expect(run(annotatedCsv(points, annotations)).result).toBe(0)
    const commas = read('a;b\n-1,5;+3\n\u22121,5;-1.5\n-2,5;1,5\n')
    expect(run(annotatedCsv(commas, annotations))).toMatchObject({
      result: 1,
      text: expect.stringContaining("\u22121,5;'-1.5"),
    })
  })

  it('numbers an added name that the table has already', () => {
    const table = read('isodense_flag,isodense_r1,isodense_r1 (2)\n1,2,3\n')
    expect(addedColumns(table, { ...annotations, nComponents: 1 }).map(({ name }) => name)).toEqual(
      [
        'isodense_flag (2)',
        'isodense_score',
        'isodense_log_density',
        'isodense_rank',
        'isodense_family',
        'isodense_r1 (3)',
      ],
    )
  })

  it('comes in pieces, not in one', () => {
    const pieces = [...annotatedCsv(read('a\n' + '1\n'.repeat(10_000)), annotations)]
    expect(pieces.length).toBeGreaterThan(3)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(200_000)
  })
})

describe('convertCsv', () => {
  it('writes formulas as they are and adds nothing', () => {
    expect(run(convertCsv(read('a,b\n=1+1,-x\n'))).text).toBe('a,b\r\n=1+1,-x\r\n')
  })

  const awkward = fc.array(
    fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      ' ',
      'a',
      '=',
      '1',
      '\uFEFF',
      'é',
      '😀',
      'sep=;',
    ),
    { maxLength: 8 },
  )
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    awkward.map((parts) => parts.join('')),
  )

  it('is read again cell for cell', () => {
    const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        names: fc.uniqueArray(
          cell.map((text) => `n${text}`),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      }),
    )
    fc.assert(
      fc.property(tables, ({ names, rows }) => {
        // A column of numbers shows where the rows begin, and no row is blank.
        const numbered = rows.map((row, i) => [`${i + 1}.5`, ...row])
        const written = tableOf(['size', ...names], numbered, ',')
        const again = read('sep=,\r\n' + run(convertCsv(written)).text)
        expect(again.names).toEqual(written.names)
        expect(textsOf(again)).toEqual(textsOf(written))
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the empty cells of a single column', () => {
    const table = tableOf(['a'], [[''], ['1'], [' '], ['2']], ',')
    expect(textsOf(read(run(convertCsv(table)).text))).toEqual([['', '1', ' ', '2']])
  })
})

function tableOf(names: string[], rows: string[][], delimiter: Dialect['delimiter']): Table {
  return {
    dialect: {
      ...{ encoding: 'utf-8', bom: true, delimiter, decimal: '.' },
      ...{ quote: '"', escape: 'doubled' },
    },
    names,
    cells: names.map((_, column) => columnOf(rows.map((row) => row[column]))),
    formats: names.map(() => ({ decimal: '.', group: '' })),
    openColumns: [],
    kinds: names.map(() => null),
    rows: rows.length,
    lines: Int32Array.from(rows, (_, i) => i + 2),
    layout: plainLayout(names, rows.length),
    notes: [],
    notedLines: [],
    units: names.map(() => null),
    limits: [],
    headRows: [],
  }
}
