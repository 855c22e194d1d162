import type { Sheet } from '../sheet'
import { choose, rowsOf, vary } from './vary'

const answers = [
  'The new gauge is quicker, but the display is hard to read; please add a light.',
  "I don't use it.",
  'Works. Except on Mondays, when everybody needs it at once (queue of 4 to 6 people), it is fine.',
  'He said "never again" and I agree',
  '',
  'no',
  'Training was too short, 20 minutes for 3 machines, and nobody could answer questions about the limits',
]
const two = (n: number) => String(n).padStart(2, '0')

/** Answers of people: questions as names, long free text, many left out. */
export const survey: Sheet = {
  header: [
    'Response ID',
    'Submitted',
    'How satisfied are you with the new gauge, overall?',
    'Shift',
    'What should be better? (free text)',
    'May we ask you again?',
  ],
  rows: rowsOf(26, (i) => [
    String(1204 + i + vary(i, 1, 1)),
    `2021-11-${two(2 + Math.floor(i / 2))} ${two(6 + vary(i, 2, 15))}:${two(vary(i, 3, 60))}`,
    choose(['1', '2', '3', '4', '4', '5', ''], i, 4),
    choose(['early', 'late', 'night'], i, 5),
    choose(answers, i, 6),
    choose(['Yes', 'No', ''], i, 7),
  ]),
}
