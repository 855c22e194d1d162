import { expect, test } from 'vitest'
import { labelColumnsAmong, proposedFor } from '../../src/shared/labelProposals'

const column = (name: string, ...values: string[]) => ({
  name,
  levels: values.map((value) => ({ value, rows: 5 })),
})

test('columns of verdicts come first, others of few values after them, those of the model never', () => {
  const columns = [
    column('line', 'A', 'B'),
    column('result', 'OK', 'NOK'),
    column('grade', '1', '2'),
    { name: 'mass' },
    column('constant', 'OK'),
  ]
  expect(labelColumnsAmong(columns, new Set(['grade'])).map(({ name }) => name)).toEqual(['result', 'line']) // prettier-ignore
})

test('words that say it themselves are taken, the others are left to the person', () => {
  expect(proposedFor(column('r', 'ok', ' N.i.O. ', '?', '合格', '1'))).toEqual({
    column: 'r',
    bad: [' N.i.O. '],
    good: ['ok', '合格'],
    ignore: [],
  })
})
