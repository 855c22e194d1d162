import { expect, it } from 'vitest'
import { createNotes } from '../../../src/core/table/notes'
import { readTable } from '../../../src/core/table/reader'

it('five notes of a kind are spelled out, the others counted; all of their lines are kept', () => {
  const notes = createNotes()
  for (let line = 1; line <= 8; line++) notes.add('short rows', () => `Short row: ${line}.`, line)
  notes.add('headers', () => 'The header has 2 lines.')
  expect(notes.list()).toEqual([
    ...[1, 2, 3, 4, 5].map((line) => `Short row: ${line}.`),
    '… and 3 more short rows',
    'The header has 2 lines.',
  ])
  expect(notes.lines()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

it('a table carries every line that a note names', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `P${i},${i % 7}.5,${i % 5}.25`)
  rows[4] = 'P4,"1.5,2.25'
  rows[9] = 'P9,1.5'
  rows[12] = 'P12,1.5,2.5,late'
  const table = readTable(['Report', '', 'part,width,depth', ...rows].join('\n'), 'a.csv')
  const named = table.notes.flatMap((note) =>
    Array.from(note.matchAll(/\bline (\d+)/g), ([, line]) => Number(line)),
  )
  expect(new Set(named)).toEqual(new Set([8, 13, 16]))
  expect(new Set(table.notedLines)).toEqual(new Set(named))
})
