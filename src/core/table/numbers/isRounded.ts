import type { Undressed } from './undress'

/** Digits that a double holds, whatever the number. */
const alwaysHeld = 15
/** `toPrecision` gives no more. */
const mostDigits = 100

/**
 * Whether a cell has more digits than the double that it was read as: `9007199254740993`,
 * `3.14159265358979323846`. Seventeen digits that a program wrote for a double are that double, and not rounded.
 * @param undressed the cell taken apart, where it is no plain number
 */
export function isRounded(cell: string, value: number, undressed: Undressed | null): boolean {
  if (cell.length <= alwaysHeld) return false
  const said = significant(undressed?.body ?? cell.replace(/e.*$/i, ''))
  if (said.length <= alwaysHeld) return false
  if (said.length > mostDigits) return true
  // The shortest digits that tell a double from others are not always its own digits, rounded.
  const held = [value.toPrecision(said.length), String(value)]
  return held.every((text) => significant(text.replace(/e.*$/, '')) !== said)
}

/** The digits of a number without zeros in front and behind. */
const significant = (text: string): string =>
  text.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
