import type { Sheet } from '../sheet'
import { around, choose, rowsOf } from './vary'

/** Parts as they leave a test station: serial, lot, station, five measurements, a remark. */
export const inspection: Sheet = {
  header: ['Serial', 'Lot', 'Station', 'Diameter', 'Length', 'Runout', 'Mass', 'Torque', 'Remark'],
  rows: rowsOf(48, (i) => [
    `SN${String(40017 + 3 * i)}`,
    choose(['007', '008', '011'], Math.floor(i / 8), 1),
    choose(['ST1', 'ST2', 'ST3'], i, 2),
    around(12.5, 0.02, 3, i, 3),
    around(80, 0.1, 2, i, 4),
    around(0.012, 0.008, 4, i, 5),
    around(3.11, 0.05, 2, i, 6),
    around(145, 6, 1, i, 7),
    choose(['ok', 'ok', 'ok', 'scratch, left side', 'rework', ''], i, 8),
  ]),
}
