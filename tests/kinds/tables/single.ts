import type { Sheet } from '../sheet'

/** The report of one part. */
export const single: Sheet = {
  header: ['Part', 'Lot', 'Diameter', 'Length', 'Verdict', 'Inspector'],
  rows: [['Gear 12/7', '007', '12.503', '80.02', 'ok', 'Chen']],
}
