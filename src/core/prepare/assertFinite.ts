import { IsodenseError } from '../errors'
import type { Matrix } from '../matrix'

/** @throws NotFinite naming the first row and column (counted from 1) that is not a finite number */
export function assertFinite(data: Matrix): void {
  const { values, columns } = data
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue
    const row = Math.floor(i / columns) + 1
    throw new IsodenseError(
      'NotFinite',
      `Row ${row} of the chosen rows has ${values[i]} in chosen column ${(i % columns) + 1}, ` +
        'which is not a number that can be modelled.',
    )
  }
}
