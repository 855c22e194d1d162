import { describe, expect, it } from 'vitest'
import { toMatrix } from '../../../src/core/table/matrix'
import { readTable } from '../../../src/core/table/reader'

const table = readTable(
  'id;temp;flow;note;code\nA;20,1;5,5;x;007\nB;N/A;<0,05;x;008\nC;20,3;5,7;x;009\nD;;5,9;x;010\nE;20,5;5,8;x;011\n',
  'a.csv',
)
const throwing = (code: string, text: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(text) })

describe('toMatrix', () => {
  it('keeps the complete rows, in the order of the chosen columns', () => {
    const { matrix, rows } = toMatrix(table, [2, 1])
    expect(matrix).toEqual({
      values: Float64Array.of(5.5, 20.1, 5.7, 20.3, 5.8, 20.5),
      rows: 3,
      columns: 2,
    })
    expect([...rows]).toEqual([0, 2, 4])
  })

  it('names column and text for every row that is left out', () => {
    expect(toMatrix(table, [1, 2]).leftOut).toEqual([
      {
        row: 1,
        reason: 'missing: temp ("N/A"); below detection limit: "<0,05" in column flow',
        reasons: [
          { id: 'missingMarker', params: { column: 'temp', cell: 'N/A' } },
          { id: 'belowLimit', params: { column: 'flow', cell: '<0,05' } },
        ],
      },
      {
        row: 3,
        reason: 'missing: temp',
        reasons: [{ id: 'missing', params: { column: 'temp' } }],
      },
    ])
  })

  it.each([
    [[], 'NoColumns', 'No column is chosen'],
    [[9], 'ColumnUnknown', 'no column with index 9'],
    [[-1], 'ColumnUnknown', 'no column with index -1'],
    [[1.5], 'ColumnUnknown', 'no column with index 1.5'],
    [[1, 1], 'SettingInvalid', '"temp" is chosen twice'],
    [
      [1, 3],
      'ColumnNotNumeric',
      'Column "note" is not numeric: 0 of 5 cells are numbers, and line 2 has "x"',
    ],
    [[4], 'ColumnNotNumeric', 'Column "code" holds codes with zeros in front'],
  ])('refuses the columns %j with %s', (columns, code, text) => {
    expect(() => toMatrix(table, columns)).toThrow(throwing(code, text))
  })

  it('refuses a choice that leaves no row, and names the emptiest column', () => {
    const gaps = readTable('a,b\n1,\n2,\n,3\n', 'a.csv')
    expect(() => toMatrix(gaps, [0, 1])).toThrow(
      throwing('NoCompleteRows', '"b" has the fewest, 1'),
    )
  })

  it('refuses a table without rows and one without numbers', () => {
    expect(() => toMatrix(readTable('a,b\n', 'a.csv'), [0])).toThrow(
      throwing('NoRows', 'no data rows'),
    )
    const text = readTable('a,b\nx,y\n', 'a.csv')
    expect(() => toMatrix(text, [])).toThrow(throwing('NoColumns', 'no numeric column'))
  })
})
