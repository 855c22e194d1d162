import { expect, it } from 'vitest'
import { summariseColumns } from '../../../src/core/table/columns'
import { noteDates } from '../../../src/core/table/noteDates'
import { readTable } from '../../../src/core/table/reader'
import type { ReadSettings } from '../../../src/core/table/types'

const notesOf = (cells: string[], settings: ReadSettings = {}) => {
  const text = `when;x\n${cells.map((cell) => `${cell};1.5\n`).join('')}`
  const table = readTable(text, 'a.csv', settings)
  return noteDates(table, summariseColumns(table)).list()
}
/** Neither day nor month is above 12, in no order of time. */
const open = Array.from(
  { length: 300 },
  (_, i) => `0${1 + ((i * 5) % 9)}/0${1 + ((i * 7) % 8)}/2026`,
)

it('dates are noted where no cell of the column tells day from month', () => {
  expect(notesOf(open)).toEqual([
    'Dates of column “when” can be read two ways: "06/08/2026" (line 3) is 2026-08-06 or 2026-06-08; they are taken as month first.',
  ])
})

it('one cell anywhere that tells is enough', () => {
  for (const told of ['28/02/2026', '02/28/2026']) expect(notesOf([...open, told])).toEqual([])
})

it('as many cells of either kind tell nothing', () => {
  expect(notesOf([...open, '28/02/2026', '02/28/2026'])).toHaveLength(1)
})

it('ISO dates and words are beyond doubt', () => {
  expect(notesOf(['2026-02-03', '2026-03-04'])).toEqual([])
  expect(notesOf(['3 Feb 2026', '4 Mar 2026'])).toEqual([])
})

it('what a person has said is no question; a column that says otherwise is noted', () => {
  expect(notesOf(open, { dayFirst: true })).toEqual([])
  expect(notesOf([...open, '28/02/2026'], { dayFirst: true })).toEqual([])
  expect(notesOf([...open, '28/02/2026'], { dayFirst: false })).toEqual([
    'Dates of column “when” are taken as day first, although the month was said to come first: "28/02/2026" (line 302) is no date otherwise.',
  ])
})
