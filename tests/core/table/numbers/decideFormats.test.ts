import { describe, expect, it } from 'vitest'
import { columnOf } from '../../../../src/core/table/cellColumn'
import { columnValues } from '../../../../src/core/table/columnValues'
import { decideFormats } from '../../../../src/core/table/numbers/decideFormats'
import { readTable } from '../../../../src/core/table/reader'

const decide = (columns: string[][], delimiter = ';', forced?: '.' | ',') =>
  decideFormats(columns.map(columnOf), delimiter, forced)
const valuesOf = (text: string, column: number) => [
  ...columnValues(readTable(text, 'a.csv'), column).values,
]

describe('a column is decided by its own cells', () => {
  it.each([
    [['1.204,5', '1.198'], ',', '.'],
    [['1,204.5', '1,198'], '.', ','],
    [['12.50', '1.204'], '.', ''],
    [['1,5', '1,204'], ',', ''],
    [['1,234,567', '2,000'], '.', ','],
    [['1.234.567', '2.000'], ',', '.'],
    [['1,23,456', '99,999'], '.', ','],
    [["1'234.5", '1’000.25'], '.', "'"],
    [['1 204,5', '1\u00a0198,0', '998,2'], ',', ' '],
    [['1\u202f204,5', '3\u2009000'], ',', ' '],
    [['$1,000.40', '$0.42'], '.', ','],
    [['0.123', '1.234'], '.', ''],
    [['1234.567', '1.234'], '.', ''],
    [['1.234E5', '1.234'], '.', ''],
    [['１．５', '1.234'], '.', ''],
  ])('%j: decimal %j, groups %j', (cells, decimal, group) => {
    const { formats, open } = decide([cells], '\t')
    expect(formats).toEqual([{ decimal, group }])
    expect(open).toEqual([])
  })

  it.each([
    ['0.9', '0,9'],
    ['0.95', '0,95'],
    ['0.125', '0,125'],
    ['00.125', '00,125'],
  ])(
    '%s and %s are decimals in either notation: 0.9 never becomes 900 (jasp-issues #3867)',
    (point, comma) => {
      for (const [cell, other] of [
        [point, comma],
        [comma, point],
      ]) {
        const text = `a;b\n${cell};x\n1${cell.slice(1)};x\n`
        expect(valuesOf(text, 0)[0]).toBe(Number(point))
        // Among cells of the other notation it is no number, but never a larger one.
        const mixed = `a;b\n${cell};x\n${other};x\n${other};x\n`
        expect(valuesOf(mixed, 0)).toEqual([NaN, Number(point), Number(point)])
      }
    },
  )

  it('takes no thousand from a slip of the pen: 1,204 among decimals with a point', () => {
    expect(decide([['12.50', '1,204']], ';').formats[0].group).toBe('')
    expect(decide([['1.204', '0.9', '0,95', '1,204']], ';').formats[0].group).toBe('')
  })
})

describe('an open column is decided by', () => {
  it('the other columns', () => {
    const { formats, open } = decide(
      [
        ['1.234', '2.500'],
        ['1,5', '2,5'],
      ],
      '\t',
    )
    expect(formats[0]).toEqual({ decimal: ',', group: '.' })
    expect(open).toEqual([])
    expect(decide([['1.234'], ['1.5']], '\t').formats[0]).toEqual({ decimal: '.', group: '' })
  })

  it('not by others that do not agree', () => {
    expect(decide([['1.234'], ['1.5'], ['1,5']], '\t')).toMatchObject({ open: [0] })
  })

  it('not by columns of text', () => {
    expect(
      decide(
        [
          ['1.234', '5.678', '2.345'],
          ['see 2', 'as before', '1,5'],
        ],
        '\t',
      ).open,
    ).toEqual([0])
  })

  it('the delimiter: commas between cells leave no decimal comma, semicolons speak for it', () => {
    expect(decide([['1,204', '3,000']], ',')).toMatchObject({
      formats: [{ decimal: '.', group: ',' }],
      open: [],
    })
    expect(decide([['1.204']], ', ').open).toEqual([])
    expect(decide([['1,204', '3,000']], ';')).toMatchObject({
      formats: [{ decimal: ',', group: '' }],
      open: [],
    })
  })

  it('the user', () => {
    expect(decide([['1.234']], ';', ',')).toMatchObject({
      formats: [{ decimal: ',', group: '.' }],
      decimal: ',',
      open: [],
    })
    expect(decide([['1.234']], ';', '.')).toMatchObject({ formats: [{ decimal: '.', group: '' }] })
    expect(decide([['0.9', '1.234']], ';', ',').formats[0].group).toBe('')
  })

  it('nothing: it is read with the point, and both readings are told', () => {
    const table = readTable('a;b\n1.234;2\n5.678;3\n', 'a.csv')
    expect(table.openColumns).toEqual([0])
    expect([...columnValues(table, 0).values]).toEqual([1.234, 5.678])
    expect(table.notes).toEqual([
      'Column “a” can be read two ways: "1.234" (line 2) is 1.234 with a decimal point, 1234 with a decimal comma; the point is taken until the decimal mark is set.',
    ])
  })
})

describe('a unit behind every number of a column', () => {
  it.each([
    [['10.02 mm', '9.98 mm', '', 'NA'], 'mm'],
    [['25 °C', '24.5°C'], '°C'],
    [['3.3V', '5V'], 'V'],
    [['<0.05 mg/L', '0.12 mg/L'], 'mg/L'],
    [['10.02 mm', '9.98'], null],
    [['10.02 mm', '9.98 cm'], null],
    [['12A', '14A', '15A'], null],
    [['c7c66f-1', '84366min', '94b24-7'], null],
    [['0.12 mg/L', '<0.05 mg/L', '<0.05 mg/L', 'n.d.', 'BDL'], 'mg/L'],
    [['98.5%', '97%'], null],
  ])('%j: %j', (cells, unit) => {
    expect(decide([cells]).units).toEqual([unit])
  })

  it('is taken off and told; without it a cell is no number', () => {
    const table = readTable('a;b\n10.02 mm;1 mm\n9.98 mm;2 cm\n;3 mm\n', 'a.csv')
    expect(table.units).toEqual(['mm', null])
    expect([...columnValues(table, 0).values]).toEqual([10.02, 9.98, NaN])
    expect([...columnValues(table, 1).values]).toEqual([NaN, NaN, NaN])
  })
})
