import type { Axis } from '../core/grid/types'
import type { Limits } from '../shared/plan'
import { formatNumber } from './formatNumber'

/** Digits that survive the way through a logarithm. */
const logDigits = 12

/** The user's value at a place of an axis. */
export const userValue = ({ log }: Pick<Axis, 'log'>, place: number): number =>
  log ? 10 ** place : place

/** The place on an axis of a user's value; −∞ on a logarithmic axis for what is not positive. */
export const placeOf = ({ log }: Pick<Axis, 'log'>, value: number): number =>
  log ? Math.log10(Math.max(0, value)) : value

/** The user's value at a place of an axis, as text. */
export const axisText = (axis: Pick<Axis, 'log'>, place: number, digits = 15): string =>
  formatNumber(userValue(axis, place), axis.log ? Math.min(digits, logDigits) : digits)

/** The limits of an axis's column, where it has any. */
export const limitsOfAxis = (
  axis: Pick<Axis, 'column' | 'name'>,
  limits: readonly Limits[],
): Limits | undefined => limits.find(({ column }) => axis.column >= 0 && column === axis.name)
