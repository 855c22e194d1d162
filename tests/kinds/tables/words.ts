import type { Sheet } from '../sheet'
import { choose, rowsOf } from './vary'

const faults = [
  'burr',
  'scratch',
  'dent',
  'porosity',
  'chatter',
  'flash',
  'crack',
  'stain',
  'warp',
  'void',
  'short shot',
  'sink mark',
  'weld line',
  'blister',
  'pitting',
  'rust',
  'fold',
  'lap',
  'seam',
  'scale',
]

/** A catalogue without a single number. */
export const words: Sheet = {
  header: ['Fault', 'Process', 'Where it is seen', 'Remedy', 'Owner'],
  rows: rowsOf(faults.length, (i) => [
    faults[i],
    choose(['casting', 'turning', 'grinding', 'moulding'], i, 1),
    choose(['along the parting line', 'on the rim, inside', 'anywhere', 'near the gate'], i, 2),
    choose(
      ['dress the wheel', 'lower the feed, or the speed', 'ask the foreman', 'raise the pressure'],
      i,
      3,
    ),
    choose(['Kim', 'Lee', 'Abel, Tom', "O'Brien"], i, 4),
  ]),
}
