import { expect, it } from 'vitest'
import { ledgerCsv } from '../../../src/core/table/ledgerCsv'
import { readTable } from '../../../src/core/table/reader'

function written(text: string) {
  const pieces = ledgerCsv(readTable(text, 'a.csv'))
  let all = ''
  for (;;) {
    const { value, done } = pieces.next()
    if (done) return { all, ...value }
    all += value
  }
}

it('writes the ledger in the dialect of the file, made safe for a spreadsheet', () => {
  const { all, rows, escapedCells } = written(
    'part;size\nA;1.204,5\nB;1.198,25\nC;=1+1\nD;<0,05\nE;12,5\n',
  )
  expect(all).toBe(
    '\uFEFFline;column;cell;read as;reason\r\n' +
      '2;size;1.204,5;1204,5;thousands separator\r\n' +
      '3;size;1.198,25;1198,25;thousands separator\r\n' +
      "4;size;'=1+1;;not a number\r\n" +
      '5;size;<0,05;;below detection limit\r\n',
  )
  expect({ rows, escapedCells }).toEqual({ rows: 4, escapedCells: 1 })
})
