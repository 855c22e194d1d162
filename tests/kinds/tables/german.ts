import type { Sheet } from '../sheet'
import { around, choose, rowsOf, vary } from './vary'

const comma = (number: string) => number.replace('.', ',')
const two = (n: number) => String(n).padStart(2, '0')

/** As a German spreadsheet exports: decimal commas, dates with points, umlauts. */
export const german: Sheet = {
  header: ['Prüfung', 'Datum', 'Prüfer', 'Länge [mm]', 'Ø außen [mm]', 'Gewicht [g]', 'Bemerkung'],
  rows: rowsOf(36, (i) => [
    `P-${1001 + i}`,
    `${two(1 + vary(i, 1, 28))}.03.2024`,
    choose(['Müller', 'Größl', 'Jäger'], i, 2),
    comma(around(12.5, 0.05, 3, i, 3)),
    comma(around(8, 0.03, 2, i, 4)),
    comma(around(204.5, 9, 1, i, 5)),
    choose(['i.O.', 'i.O.', 'Grat; nachgearbeitet', 'Maß prüfen'], i, 6),
  ]),
}
