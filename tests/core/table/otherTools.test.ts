import { expect, it } from 'vitest'
import { readTable } from '../../../src/core/table/reader'
import { textsOf } from '../../support/textsOf'

const read = (text: string) => readTable(text, 'a.csv')

it('does not take a letter for a delimiter (Data Wrangler, vscode-data-wrangler #377: the letter h)', () => {
  const words = ['the height', 'which path', 'such a hash', 'that other', 'each month']
  const table = read(['phrase', ...words, ...words].join('\n'))
  expect(table.names).toEqual(['phrase'])
  expect(textsOf(table)).toEqual([[...words, ...words]])
})

it('does not lose a decimal: 0,9 is text of its own, never 900 (JASP, jasp-issues #3867)', () => {
  const table = read('part;length\nA;0,9\nB;1,25\nC;0,125\n')
  expect(table.dialect.decimal).toBe(',')
  expect(textsOf(table)[1]).toEqual(['0,9', '1,25', '0,125'])
})

it('tells the delimiter of a headerless 1,5;2,5 (Papa Parse takes the comma)', () => {
  const table = read('1,5;2,5\n1,7;2,1\n')
  expect(table.dialect).toMatchObject({ delimiter: ';', decimal: ',' })
  expect(textsOf(table)).toEqual([
    ['1,5', '1,7'],
    ['2,5', '2,1'],
  ])
})

it('does not read sep=; as a row (Papa Parse does)', () => {
  const table = read('sep=;\na;b\n1;2\n')
  expect(table).toMatchObject({ names: ['a', 'b'], rows: 1 })
})

it('loses no row to one stray quote (Papa Parse swallows 989 of 1 001)', () => {
  const lines = Array.from({ length: 1000 }, (_, i) => `P${i},${i / 10},ok`)
  lines[11] = 'P11,1.1,"12 pipe'
  const table = read(['part,size,note', ...lines].join('\n'))
  expect(table.rows).toBe(1000)
  expect(table.cells[2].at(11)).toBe('"12 pipe')
  expect(table.cells[0].at(999)).toBe('P999')
})

it('keeps a column called __proto__ (it vanishes in Papa Parse)', () => {
  const table = read('__proto__,b\n1.5,2.5\n')
  expect(table.names).toEqual(['__proto__', 'b'])
  expect(textsOf(table)).toEqual([['1.5'], ['2.5']])
})

it('keeps lot 007 as it is (dynamic typing makes it 7)', () => {
  expect(textsOf(read('lot,size\n007,1.5\n008,1.6\n'))[0]).toEqual(['007', '008'])
})
