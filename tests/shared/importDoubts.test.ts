import { describe, expect, it } from 'vitest'
import { importDoubts } from '../../src/shared/importDoubts'
import type { OpenedTable } from '../../src/shared/engineApi'
import { plainLayout } from '../support/plainLayout'
import { table } from '../ui/fake/answers'

const opened = (patch: Partial<OpenedTable> = {}): OpenedTable => ({
  ...table(1, 'a.csv'),
  ...patch,
})
const layout = (patch: Partial<OpenedTable['layout']> = {}) => ({
  ...plainLayout(['a', 'b'], 100),
  ...patch,
})
const place = (rows: number) => ({ firstLine: 1, lastLine: rows, rows, columns: ['a', 'b'] })

describe('importDoubts(table)', () => {
  it('finds none in a plain file', () => {
    expect(importDoubts(opened())).toEqual([])
  })

  it('names each thing that could be otherwise', () => {
    expect(importDoubts(opened({ otherEncodings: ['big5'] }))).toEqual(['encoding'])
    expect(importDoubts(opened({ openColumns: [1] }))).toEqual(['decimal'])
    expect(importDoubts(opened({ openDates: [{ column: 1, dayFirst: true }] }))).toEqual(['dates'])
    expect(importDoubts(opened({ sheets: ['May', 'June'], sheet: 'May' }))).toEqual(['sheets'])
    expect(importDoubts(opened({ layout: layout({ headerLines: [] }) }))).toEqual(['header'])
  })

  it('asks about a list that was not certain enough to be given a row for each part', () => {
    const list = {
      ...{ part: ['serial'], characteristic: ['name'], value: 'value', rows: 9 },
      ...{ duplicates: 0, leftOut: [] },
    }
    const long = (pivoted: boolean) => ({ layout: layout({ long: { ...list, pivoted } }) })
    expect(importDoubts(opened(long(false)))).toEqual(['long'])
    expect(importDoubts(opened(long(true)))).toEqual([])
    expect(importDoubts(opened({ ...long(false), settings: { pivot: false } }))).toEqual([])
  })

  it('asks which table is meant where another is half as large, not for a small list', () => {
    const tables = (other: number) => ({ layout: layout({ tables: [place(100), place(other)] }) })
    expect(importDoubts(opened(tables(50)))).toEqual(['tables'])
    expect(importDoubts(opened(tables(49)))).toEqual([])
  })

  it('takes one short row for a slip of the pen, and one of twenty for another delimiter', () => {
    expect(importDoubts(opened({ layout: layout({ shortRows: 4 }) }))).toEqual([])
    expect(importDoubts(opened({ layout: layout({ shortRows: 3, longRows: 2 }) }))).toEqual([
      'ragged',
    ])
  })

  it('does not ask again about what a person has decided', () => {
    const doubtful = {
      sheets: ['May', 'June'],
      otherEncodings: ['big5' as const],
      openColumns: [0],
      openDates: [{ column: 1, dayFirst: true }],
      layout: layout({ headerLines: [], shortRows: 50, tables: [place(100), place(90)] }),
    }
    expect(importDoubts(opened(doubtful))).toHaveLength(7)
    const settings = {
      ...{ sheet: 'May', encoding: 'windows-1252' as const, decimal: '.' as const },
      ...{ dayFirst: false, headerLines: 0, delimiter: ',', table: 1 },
    }
    expect(importDoubts(opened({ ...doubtful, settings }))).toEqual([])
  })
})
