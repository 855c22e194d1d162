import type { Sheet } from '../sheet'
import { choose, rowsOf, vary } from './vary'

const hex = (i: number, salt: number, digits: number) =>
  vary(i, salt, 16 ** digits)
    .toString(16)
    .padStart(digits, '0')

/** Numbers of things in all their forms, and one amount. */
export const codes: Sheet = {
  header: ['Customer', 'EAN', 'Ticket', 'Key', 'Drawing', 'Phone', 'Pieces'],
  rows: rowsOf(33, (i) => [
    String(vary(i, 1, 90000)).padStart(7, '0'),
    `40${String(10000000000 + vary(i, 2, 1_000_000) * 7)}`,
    `QA-${101 + i}`,
    `${hex(i, 3, 6)}-${hex(i, 4, 4)}-${hex(i, 5, 4)}`,
    `${choose(['A', 'B', ''], i, 6)}${4711 + vary(i, 7, 40)}/${vary(i, 8, 9)}`,
    choose(['+49 711 1204-0', '0711/88 12 04', '', '(03) 8812 0417'], i, 9),
    String(1 + vary(i, 10, 60)),
  ]),
}
