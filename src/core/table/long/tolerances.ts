import { added, allowances, none, type Tolerance } from '../allowances'
import type { Notes } from '../notes'
import type { Table } from '../types'
import { agreedNumbers, noteDifferences } from './perCharacteristic'
import type { LongLayout } from './recognise'
import { roleOf } from './roles'

/**
 * Tolerance limits of each characteristic, where all of its rows say the same. Columns of allowances
 * (`+Tol`, `oberes Abmaß`) are added to the nominal value; as some programs write limits under such a
 * name, and others a lower allowance without its minus, only what fits every characteristic in a single
 * way is taken.
 */
export function tolerancesOf(
  table: Table,
  layout: LongLayout,
  nameOf: (characteristic: number) => string,
  notes: Notes,
): Tolerance[] {
  const characteristics = layout.characteristicCodes
  const read = (column: number | null) => {
    const numbers = agreedNumbers(table, column, characteristics)
    noteDifferences(numbers, { table, column, characteristics, nameOf, notes })
    return numbers.map(({ value }) => value)
  }
  const [nominal, lower, upper] = [layout.nominal, layout.lower, layout.upper].map(read)
  const half = read(layout.halfWidth)
  const numbers = nominal.map((value, c) => ({ nominal: value, lower: lower[c], upper: upper[c] }))
  const bounds = [layout.lower, layout.upper].flatMap((j) => (j === null ? [] : [table.names[j]]))
  if (bounds.length === 0) return aroundNominal(table, layout, nominal, half, notes)
  if (bounds.every((name) => roleOf(name)!.endsWith('Limit')))
    return inOrder(numbers, nameOf, notes)
  const quoted = bounds.map((name) => `“${name}”`).join(' and ')
  if (numbers.some((one) => one.nominal === null && !isEmpty(one))) {
    notes.add(
      'limits',
      () => `Limits left out: ${quoted} may be added to a nominal value, and there is none.`,
    )
  }
  const limits = allowances(numbers)
  if (limits !== null) return inOrder(limits, nameOf, notes)
  notes.add(
    'limits',
    () => `Limits left out: ${quoted} may be limits, or what is to be added to the nominal value.`,
  )
  return numbers.map(() => none)
}

const isEmpty = ({ lower, upper }: Tolerance) => lower === null && upper === null

/** Limits from one column that is to be added to the nominal value on both sides. */
function aroundNominal(
  table: Table,
  { halfWidth }: LongLayout,
  nominal: (number | null)[],
  half: (number | null)[],
  notes: Notes,
): Tolerance[] {
  const unclear = table.names.find((name) => roleOf(name) === 'tolerance')
  if (halfWidth === null && unclear !== undefined) {
    notes.add(
      'limits',
      () => `Limits left out: “${unclear}” may be the whole tolerance, or what is to each side.`,
    )
  }
  if (half.some((width, c) => width !== null && nominal[c] === null)) {
    notes.add(
      'limits',
      () =>
        `Limits left out: “${table.names[halfWidth!]}” needs a nominal value, and there is none.`,
    )
  }
  return nominal.map((middle, c) => {
    const width = half[c]
    return middle === null || width === null
      ? none
      : added(middle, -Math.abs(width), Math.abs(width))
  })
}

function inOrder(
  tolerances: Tolerance[],
  nameOf: (characteristic: number) => string,
  notes: Notes,
): Tolerance[] {
  return tolerances.map(({ lower, upper }, characteristic) => {
    if (lower === null || upper === null || lower <= upper) return { lower, upper }
    notes.add(
      'limits',
      () =>
        `Limits left out: of “${nameOf(characteristic)}” the lower limit ${lower} is above the upper one, ${upper}.`,
    )
    return none
  })
}
