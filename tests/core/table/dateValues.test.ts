import { describe, expect, it } from 'vitest'
import { columnDates, dateValues } from '../../../src/core/table/dateValues'
import { looksLikeDate } from '../../../src/core/table/dates'
import { readTable } from '../../../src/core/table/reader'

const read = (name: string, cells: (string | number)[], more = 'x') =>
  readTable(`${name}\tend\n${cells.map((cell) => `${cell}\t${more}\n`).join('')}`, 'a.tsv')
const isoOf = (name: string, cells: (string | number)[], more?: string) =>
  [...dateValues(read(name, cells, more), 0)].map((time) =>
    Number.isNaN(time) ? null : new Date(time).toISOString(),
  )
/** The expected times are ISO texts, which JavaScript itself reads. */
const utc = (text: string) => new Date(text).toISOString()

describe('a date in words or numbers', () => {
  it.each([
    ['2026-02-01', '2026-02-01T00:00Z'],
    ['2026-02-01T08:15:30Z', '2026-02-01T08:15:30Z'],
    ['2026-02-01T08:15:30.250+08:00', '2026-02-01T00:15:30.250Z'],
    ['2026-02-01 08:15-0530', '2026-02-01T13:45Z'],
    ['2026/2/1 8:15', '2026-02-01T08:15Z'],
    ['2026.02.01', '2026-02-01T00:00Z'],
    ['2026/2/1 上午 08:15', '2026-02-01T08:15Z'],
    ['2026/2/1 下午 08:15:30', '2026-02-01T20:15:30Z'],
    ['2026/2/1 上午 12:15', '2026-02-01T00:15Z'],
    ['2026/2/1 下午 12:15', '2026-02-01T12:15Z'],
    ['2026年2月1日', '2026-02-01T00:00Z'],
    ['2026年2月1日 8時15分', '2026-02-01T08:15Z'],
    ['115/02/01', '2026-02-01T00:00Z'],
    ['01.02.2026 08:15', '2026-02-01T08:15Z'],
    ['1.2.26', '2026-02-01T00:00Z'],
    ['14-Mar-26', '2026-03-14T00:00Z'],
    ['14 March 2026 8:15 PM', '2026-03-14T20:15Z'],
    ['14. März 2026', '2026-03-14T00:00Z'],
    ['14-MAY-1998', '1998-05-14T00:00Z'],
    ['14 août 2026', '2026-08-14T00:00Z'],
    ['Mar 14, 2026', '2026-03-14T00:00Z'],
    ['Sat, 14 Mar 2026 08:15:00', '2026-03-14T08:15Z'],
    ['14/02/2026', '2026-02-14T00:00Z'],
    ['02/14/2026 12:00 AM', '2026-02-14T00:00Z'],
    ['29.02.2024', '2024-02-29T00:00Z'],
    ['08:15', '1970-01-01T08:15Z'],
    ['08:15:30,5', '1970-01-01T08:15:30.500Z'],
  ])('%s is %s', (cell, time) => {
    expect(isoOf('when', [cell])).toEqual([utc(time)])
  })

  it.each([
    ...['30.02.2026', '29.02.2023', '2026-13-01', '32/01/2026', '13/13/2026', '25:00', '08:75'],
    ...['14 Foo 2026', '1.2.3', '1.2', '10-12', '2026', 'M8', '1/2', '192.168.1.1', '3:2'],
    ...['', 'x', '2026-02', '20 mm 2026', '2026-02-01 13:00 PM'],
  ])('%j is none', (cell) => expect(looksLikeDate(cell)).toBe(false))
})

describe('a number as a date', () => {
  it.each([
    ['date', 20260201, '2026-02-01T00:00Z'],
    ['date', 202602010815, '2026-02-01T08:15Z'],
    ['date', 20260201081530, '2026-02-01T08:15:30Z'],
    ['timestamp', 1769933730, '2026-02-01T08:15:30Z'],
    ['timestamp', 1769933730250, '2026-02-01T08:15:30.250Z'],
    ['Datum', 46054, '2026-02-01T00:00Z'],
    ['Prüfdatum', 46054.34375, '2026-02-01T08:15Z'],
    ['日期', 46054, '2026-02-01T00:00Z'],
    ['year', 2026, '2026-01-01T00:00Z'],
  ])('%s %d is %s', (name, value, time) => {
    expect(isoOf(name, [value, ''])).toEqual([utc(time), null])
  })

  it('days of a spreadsheet are dates only under the name of a date', () => {
    expect(isoOf('force at break', [46054, 46055])).toEqual([null, null])
    expect(isoOf('x', [46054])).toEqual([null])
  })
})

describe('day or month first', () => {
  const first = (cells: string[], more?: string) => {
    const { order, open } = columnDates(read('when', cells, more), 0)
    return [order, open]
  }

  it('is decided by the whole column', () => {
    expect(isoOf('when', ['01/02/2026', '14/02/2026'])[0]).toBe(utc('2026-02-01'))
    expect(isoOf('when', ['01/02/2026', '02/14/2026'])[0]).toBe(utc('2026-01-02'))
    expect(first(['01/02/2026', '14/02/2026'])).toEqual(['day first', false])
    expect(first(['01/02/2026', '02/14/2026'])).toEqual(['month first', false])
  })

  it('a cell against the order is no date', () => {
    const cells = ['14/02/2026', '15/02/2026', '02/14/2026']
    expect(isoOf('when', cells)).toEqual([utc('2026-02-14'), utc('2026-02-15'), null])
  })

  it('is decided by the order of the rows where every cell can be either', () => {
    const days = ['01/02/2026', '02/02/2026', '03/02/2026', '01/03/2026']
    expect(first(days)).toEqual(['day first', false])
    expect(first(days.toReversed())).toEqual(['day first', false])
    expect(first(['02/01/2026', '02/02/2026', '02/03/2026', '03/01/2026'])).toEqual([
      'month first',
      false,
    ])
  })

  it('is open where nothing tells; a decimal comma in the file speaks for the day', () => {
    const cells = ['03/02/2026', '01/05/2026', '02/01/2026']
    expect(first(cells)).toEqual(['month first', true])
    expect(first(cells, '1,5')).toEqual(['day first', true])
  })

  it('is as a person says where the cells leave it open, also against their order and the decimal comma', () => {
    const said = (cells: string[], dayFirst: boolean, more?: string) => {
      const { order, open } = columnDates({ ...read('when', cells, more), dayFirst }, 0)
      return [order, open]
    }
    const cells = ['03/02/2026', '01/05/2026', '02/01/2026']
    expect(said(cells, true)).toEqual(['day first', true])
    expect(said(cells, false, '1,5')).toEqual(['month first', true])
    expect(said(['01/02/2026', '02/02/2026', '03/02/2026', '01/03/2026'], false)).toEqual([
      'month first',
      false,
    ])
    // Nobody makes the 14th a month.
    expect(said(['01/02/2026', '14/02/2026'], false)).toEqual(['day first', false])
  })

  it('that a person says it is seen in values that were read before', () => {
    const table = read('when', ['03/02/2026', '01/05/2026', '02/01/2026'])
    expect(dateValues(table, 0)[0]).toBe(Date.UTC(2026, 2, 2))
    expect(dateValues({ ...table, dayFirst: true }, 0)[0]).toBe(Date.UTC(2026, 1, 3))
  })

  it('is no question for ISO dates and points', () => {
    expect(first(['2026-02-01', '2026-02-14'])).toEqual([null, false])
    expect(first(['01.02.2026', '02.03.2026'])).toEqual([null, false])
  })
})
