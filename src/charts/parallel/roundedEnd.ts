import type { ParallelAxis } from '../../shared/api/parallel'

/** An axis has about a thousand places that a mouse can tell apart. */
const places = 1000
const logDigits = 4

/** An end of an interval that was drawn along an axis, with no more digits than a drawing has. */
export function roundedEnd({ log, min, max }: ParallelAxis, value: number): number {
  if (log || !(max > min)) return Number(value.toPrecision(logDigits))
  const exponent = Math.floor(Math.log10((max - min) / places))
  // A division keeps 0.1 what it is.
  return exponent < 0
    ? Math.round(value * 10 ** -exponent) / 10 ** -exponent
    : Math.round(value / 10 ** exponent) * 10 ** exponent
}
