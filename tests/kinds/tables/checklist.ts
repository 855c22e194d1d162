import type { Sheet } from '../sheet'
import { around, choose, rowsOf, vary } from './vary'

/** Thirty columns, most of whose cells are empty. */
export const checklist: Sheet = {
  header: [
    'Serial',
    'Checked',
    ...Array.from({ length: 27 }, (_, k) => `${choose(['Bore', 'Slot', 'Face'], k, 1)} ${k + 1}`),
    'Remark',
  ],
  rows: rowsOf(25, (i) => [
    `C${String(310 + i)}`,
    `${String(1 + vary(i, 2, 28)).padStart(2, '0')}.06.2020`,
    ...Array.from({ length: 27 }, (_, k) =>
      vary(i, 100 + k, 4) === 0 ? around(5 + k, 0.2, 2, i, k) : '',
    ),
    choose(['', '', '', 'see photo', 'cleaned, measured again'], i, 3),
  ]),
}
