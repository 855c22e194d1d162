import { expect, it } from 'vitest'
import { createNotes } from '../../../src/core/table/notes'
import { createColumns, tableLimits } from '../../../src/core/table/rows'

it.each([
  ['rows', { ...tableLimits, rows: 3 }],
  ['cells', { ...tableLimits, cells: 7 }],
])('refuses more %s than fit, before they are kept', (_, limits) => {
  const columns = createColumns('a.csv', 2, 2, createNotes(), limits)
  for (let line = 2; line <= 4; line++) columns.add(['1', '2'], line)
  expect(() => columns.add(['1', '2'], 5)).toThrow(
    expect.objectContaining({
      code: 'TableTooLarge',
      message: 'a.csv has more than 3 rows, the most that is read with 2 columns.',
    }),
  )
})
