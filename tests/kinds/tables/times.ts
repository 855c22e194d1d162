import type { Sheet } from '../sheet'
import { around, choose, rowsOf, vary } from './vary'

const two = (n: number) => String(n).padStart(2, '0')

/** Dates and times in several forms, hardly any number. */
export const times: Sheet = {
  header: ['Tag', 'Beginn', 'Ende', 'Dauer', 'Gemeldet', 'Wochentag', 'Temperatur'],
  rows: rowsOf(31, (i) => [
    `${two(1 + i)}.05.2019`,
    `${two(5 + vary(i, 1, 3))}:${two(vary(i, 2, 60))}`,
    `${two(13 + vary(i, 3, 3))}:${two(vary(i, 4, 60))}`,
    `0${7 + vary(i, 5, 2)}:${two(vary(i, 6, 60))}:${two(vary(i, 7, 60))}`,
    `2019-05-${two(1 + i)}T${two(14 + vary(i, 8, 4))}:00:00Z`,
    ['Mi', 'Do', 'Fr', 'Sa', 'So', 'Mo', 'Di'][i % 7],
    choose(['', around(21, 3, 1, i, 9).replace('.', ',')], i, 10),
  ]),
}
